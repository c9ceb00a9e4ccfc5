import type { PlacedMark } from "./mark-painter";

/** What is drawn beyond the screen, as a share of its height: a line or two of scrolling shows no gap. */
const BEYOND = 0.1;

/**
 * Which of the marks, in the order of the text, are on the screen or little beyond it: places in the list, the end open. Halves its way to both ends, so that a few of them are measured only.
 */
export function marksNearScreen(
  marks: readonly PlacedMark[],
  view: Window,
): { readonly from: number; readonly to: number } {
  const height = view.innerHeight;
  const from = firstWhere(marks, (box) => box.bottom > -BEYOND * height);
  const to = firstWhere(marks, (box) => box.top >= (1 + BEYOND) * height);
  return { from, to: Math.max(from, to) };
}

function firstWhere(marks: readonly PlacedMark[], holds: (box: DOMRect) => boolean): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    if (mark && holds(mark.range.getBoundingClientRect())) high = middle;
    else low = middle + 1;
  }
  return low;
}
