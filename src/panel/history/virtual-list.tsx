import type { ComponentChild } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Height of a row, CSS pixels; the styles know it as well. */
export const ROW_HEIGHT = 60;
/** Rows drawn beyond each edge. */
const SPARE = 6;

interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  /** Index of the chosen row; −1 without one. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly keyOf: (index: number) => string;
  readonly row: (index: number) => ComponentChild;
}

/** A list box of any length: only the rows in sight are in the page. Arrow keys, Page Up/Down, Home and End choose. */
export function VirtualList({ label, count, chosen, onChoose, keyOf, row }: VirtualListProps) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(8 * ROW_HEIGHT);
  const follow = useRef(false);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const sizes = new ResizeObserver(() => setHeight(element.clientHeight));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || !follow.current || chosen < 0) return;
    follow.current = false;
    const from = chosen * ROW_HEIGHT;
    if (from < element.scrollTop) element.scrollTop = from;
    else if (from + ROW_HEIGHT > element.scrollTop + element.clientHeight)
      element.scrollTop = from + ROW_HEIGHT - element.clientHeight;
    setTop(element.scrollTop);
    const focused = element.querySelector<HTMLElement>('[aria-selected="true"]');
    focused?.focus({ preventScroll: true });
    // The list itself may reach beyond the window.
    focused?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - SPARE);
  const last = Math.min(count, Math.ceil((top + height) / ROW_HEIGHT) + SPARE);
  const indices = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  // The row that Tab leads to is there wherever the list is scrolled to.
  const reachable = chosen >= 0 && chosen < count ? chosen : 0;
  if (count > 0 && !indices.includes(reachable)) indices.push(reachable);

  const choose = (index: number) => {
    follow.current = true;
    onChoose(Math.max(0, Math.min(count - 1, index)));
  };
  return (
    <div
      class="rows"
      ref={box}
      role="listbox"
      aria-label={label}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={(event) => {
        const target = targetOf(event.key, chosen, count, Math.max(1, Math.floor(height / ROW_HEIGHT)));
        if (target === undefined) return;
        event.preventDefault();
        choose(target);
      }}
    >
      <div class="rows-inner" role="presentation" style={{ height: `${count * ROW_HEIGHT}px` }}>
        {indices.map((index) => (
          <div
            key={keyOf(index)}
            class="row"
            role="option"
            aria-selected={index === chosen}
            aria-setsize={count}
            aria-posinset={index + 1}
            tabIndex={index === reachable ? 0 : -1}
            style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
            onClick={() => choose(index)}
          >
            {row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

function targetOf(key: string, chosen: number, count: number, page: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return chosen + 1;
    case "ArrowUp":
      return chosen - 1;
    case "PageDown":
      return chosen + page;
    case "PageUp":
      return chosen - page;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    case "Enter":
    case " ":
      return Math.max(0, chosen);
    default:
      return undefined;
  }
}
