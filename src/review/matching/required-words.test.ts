import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requiredWords } from "./required-words";
import { isMet, WordFilter } from "./word-filter";

/** True where a text meets what a pattern requires, as the filter sees it. */
function mayHold(pattern: RegExp, text: string): boolean {
  const required = requiredWords(pattern);
  if (!required) return true;
  const filter = new WordFilter();
  const number = filter.add(required);
  return isMet(filter.scan(text), number);
}

describe("the words that a pattern requires", () => {
  it.each([
    [/お詫び/, [[["お詫び"]]]],
    [/お詫び|謝罪/, [[["お詫び"]], [["謝罪"]]]],
    [/(?:お|ご)?連絡/, [[["お連絡", "ご連絡", "連絡"]]]],
    [/原因[^。]{0,9}?(?:不明|調査)/, [[["原因"], ["不明", "調査"]]]],
    [/[おご]理解/, [[["お理解", "ご理解"]]]],
    [/(?:弊社|当社)の(?=責任)/, [[["責任"], ["弊社の", "当社の"]]]],
    [/(?<=です)ので/, [[["です"], ["ので"]]]],
    [/対応(?!表)します/, [[["対応します"]]]],
    [/(?:ああ){2,}困る/, [[["ああ"], ["困る"]]]],
    [/(?:大変)*困る/, [[["困る"]]]],
    [/A社/i, [[["a社", "A社"]]]],
    [/https?:\/\/\S+/, [[["https://", "http://"]]]],
    [/\d+日/, [[["日"]]]],
    [/^謹啓$/, [[["謹啓"]]]],
    [/(?<年>令和)\k<年>元年/, [[["令和"], ["元年"]]]],
    [/令和\u5143年/, [[["令和"], ["年"]]]],
    [/😀?困る/u, [[["😀困る", "困る"]]]],
  ])("%s", (pattern, required) => {
    expect(requiredWords(pattern)).toEqual(required);
  });

  it.each([
    /.*/,
    /[ぁ-ん]+/,
    /は|お詫び/,
    /(?:お詫び)?/,
    /(?:お詫び){0,3}/,
    /(?!お詫び)/,
    /[^。]/,
    /の/,
    /ſ/iu,
  ])("%s requires none", (pattern) => {
    expect(requiredWords(pattern)).toBeUndefined();
  });

  it("never leaves out a text in which the pattern matches", () => {
    const text = fc.string({ unit: fc.constantFrom("あ", "漢", "字", "A", "k", "1", "。"), maxLength: 12 });
    const atom = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.string({
          unit: fc.constantFrom("あ", "漢", "字", "A", "k"),
          minLength: 1,
          maxLength: 3,
        }),
      },
      fc.constantFrom(".", "[漢字]", "[^あ]", "[あ-ん]", "\\d", "^", "$", "\\b", "(?!漢)", "(?<!字)"),
    );
    const { pattern } = fc.letrec<{ pattern: string; sequence: string; group: string }>((tie) => ({
      group: fc.oneof(
        { depthSize: "small" },
        atom,
        fc
          .tuple(fc.constantFrom("(?:", "(", "(?=", "(?<="), tie("pattern"))
          .map(([open, p]) => `${open}${p})`),
      ),
      sequence: fc
        .array(fc.tuple(tie("group"), fc.constantFrom("", "", "", "?", "*", "+", "{2}", "{0,2}", "{1,3}?")), {
          minLength: 1,
          maxLength: 4,
        })
        .map((parts) => parts.map(([p, sign]) => (/^(?:\^|\$|\\b|\(\?)/.test(p) ? p : p + sign)).join("")),
      pattern: fc.array(tie("sequence"), { minLength: 1, maxLength: 3 }).map((all) => all.join("|")),
    }));
    fc.assert(
      fc.property(
        pattern,
        fc.array(text, { minLength: 4, maxLength: 4 }),
        fc.constantFrom("", "i", "u"),
        (p, texts, flags) => {
          const compiled = new RegExp(p, flags);
          for (const t of texts) if (compiled.test(t)) expect(mayHold(compiled, t)).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe("WordFilter", () => {
  it("tells all requirements apart in one walk", () => {
    const filter = new WordFilter();
    const numbers = [
      filter.add([[["お詫び", "謝罪"], ["遅れ"]]]),
      filter.add([[["返金"]], [["交換"]]]),
      filter.add([[["この上なく長い一つの言葉もその始めの所で見分ける"]]]),
    ];
    const told = (text: string) => {
      const met = filter.scan(text);
      return numbers.filter((n) => isMet(met, n));
    };
    expect(told("遅れをお詫びします。交換します。")).toEqual([0, 1]);
    expect(told("遅れました。返金の交換です。")).toEqual([1]);
    expect(told("お詫び、お詫び、謝罪。")).toEqual([]);
    expect(told("この上なく長い一つの言葉もその始めの所で見分ける")).toEqual([2]);
    expect(told("")).toEqual([]);
  });

  it("says no of what was added after the walk", () => {
    const filter = new WordFilter();
    const met = filter.scan("お詫び");
    expect(isMet(met, filter.add([[["お詫び"]]]))).toBe(false);
  });

  it("holds thousands of words", () => {
    const filter = new WordFilter();
    const words = Array.from({ length: 5_000 }, (_, i) => `第${i}号`);
    const numbers = words.map((word) => filter.add([[[word]]]));
    const met = filter.scan("第77号と第4999号");
    expect(numbers.filter((n) => isMet(met, n)).map((n) => words[n])).toEqual(["第77号", "第4999号"]);
  });
});
