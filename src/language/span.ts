/** A half-open range `[start, end)` in UTF-16 code units of the text it belongs to. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True where two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
