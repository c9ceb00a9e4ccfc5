import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runPack } from "../pack-command";

let root = "";
const at = (name: string) => join(root, name);

async function run(...args: string[]) {
  const out: string[] = [];
  const streams = { stdin: Readable.from([]), stdout: async (text: string) => void out.push(text) };
  const code = await runPack(args, { ...streams, stderr: () => {} });
  return { code, out: out.join("").replaceAll(`${root}/`, "") };
}

const HEADER = 'format: 1\nversion: 1\nname: {ja: 例}\nengine: ">=1.0 <2"\nextends: [apology]\n';

/** The pack of a department, over the company's, which locks some rules. */
async function checkOver(header: string, moves = "", ...more: string[]) {
  rmSync(at("own"), { recursive: true, force: true });
  mkdirSync(at("own/moves"), { recursive: true });
  writeFileSync(at("own/pack.yaml"), `${HEADER}id: jp.co.example.own\n${header}`);
  if (moves !== "") writeFileSync(at("own/moves/cause.yaml"), `move: cause\n${moves}`);
  return run("check", at("own"), "--pack", at("company"), ...more);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "seii-locked-"));
  mkdirSync(at("company"));
  writeFileSync(
    at("company/pack.yaml"),
    `${HEADER}id: jp.co.example.company
overrides:
  emoji: {lock: true}
  apology/cause-missing: {lock: true}
  apology/excuse: {severity: hint}
vocabulary: {words: {own-products: [箱物]}}
`,
  );
});
afterAll(() => rmSync(root, { recursive: true }));

describe("what a lock of a pack below refuses is told where it stands", () => {
  it.each([
    [
      "an override, whatever its key",
      "overrides: {apology/emoji: {severity: off}}",
      "7:13",
      "固定",
      "locked",
    ],
    [
      "the weight of a move",
      "score: {weights: {remedy: 5, cause: 0}}",
      "7:30",
      "apology/cause-missing）が求める",
      '"cause" is required',
    ],
    ["words that count as one", "vocabulary: {same: [[弊社, 箱物]]}", "7:14", "加わりません", "not added"],
    [
      "the company's own list",
      "vocabulary: {words: {own-things: [a], own-products: [b]}}",
      "7:39",
      "加わりません",
      "not added",
    ],
  ])("%s", async (_name, header, place, ja, en) => {
    for (const [language, said] of [
      ["ja", ja],
      ["en", en],
    ] as const) {
      const { code, out } = await checkOver(header, "", "--language", language);
      expect(out).toContain(`own/pack.yaml:${place} `);
      expect(out).toContain(said);
      expect(out.trim().split("\n")).toHaveLength(1);
      expect(code).toBe(1);
    }
  });

  it("what a move is asked for, and its words", async () => {
    const { code, out } = await checkOver(
      "",
      "stages: {final: {need: optional}}\nweight: 1\nheadings: [原因]\ncues: [{status: present, phrases: [錆び]}]\n",
    );
    expect(code).toBe(1);
    for (const [line, said] of out.trim().split("\n").entries())
      expect(said).toMatch(
        new RegExp(`^own/moves/cause\\.yaml:${line + 2}:1 要素「cause」は.*apology/cause-missing`),
      );
    expect(out.trim().split("\n")).toHaveLength(4);
    expect((await checkOver("", "label: {ja: 原因}\ncues: []\n")).code).toBe(0);
  });

  it("words allowed that are flagged all the same: a note, since other rules leave them alone", async () => {
    const { code, out } = await checkOver("vocabulary: {allow: [スマイル便, スマイル😊便]}");
    expect(code).toBe(0);
    expect(out).toBe(
      "own/pack.yaml:7:29 注意: 「スマイル😊便」は、前のパックが固定した規則（apology/emoji）には、これからも指摘されます\n",
    );
    const tested = await run("test", at("own"), "--pack", at("company"), "--language", "en");
    expect(tested.code).toBe(0);
    expect(tested.out).toMatch(/^own\/pack\.yaml:7:29 note: .* still flagged .*apology\/emoji/);
  });

  it("nothing where no lock stands in the way", async () => {
    cpSync(at("company"), at("locking"), { recursive: true });
    writeFileSync(at("company/pack.yaml"), `${HEADER}id: jp.co.example.company\n`);
    const { code, out } = await checkOver(
      "score: {weights: {cause: 0}}\nvocabulary: {allow: [スマイル😊便], same: [[弊社, 当社]], words: {own-products: [b]}}",
      "weight: 1\ncues: []\n",
    );
    cpSync(at("locking"), at("company"), { recursive: true });
    expect(out).toBe("");
    expect(code).toBe(0);
  });
});

describe("overrides that change nothing", () => {
  it("are told; those that change something are not", async () => {
    const { code, out } = await checkOver(`overrides:
  apology/excuse:
    severity: hint
    lock: false
    phrases-: [多忙]
  apology/jargon: {severity: off}
`);
    expect(code).toBe(0);
    expect(out.trim().split("\n")).toEqual([
      "own/pack.yaml:9:5 注意: severity は下のパックのままで、何も変わりません",
      "own/pack.yaml:10:5 注意: lock は下のパックのままで、何も変わりません",
    ]);
  });

  it("as JSON, too", async () => {
    const { out } = await checkOver("overrides: {excuse: {severity: hint}}", "", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({ faults: [], notes: [{ line: 7, column: 22 }] });
  });
});
