import { describe, expect, it } from "vitest";
import { classifyCodeUnits } from "./character-classes";

const NAMES = [
  "DEFAULT",
  "SPACE",
  "KANJI",
  "SYMBOL",
  "NUMERIC",
  "ALPHA",
  "HIRAGANA",
  "KATAKANA",
  "KANJINUMERIC",
  "GREEK",
  "CYRILLIC",
];
const classes = classifyCodeUnits(NAMES);

function classesOf(character: string): string[] {
  const packed = classes[character.charCodeAt(0)]!;
  const leading = NAMES[packed >>> 16]!;
  return [leading, ...NAMES.filter((name, i) => name !== leading && (packed & (1 << i)) !== 0)];
}

describe("classifyCodeUnits", () => {
  it.each([
    [" ", ["SPACE"]],
    ["\t", ["SPACE"]],
    ["\r", ["DEFAULT"]],
    ["\0", ["DEFAULT"]],
    ["漢", ["KANJI"]],
    ["あ", ["HIRAGANA"]],
    ["\u3099", ["HIRAGANA"]],
    ["ア", ["KATAKANA"]],
    ["ｱ", ["KATAKANA"]],
    ["ー", ["KATAKANA"]],
    ["Ａ", ["ALPHA"]],
    ["Ð", ["ALPHA"]],
    ["９", ["NUMERIC"]],
    ["♂", ["SYMBOL"]],
    ["　", ["SYMBOL"]],
    ["々", ["SYMBOL"]],
    ["〇", ["SYMBOL", "KANJINUMERIC"]],
    ["百", ["KANJINUMERIC", "KANJI"]],
    ["─", ["DEFAULT"]],
    ["━", ["SYMBOL"]],
    ["한", ["DEFAULT"]],
    ["\ud83d", ["DEFAULT"]],
  ])("knows %j", (character, expected) => {
    expect(classesOf(character)).toEqual(expected);
  });

  it("refuses names that leave a range without its class", () => {
    expect(() => classifyCodeUnits(["DEFAULT", "SPACE"])).toThrow(RangeError);
  });
});
