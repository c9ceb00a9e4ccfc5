import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runPack } from "../../src/cli/pack-command";
import { ruleSource } from "../../src/packs/schema";
import { type LanguageServer, startLanguageServer } from "./language-server";

let root = "";
let server: LanguageServer;
const at = (name: string) => join(root, "eigyo", name);
const textOf = (name: string) => readFileSync(at(name), "utf8");
const lineOf = (text: string, start: string) => text.split("\n").findIndex((line) => line.startsWith(start));
const SCHEMA = "# yaml-language-server: $schema=.seii/rule.schema.json\n";

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "seii-editor-"));
  const streams = { stdin: Readable.from([]), stdout: async () => {}, stderr: () => {} };
  expect(await runPack(["init", at("")], streams)).toBe(0);
  server = await startLanguageServer(at(""));
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

/** Writes a rule's file up to `|` and asks what may stand there. */
async function completeAt(name: string, withCaret: string) {
  const before = withCaret.slice(0, withCaret.indexOf("|")).split("\n");
  await server.write(at(name), withCaret.replace("|", ""));
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return server.complete(at(name), position);
}

describe("an editor with the YAML language server", () => {
  it.each(["pack.yaml", "internal-term.yaml", "half-width-kana.yaml", "moves/cause.yaml"])(
    "finds nothing wrong in the starter pack's %s",
    async (name) => {
      expect(await server.write(at(name), textOf(name))).toEqual([]);
    },
  );

  it("offers the keys that a rule may still have, and says what they are for", async () => {
    const offered = await completeAt("internal-term.yaml", `${textOf("internal-term.yaml")}|`);
    const labels = offered.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(["stages", "weight", "zones", "template", "lock"]));
    // Those that stand there already, and those of other kinds, are not.
    for (const key of ["severity", "phrases", "pattern", "max"]) expect(labels).not.toContain(key);
    const stages = offered.find(({ label }) => label === "stages");
    expect(stages?.documentation).toContain("first 第一報");
  });

  it("offers by the rule's kind", async () => {
    const offered = await completeAt("own-rule.yaml", `${SCHEMA}id: own-rule\nkind: count\n|`);
    const labels = offered.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(["of", "per", "max", "severity", "examples"]));
    expect(labels).not.toContain("phrases");
  });

  it("offers the values that a key may have", async () => {
    const kinds = await completeAt("own-rule.yaml", `${SCHEMA}id: own-rule\nkind: |\n`);
    expect(new Set(kinds.map(({ label }) => label))).toEqual(
      new Set(ruleSource.def.options.map((option) => [...option.shape.kind.def.values][0])),
    );
    const text = textOf("internal-term.yaml").replace("severity: warning", "severity: |");
    const severities = await completeAt("internal-term.yaml", text);
    expect(severities.map(({ label }) => label.replaceAll('"', ""))).toEqual([
      "error",
      "warning",
      "hint",
      "off",
    ]);
  });

  it("offers the keys of pack.yaml and of a move", async () => {
    const pack = await completeAt("pack.yaml", `${textOf("pack.yaml")}|`);
    expect(pack.map(({ label }) => label)).toEqual(expect.arrayContaining(["expires", "score"]));
    const text = textOf("moves/cause.yaml");
    const move = await completeAt("moves/cause.yaml", `${text}    |\n`);
    expect(move.map(({ label }) => label)).toEqual(expect.arrayContaining(["unless", "where"]));
  });

  it("offers the rules that may be changed, and says what they find", async () => {
    const text = textOf("pack.yaml").replace("  apology/emoji:", "  |\n  apology/emoji:");
    const offered = await completeAt("pack.yaml", text);
    const rule = offered.find(({ label }) => label === "apology/jargon");
    expect(rule?.documentation).toMatch(/[ぁ-ん]。/);
    const keys = await completeAt("pack.yaml", text.replace("|", "apology/jargon:\n    |"));
    expect(keys.map(({ label }) => label)).toEqual(expect.arrayContaining(["severity", "phrases-", "lock"]));
  });

  it("explains the key under the pointer, in Japanese", async () => {
    const name = "internal-term.yaml";
    const text = textOf(name);
    await server.write(at(name), text);
    const hover = (key: string) => server.hover(at(name), { line: lineOf(text, `${key}:`), character: 2 });
    expect(await hover("phrases")).toContain("表記・活用・丁寧さの違いも見つける");
    expect(await hover("severity")).toContain("重さ（error 重大");
    expect(await hover("examples")).toContain("そのまま試験になる");
  });

  it.each([
    ["a misspelt key", "severity:", "severty:", "severty", "Property severty is not allowed"],
    ["a value that there is not", "severity: warning", "severity: fatal", "fatal", '"error", "warning"'],
    ["a key of another kind", "severity:", "pattern: a\nseverity:", "pattern", "Property pattern is not"],
    ["a misspelt language", "message: {ja:", "message: {jp:", "jp", "Property jp is not allowed"],
  ])("marks %s at its very place", async (_name, right, wrong, marked, said) => {
    const text = textOf("internal-term.yaml").replace(right, wrong);
    const found = await server.write(at("internal-term.yaml"), text);
    const words = found.map(({ range: { start, end }, message }) => ({
      words: text.split("\n")[start.line]?.slice(start.character, end.character),
      message,
    }));
    expect(words).toContainEqual({ words: marked, message: expect.stringContaining(said) });
  });
});
