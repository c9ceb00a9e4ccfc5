import type { ComposeSurface } from "../compose/compose-surface";
import type { CardHolder } from "./card-holder";
import type { ReviewMark, ReviewMarks } from "./review-marks";
import { createSlotWalk } from "./slot-walk";

/**
 * Alt+Enter: card at the caret. F8, Shift+F8: next, previous mark. Escape: closes the card. Tab, Shift+Tab: next,
 * previous slot.
 * @returns to be told of the body at each review
 * @param onStep told of each mark that F8 led to, with its place among all
 */
export function observeKeyboard(
  surface: ComposeSurface,
  marks: ReviewMarks,
  card: CardHolder,
  onStep: (mark: ReviewMark, number: number, all: number) => void,
  signal: AbortSignal,
): (body: string) => void {
  const page = surface.body.ownerDocument;
  const view = page.defaultView ?? window;
  const slots = createSlotWalk(surface, signal);

  function markAtCaret(): ReviewMark | undefined {
    const selection = page.getSelection();
    const node = selection?.focusNode;
    return node == null ? undefined : marks.at(node, selection?.focusOffset ?? 0).at(-1);
  }

  function openAtCaret(): boolean {
    const mark = card.mark() ?? markAtCaret();
    if (mark === undefined) return false;
    card.open(mark, "keyboard");
    return true;
  }

  function step(direction: 1 | -1): boolean {
    const here = card.mark();
    const all = marks.all();
    const from = here === undefined ? nearCaret(all, direction) : all.indexOf(here) + direction;
    const mark = all[from] ?? all[direction === 1 ? 0 : all.length - 1];
    if (mark?.finding.span === undefined || !surface.select(mark.finding.span, mark.revision)) return false;
    card.open(mark, "click");
    onStep(mark, all.indexOf(mark) + 1, all.length);
    return true;
  }

  /** Index of the first mark at the caret or after it, or of the last before it; -1 where there is none. */
  function nearCaret(all: readonly ReviewMark[], direction: 1 | -1): number {
    const selection = page.getSelection();
    if (selection === null || selection.rangeCount === 0) return -1;
    const caret = selection.getRangeAt(0);
    const order = (mark: ReviewMark) =>
      mark.range()?.compareBoundaryPoints(Range.START_TO_START, caret) ?? -direction;
    // Of a mark that is selected already the next one is meant.
    const least = caret.collapsed ? 0 : 1;
    return direction === 1
      ? all.findIndex((mark) => order(mark) >= least)
      : all.findLastIndex((mark) => order(mark) < 0);
  }

  function handle(event: KeyboardEvent): boolean {
    const plain = !event.ctrlKey && !event.metaKey;
    if (event.key === "Enter" && event.altKey && plain) return openAtCaret();
    if (event.key === "F8" && plain && !event.altKey) return step(event.shiftKey ? -1 : 1);
    if (slots.handle(event)) return true;
    if (event.key === "Escape" && card.mark() !== undefined) {
      card.close();
      return true;
    }
    return false;
  }

  // On the window and in the capture phase: a host that hears Escape first closes the whole mail.
  view.addEventListener(
    "keydown",
    (event) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (!(event.target instanceof view.Node) || !surface.body.contains(event.target)) return;
      if (!handle(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
  return slots.follow;
}
