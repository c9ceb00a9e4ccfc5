import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Morpheme } from "../language/morpheme";
import { createIpadicAnalyzer } from "./ipadic-analyzer";
import { loadNodeDictionary } from "./node-dictionary";

/** Surface, part of speech and conjugation (six fields), base form, reading. */
type GoldenToken = [string, string, string, string, string, string, string, string, string?];
type GoldenSentence = [sentence: string, ...tokens: GoldenToken[]];

const golden = JSON.parse(
  readFileSync(new URL("../../test/golden/mecab-tokens.json", import.meta.url), "utf8"),
) as GoldenSentence[];

const analyzer = createIpadicAnalyzer(loadNodeDictionary());

function surfaces(text: string): string[] {
  return analyzer.analyze(text).map(({ surface }) => surface);
}

function asGolden(morpheme: Morpheme): GoldenToken {
  const { surface, pos, detail1, detail2, detail3, conjugationType, conjugationForm, base, reading } =
    morpheme;
  const token: GoldenToken = [
    surface,
    pos,
    detail1,
    detail2,
    detail3,
    conjugationType,
    conjugationForm,
    base,
  ];
  if (reading !== undefined) token.push(reading);
  return token;
}

/** MeCab names an unknown word's base form `*`; our port the surface. */
function withBase(token: GoldenToken): GoldenToken {
  const copy: GoldenToken = [...token];
  if (copy[7] === "*" && copy[8] === undefined) copy[7] = copy[0];
  return copy;
}

function expectTiling(text: string): void {
  let end = 0;
  for (const morpheme of analyzer.analyze(text)) {
    expect(morpheme.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(end, morpheme.start)).toMatch(/^\s*$/);
    expect(morpheme.end).toBeGreaterThan(morpheme.start);
    expect(text.slice(morpheme.start, morpheme.end)).toBe(morpheme.surface);
    expect(morpheme.surface).not.toMatch(/^\s+$|[\r\n]/);
    end = morpheme.end;
  }
  expect(text.slice(end)).toMatch(/^\s*$/);
}

describe("against native MeCab", () => {
  it("has some three hundred sentences to compare", () => {
    expect(golden.length).toBeGreaterThan(300);
  });

  it.each(golden)("cuts and tags %s", (sentence, ...tokens) => {
    const expected = tokens.filter(([surface]) => surface.trim() !== "").map(withBase);
    expect(analyzer.analyze(sentence).map(asGolden)).toEqual(expected);
  });
});

describe("spans", () => {
  it.each(golden)("tile %s", (sentence) => expectTiling(sentence));

  it("count in UTF-16 code units of the whole text, line ends of any kind between", () => {
    const text = "😀です。\r\n𠮷田様\n\n　お詫びします\r次";
    expectTiling(text);
    expect(analyzer.analyze(text).map(({ start, surface }) => [start, surface])).toEqual([
      [0, "😀"],
      [2, "です"],
      [4, "。"],
      [7, "𠮷"],
      [9, "田"],
      [10, "様"],
      [14, "お詫び"],
      [17, "し"],
      [18, "ます"],
      [21, "次"],
    ]);
  });

  it("hold whatever is written", () => {
    const odd = fc.constantFrom(
      ...["😀", "👨‍👩‍👧‍👦", "🇯🇵", "👍🏻", "☺️", "\u200d", "\ufe0f", "\ud83d", "\ude00", "𠮷", "葛\u{e0100}"],
      ...[
        "\0",
        "\x07",
        "\x1b",
        "\x7f",
        "\x85",
        "\r",
        "\n",
        "\t",
        "\v",
        "\f",
        " ",
        "　",
        "\u00a0",
        "\u200b",
        "\ufeff",
      ],
      ...[
        "ﾊﾟｿｺﾝ",
        "ﾞ",
        "か\u3099",
        "は\u309a",
        "\u3099",
        "\u202a",
        "\u2028",
        "한",
        "Ω",
        "Ð",
        "〇",
        "一",
        "々",
        "ー",
      ],
      ...["申し訳", "ございません", "。", "、", "(^^)", "m(_ _)m", "https://example.jp/", "１２３", "abc"],
    );
    const japanese = fc.integer({ min: 0x3041, max: 0x30ff }).map((unit) => String.fromCharCode(unit));
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const text = fc.array(fc.oneof(odd, japanese, unit, fc.string({ unit: "binary" })), { maxLength: 30 });
    fc.assert(
      fc.property(text, (parts) => expectTiling(parts.join(""))),
      { numRuns: 2000 },
    );
  });

  it("are the same for a line whether it stands alone or among others", () => {
    const lines = fc.array(fc.constantFrom(...golden.map(([sentence]) => sentence)), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(lines, (chosen) => {
        expect(surfaces(chosen.join("\n"))).toEqual(chosen.flatMap(surfaces));
      }),
    );
  });
});

describe("what IPADIC says", () => {
  it("gives unknown words their surface as base and no reading", () => {
    const [unknown] = analyzer.analyze("ﾃｽﾄ");
    expect(unknown).toMatchObject({
      surface: "ﾃｽﾄ",
      base: "ﾃｽﾄ",
      reading: undefined,
      known: false,
      pos: "名詞",
    });
  });

  it("gives known words their base form and reading", () => {
    expect(analyzer.analyze("掛けた")[0]).toMatchObject({ base: "掛ける", reading: "カケ", known: true });
  });

  it("knows 令和, younger than IPADIC", () => {
    expect(analyzer.analyze("令和八年")[0]).toMatchObject({
      surface: "令和",
      reading: "レイワ",
      known: true,
    });
  });

  it("has no morphemes for nothing and for white space", () => {
    for (const text of ["", " ", "　", "\n", "\r\n", " \t　\u00a0\n\n "])
      expect(analyzer.analyze(text)).toEqual([]);
  });
});
