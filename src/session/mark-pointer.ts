import type { ComposeSurface } from "../compose/compose-surface";
import type { CardHolder } from "./card-holder";
import { findPositionAt, isOnRange } from "./pointer-position";
import { HOVER_MS } from "./ports";
import type { ReviewMark, ReviewMarks } from "./review-marks";

/** Opens the card where the pointer rests on a mark or clicks it; closes a card opened by hovering when it leaves. */
export function observePointer(
  surface: ComposeSurface,
  marks: ReviewMarks,
  card: CardHolder,
  signal: AbortSignal,
): void {
  const page = surface.body.ownerDocument;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let x = 0;
  let y = 0;

  signal.addEventListener("abort", () => clearTimeout(timer));

  function isInBody(target: EventTarget | null): boolean {
    return target instanceof Node && surface.body.contains(target);
  }

  function markAtPointer(): ReviewMark | undefined {
    const position = findPositionAt(page, x, y);
    if (position === undefined) return undefined;
    return marks.at(position.node, position.offset).find((mark) => {
      const range = mark.range();
      return range !== undefined && isOnRange(range, x, y);
    });
  }

  function settle(): void {
    timer = undefined;
    if (surface.isComposing()) return;
    const mark = markAtPointer();
    if (mark !== undefined) {
      if (card.mark() === undefined || card.isHover()) card.open(mark, "hover");
    } else if (card.isHover()) card.close();
  }

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(settle, HOVER_MS);
  }

  page.addEventListener(
    "pointermove",
    (event) => {
      if (marks.all().length === 0 || event.pointerType === "touch" || event.buttons !== 0) return;
      if (!isInBody(event.target)) return;
      x = event.clientX;
      y = event.clientY;
      wait();
    },
    { signal, passive: true },
  );
  page.addEventListener(
    "pointerover",
    (event) => {
      if (!card.isHover()) return;
      if (card.contains(event.target)) clearTimeout(timer);
      else if (!isInBody(event.target)) {
        // Outside body and card: whatever was under the pointer before is left.
        x = -1;
        y = -1;
        wait();
      }
    },
    { signal, passive: true },
  );
  page.addEventListener(
    "click",
    (event) => {
      if (!isInBody(event.target)) return;
      // The click decides; what the pointer's way to it began would open the card anew after Escape.
      clearTimeout(timer);
      x = event.clientX;
      y = event.clientY;
      if (page.getSelection()?.isCollapsed === false) return;
      const mark = markAtPointer();
      if (mark === undefined) card.close();
      else card.open(mark, "click");
    },
    { signal },
  );
}
