import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { japaneseText } from "../language/testing/japanese-text";
import { Lattice } from "./lattice";
import { loadNodeDictionary } from "./node-dictionary";

const lattice = new Lattice(loadNodeDictionary());

function workFor(line: string): number {
  // What a line shares with the one before costs nothing.
  lattice.solve("");
  lattice.solve(line);
  return lattice.work;
}

/** One of each character class, of the traps among them, and texts without a full stop. */
const repeated = {
  default: "\u2500",
  control: "\0",
  emoji: "😀",
  "joined emoji": "👨‍👩‍👧‍👦",
  "high surrogate": "\ud83d",
  "low surrogate": "\ude00",
  space: " ",
  "ideographic space": "　",
  kanji: "漢",
  symbol: "-",
  "full stop": "。",
  numeric: "1",
  "full-width numeric": "１",
  alpha: "a",
  hiragana: "あ",
  katakana: "ア",
  "long vowel": "ー",
  "half-width katakana": "ｱ",
  "kanji numeral": "一",
  zero: "〇",
  greek: "α",
  cyrillic: "ж",
  "combining voice mark": "か\u3099",
  "plum song": "すもももももももものうち",
  polite: "申し訳ございませんでしたと存じておりますので",
  url: "https://www.example.co.jp/path?query=value&lang=ja#top",
  digits: "1,234,567",
};

describe("work", () => {
  it.each(Object.entries(repeated))("grows linearly over 100,000 code units of %s", (_what, unit) => {
    const small = workFor(unit.repeat(Math.ceil(10_000 / unit.length)));
    const large = workFor(unit.repeat(Math.ceil(100_000 / unit.length)));
    expect(large / small).toBeLessThan(10.5);
    // MeCab's bounds on word length keep the constant small, too.
    expect(large / 100_000).toBeLessThan(600);
  });

  it("grows linearly over a run of alternating classes that share a bit", () => {
    const small = workFor("一〇漢".repeat(3_000));
    const large = workFor("一〇漢".repeat(30_000));
    expect(large / small).toBeLessThan(10.5);
  });
});

describe("memory", () => {
  it("gives back what a giant line needed", () => {
    const other = new Lattice(loadNodeDictionary());
    other.solve("あ".repeat(100_000));
    const large = other.bytes;
    other.solve("申し訳ございません。");
    expect(large).toBeGreaterThan(5e6);
    expect(other.bytes).toBeLessThan(1e6);
  });
});

describe("runs", () => {
  const lengths = (line: string) =>
    lattice.solve(line).map((node) => lattice.end(node) - lattice.start(node));

  it("make one word of up to 25 characters, as in MeCab", () => {
    expect(lengths("ж".repeat(25))).toEqual([25]);
    expect(lengths("ж".repeat(26))).toEqual([1, 25]);
    expect(lengths("ж".repeat(28))).toEqual([1, 1, 1, 25]);
  });

  it("count a surrogate pair once, as in MeCab", () => {
    expect(lengths("😀".repeat(25))).toEqual([50]);
    expect(lengths("😀".repeat(26))).toEqual([2, 50]);
  });
});

describe("a line that begins as the one before", () => {
  const nodesOf = (solver: Lattice, line: string) =>
    solver.solve(line).map((node) => [solver.word(node), solver.start(node), solver.end(node)]);

  it("is cut as if nothing had been there before, and at the same cost", () => {
    const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 4 }), insert: japaneseText(3) });
    fc.assert(
      fc.property(japaneseText(12), fc.array(edit, { minLength: 1, maxLength: 8 }), (text, edits) => {
        let line = text.replace(/[\r\n]/g, "");
        nodesOf(lattice, line);
        for (const { at, remove, insert } of edits) {
          const from = at % (line.length + 1);
          line = line.slice(0, from) + insert.replace(/[\r\n]/g, "") + line.slice(from + remove);
          const nodes = nodesOf(lattice, line);
          const { cost } = lattice;
          lattice.solve("");
          expect(nodesOf(lattice, line)).toEqual(nodes);
          expect(lattice.cost).toBe(cost);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("costs what was added to it", () => {
    const line = "申し訳ございませんでしたと存じておりますので".repeat(20);
    const whole = workFor(`${line}弊社`);
    lattice.solve(line);
    lattice.solve(`${line}弊社`);
    expect(lattice.work).toBeLessThan(whole / 50);
  });
});
