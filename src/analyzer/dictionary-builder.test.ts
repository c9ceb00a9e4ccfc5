import { describe, expect, it } from "vitest";
import { parseDictionary } from "./dictionary";
import { buildDictionary } from "./dictionary-builder";
import { createIpadicAnalyzer } from "./ipadic-analyzer";
import type { KuromojiSource, SourceWord } from "./kuromoji-source";

const NOUN = ["名詞", "一般", "*", "*", "*", "*"];
const VERB = ["動詞", "自立", "*", "*", "一段", "連用形"];

function word(context: number, cost: number, features: string[], base: string, reading: string): SourceWord {
  return { context, cost, features: [...features, base, reading, reading] };
}

const CLASS_NAMES = [
  ...["DEFAULT", "SPACE", "KANJI", "SYMBOL", "NUMERIC", "ALPHA"],
  ...["HIRAGANA", "KATAKANA", "KANJINUMERIC", "GREEK", "CYRILLIC"],
];

/** A dictionary of three contexts (line ends, noun, verb) and a handful of words. */
function source(words: [string, SourceWord[]][]): KuromojiSource {
  const unknown = [word(1, 9000, NOUN, "*", "*")];
  return {
    words: new Map(words),
    contextCount: 3,
    connections: Int16Array.of(0, 10, 20, 30, 40, 50, 60, 70, 80),
    classes: CLASS_NAMES.map((name) => ({ name, invoke: false, group: true, length: 0, unknown })),
  };
}

const WORDS: [string, SourceWord[]][] = [
  ["猫", [word(1, 100, NOUN, "猫", "ネコ")]],
  ["見せ", [word(2, 100, VERB, "見せる", "ミセ"), word(1, 500, NOUN, "見せ", "ミセ")]],
  ["みせ", [word(2, 200, VERB, "みせる", "ミセ")]],
  ["ミセ", [word(1, 200, NOUN, "ミセ", "ミセ")]],
];

function build(words = WORDS, additions: Parameters<typeof buildDictionary>[1] = []) {
  return parseDictionary(buildDictionary(source(words), additions).buffer as ArrayBuffer);
}

describe("buildDictionary", () => {
  it("keeps surfaces, base forms and readings, however they are folded", () => {
    const morphemes = createIpadicAnalyzer(build()).analyze("猫見せみせミセ");
    expect(morphemes.map(({ surface, base, reading, pos }) => [surface, base, reading, pos])).toEqual([
      ["猫", "猫", "ネコ", "名詞"],
      ["見せ", "見せる", "ミセ", "動詞"],
      ["みせ", "みせる", "ミセ", "動詞"],
      ["ミセ", "ミセ", "ミセ", "名詞"],
    ]);
  });

  it("turns the matrix so that a row belongs to what follows", () => {
    expect([...build().connections]).toEqual([0, 30, 60, 10, 40, 70, 20, 50, 80]);
  });

  it("joins additions to the words of the same surface", () => {
    const added = build(WORDS, [{ surface: "猫", context: 2, cost: -9000, reading: "ネコ" }]);
    expect(createIpadicAnalyzer(added).analyze("猫")[0]).toMatchObject({ pos: "動詞", base: "猫" });
  });

  it("refuses an addition whose context no word has", () => {
    expect(() => build(WORDS, [{ surface: "犬", context: 0, cost: 0, reading: "イヌ" }])).toThrow(RangeError);
  });

  it("gives the same bytes for the same inputs, and another hash for others", () => {
    expect(buildDictionary(source(WORDS), [])).toEqual(buildDictionary(source(WORDS), []));
    expect(build().hash).toBe(build().hash);
    expect(build(WORDS.slice(1)).hash).not.toBe(build().hash);
  });

  it("keeps the digest of its inputs out of the hash", () => {
    const inputs = new Uint8Array(32).fill(7);
    const file = buildDictionary(source(WORDS), [], inputs);
    expect(parseDictionary(file.buffer as ArrayBuffer).hash).toBe(build().hash);
  });

  it("refuses a context with two parts of speech", () => {
    expect(() => build([...WORDS, ["走り", [word(1, 0, VERB, "走る", "ハシリ")]]])).toThrow("ambiguous");
  });

  it("refuses a reading that is no katakana", () => {
    expect(() => build([["猫", [word(1, 0, NOUN, "猫", "neko")]]])).toThrow(RangeError);
  });
});
