import type { Span } from "../language/span";

/** Spans that do not overlap, kept in order: what is left of a new one is told in logarithmic time. */
export class Occupied {
  readonly #spans: Span[] = [];

  /** Takes what is free of `span`: all of it, its longest free part at one side, or nothing. */
  take(span: Span): Span | undefined {
    let free: Span | undefined = span;
    for (let at = this.#firstEndingAfter(span.start); free; at++) {
      const taken: Span | undefined = this.#spans[at];
      if (!taken || taken.start >= span.end) break;
      free = remainder(free, taken);
    }
    if (free) this.#spans.splice(this.#firstEndingAfter(free.start), 0, free);
    return free;
  }

  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle] as Span).end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** The longer part of `span` outside `taken`; `span` itself where they do not meet. */
function remainder(span: Span, taken: Span): Span | undefined {
  if (taken.end <= span.start || span.end <= taken.start) return span;
  const left = { start: span.start, end: Math.min(span.end, taken.start) };
  const right = { start: Math.max(span.start, taken.end), end: span.end };
  const best = left.end - left.start >= right.end - right.start ? left : right;
  return best.end > best.start ? best : undefined;
}
