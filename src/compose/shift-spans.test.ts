import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shiftSpans } from "./shift-spans";

const words = (text: string, marks: readonly { readonly span: { start: number; end: number } }[]) =>
  marks.map(({ span }) => text.slice(span.start, span.end));

describe("shiftSpans", () => {
  it("keeps what stands before a change, moves what stands behind it, drops what it touched", () => {
    const before = "申し訳ない。すみません。残念です。";
    const marks = [
      { span: { start: 0, end: 5 } },
      { span: { start: 6, end: 11 } },
      { span: { start: 12, end: 16 } },
    ];
    const after = "申し訳ない。すいません、本当に。残念です。";
    expect(words(after, shiftSpans(marks, before, after))).toEqual(["申し訳ない", "残念です"]);
    expect(shiftSpans(marks, before, before)).toEqual(marks);
    expect(shiftSpans(marks, before, "")).toEqual([]);
  });

  it("leaves every span that is kept on its own words", () => {
    const text = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(text, text, text, text, fc.nat(60), fc.nat(8), (head, old, fresh, tail, from, length) => {
        const before = head + old + tail;
        const after = head + fresh + tail;
        const start = Math.min(from, before.length);
        const span = { start, end: Math.min(start + length, before.length) };
        for (const kept of shiftSpans([{ span }], before, after))
          expect(after.slice(kept.span.start, kept.span.end)).toBe(before.slice(span.start, span.end));
      }),
    );
  });
});
