import { describe, expect, it } from "vitest";
import { readCatalogue } from "./pack-catalogue";

const text = { ja: "絵文字があります。" };
const rule = {
  severity: "error",
  message: text,
  why: text,
  fix: text,
  source: "S4",
  examples: { bad: ["⟦😊⟧"], good: ["a"] },
};
const builtIn = {
  header: { id: "apology", version: 1, label: "2026-11", name: { ja: "基本", en: "Basics" } },
  rules: [{ id: "emoji", ...rule }, { id: "jargon", ...rule, severity: "hint" }, { id: "broken" }],
};

describe("readCatalogue", () => {
  it("lists the rules of all packs, and what is none not", () => {
    const company = {
      header: { id: "jp.co.example", version: 3, name: text },
      rules: [{ id: "tone", ...rule, lock: true }],
    };
    expect(
      readCatalogue([builtIn, company, undefined, { rules: [] }]).map(({ key, locked }) => [key, locked]),
    ).toEqual([
      ["apology/emoji", false],
      ["apology/jargon", false],
      ["jp.co.example/tone", true],
    ]);
  });

  it("shows what a company's pack overrides", () => {
    const overrides = { "apology/emoji": { lock: true, phrases: ["x"] }, jargon: { severity: "off" } };
    const company = { header: { id: "jp.co.example", version: 3, name: text, overrides }, rules: [] };
    expect(readCatalogue([builtIn, company])).toMatchObject([
      { key: "apology/emoji", locked: true, severity: "error" },
      { key: "apology/jargon", locked: false, severity: "off" },
    ]);
  });
});
