import type { Span } from "../language/span";

const SLOT = /＿+月＿+日(?:＿+時)?|[〇○]+月[〇○]+日|＿+|[〇○]{2,}/g;

/** The places of a template that wait to be filled in, in order; a day is one place. */
export function findSlots(text: string): readonly Span[] {
  return [...text.matchAll(SLOT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The slot that is selected from end to end. */
export function slotAt(text: string, selected: Span): Span | undefined {
  return findSlots(text).find(({ start, end }) => start === selected.start && end === selected.end);
}

/** The next slot after a selection or caret, or the one before it; `undefined` where none is left that way. */
export function neighbourSlot(text: string, from: Span, direction: 1 | -1): Span | undefined {
  const slots = findSlots(text);
  return direction === 1
    ? slots.find(({ start }) => start >= from.end)
    : slots.findLast(({ end }) => end <= from.start);
}
