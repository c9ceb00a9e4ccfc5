import type { Span } from "../language/span";

const SLOT = /＿+|[〇○]+月[〇○]+日|[〇○]{2,}/g;

/** The places of a template that wait to be filled in, in order. */
export function findSlots(text: string): readonly Span[] {
  return [...text.matchAll(SLOT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The slot after the one that is selected; `undefined` where the selection is no slot or none follows. */
export function nextSlot(text: string, selected: Span): Span | undefined {
  const slots = findSlots(text);
  const at = slots.findIndex(({ start, end }) => start === selected.start && end === selected.end);
  return at < 0 ? undefined : slots[at + 1];
}
