import type { Span } from "./span";

/** A line of the normalised text without its line end; `text` is trimmed, the span is that of the trimmed text. */
export interface Line extends Span {
  readonly text: string;
  readonly blank: boolean;
  /** White space before the text, in code units. */
  readonly indent: number;
}

/** Cuts the normalised text at `\n`. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    let a = start;
    let b = end;
    while (a < b && text.charCodeAt(a) === 0x20) a++;
    while (b > a && text.charCodeAt(b - 1) === 0x20) b--;
    lines.push({ start: a, end: b, text: text.slice(a, b), blank: a === b, indent: a - start });
    start = end + 1;
  }
  return lines;
}
