import { describe, expect, it } from "vitest";
import { convertPrh, PrhFormatError, type PrhTexts } from "./prh";

const TEXTS: PrhTexts = {
  message: (expected) => `{match} → ${expected}`,
  why: (comment) => comment ?? "表記",
  fix: (expected) => expected,
  source: "prh",
  notPrh: "no dictionary",
  noRules: "no rules",
};
const convert = (rules: string) => convertPrh(`version: 1\nrules:\n${rules}`, TEXTS);
const only = (rules: string) => {
  const { rules: made, skipped } = convert(rules);
  expect(skipped).toEqual([]);
  expect(made).toHaveLength(1);
  return made[0];
};

describe("convertPrh", () => {
  it("makes a wording a phrase, found as it is spelt", () => {
    expect(only("  - expected: ウェブ\n    pattern: Web\n    prh: 片仮名で。")).toMatchObject({
      id: "prh-1",
      kind: "phrase",
      phrases: ["Web"],
      spelling: "exact",
      why: { ja: "片仮名で。" },
      suggest: [{ replace: "ウェブ" }],
      examples: { bad: ["Web"], good: ["ウェブ"] },
    });
  });

  it("leaves the expected spelling alone where it holds the other", () => {
    expect(only("  - expected: サーバー\n    patterns: [サーバ, サーバー]")).toMatchObject({
      phrases: ["サーバ"],
      unless: { phrases: ["サーバー"], spelling: "exact" },
    });
  });

  it("makes a regular expression a pattern, with its specs for examples", () => {
    const rule = only(
      "  - expected: $1ください\n    pattern: /(て)下さい/\n    specs: [{from: 見て下さい, to: 見てください}]",
    );
    expect(rule).toMatchObject({
      kind: "pattern",
      pattern: "(て)下さい",
      examples: { bad: ["見て下さい"], good: ["見てください"] },
    });
    // A replacement with a group of the pattern cannot be offered.
    expect(rule).not.toHaveProperty("suggest");
  });

  it("joins wordings and regular expressions, and heeds the flag i", () => {
    expect(
      only(
        '  - expected: Cookie\n    patterns: ["クッキー(菓子)", /cookie/i]\n    specs: [{from: cookie, to: Cookie}]',
      ),
    ).toMatchObject({
      pattern: "(?:クッキー\\(菓子\\))|(?:(?i)cookie)",
      unless: { phrases: ["Cookie"], spelling: "exact" },
    });
  });

  it("finds a word of Latin letters in other case where no pattern is given", () => {
    for (const source of ["  - jQuery", "  - expected: jQuery"])
      expect(only(source)).toMatchObject({
        kind: "pattern",
        pattern: "(?i)jQuery",
        examples: { bad: ["jquery"], good: ["jQuery"] },
      });
  });

  it.each([
    ["  - expected: 表記", "same"],
    [
      "  - expected: ハードウェア\n    pattern: /ハード(?=ウエア)/\n    specs: [{from: a, to: b}]",
      "lookaround",
    ],
    ["  - expected: x\n    pattern: /(a)\\1/\n    specs: [{from: a, to: b}]", "lookaround"],
    ["  - expected: x\n    pattern: /a*/\n    specs: [{from: a, to: b}]", "pattern"],
    ["  - expected: x\n    pattern: /a+/", "notRule"],
    ["  - {pattern: a}", "notRule"],
  ])("%j is left out, with its place", (rules, cause) => {
    expect(convert(rules)).toEqual({ rules: [], skipped: [{ line: 3, column: 5, cause }] });
  });

  it("tells that other files are not followed", () => {
    expect(convertPrh("version: 1\nimports: [./other.yml]\n", TEXTS).skipped).toEqual([
      { line: 2, column: 10, cause: "imports" },
    ]);
  });

  it.each(["", "[]", "a: [", "version: 1", "rules: 3"])("%j is no dictionary", (text) => {
    expect(() => convertPrh(text, TEXTS)).toThrow(PrhFormatError);
  });
});
