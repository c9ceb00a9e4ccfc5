import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines } from "./lines";

describe("splitLines", () => {
  it("cuts at line ends and trims spaces", () => {
    expect(splitLines("a\n  b c \n\n")).toEqual([
      { start: 0, end: 1, text: "a", blank: false, indent: 0 },
      { start: 4, end: 7, text: "b c", blank: false, indent: 2 },
      { start: 9, end: 9, text: "", blank: true, indent: 0 },
      { start: 10, end: 10, text: "", blank: true, indent: 0 },
    ]);
  });

  it("takes a line of spaces for a blank one", () => {
    expect(splitLines("a\n   \nb").map((l) => l.blank)).toEqual([false, true, false]);
  });

  it("gives one blank line for an empty text", () => {
    expect(splitLines("")).toEqual([{ start: 0, end: 0, text: "", blank: true, indent: 0 }]);
  });

  it("loses nothing but spaces and line ends", () => {
    const text = fc.array(fc.constantFrom("あ", "b", " ", "\n", "。")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (body) => {
        const lines = splitLines(body);
        for (const line of lines) expect(body.slice(line.start, line.end)).toBe(line.text);
        expect(lines.map((l) => l.text).join("\n")).toBe(
          body
            .split("\n")
            .map((l) => l.trim())
            .join("\n"),
        );
      }),
    );
  });
});
