import type { Span } from "../language/span";

/**
 * Where spans of `before` stand in `after`, which differs from it in one place: those before the change stay, those
 * behind it move along, those that it touched are gone.
 */
export function shiftSpans<T extends { readonly span: Span }>(
  marks: readonly T[],
  before: string,
  after: string,
): readonly T[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const moved = after.length - before.length;
  return marks.flatMap((mark) => {
    const { start, end } = mark.span;
    if (end <= head) return [mark];
    if (start < before.length - tail) return [];
    return [{ ...mark, span: { start: start + moved, end: end + moved } }];
  });
}
