import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackFormatError } from "../packs/fault";
import { BUILT_IN, loadPack } from "./pack-files";
import { runPack } from "./pack-command";
import { UsageError } from "./command";

const HEADER = 'format: 1\nid: jp.co.example\nversion: 1\nname: {ja: 例}\nengine: ">=0.1"\n';
const RULE = `id: own-word
kind: phrase
phrases: [粗相]
severity: warning
message: {ja: 社内の言い方です。}
why: {ja: 通じません。}
fix: {ja: 言い換えます。}
source: 社内
examples:
  bad: [⟦粗相⟧がございました。]
  good: [誤りがございました。]
`;

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "seii-pack-"));
});
afterAll(() => rmSync(root, { recursive: true }));

function packFolder(name: string, files: Record<string, string>): string {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries({ "pack.yaml": HEADER, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

async function run(...args: string[]) {
  const out: string[] = [];
  const code = await runPack(args, {
    stdin: Readable.from([]),
    stdout: async (text) => void out.push(text),
    stderr: (text) => void out.push(text),
  });
  return { code, out: out.join("") };
}

describe("seii pack check", () => {
  it("exits 0 where nothing is wrong", async () => {
    expect((await run("check", packFolder("sound", { "own-word.yaml": RULE }))).code).toBe(0);
    expect((await run("check", BUILT_IN)).code).toBe(0);
  });

  it("tells every fault with its place, and exits 1", async () => {
    const folder = packFolder("faulty", {
      "own-word.yaml": RULE.replace("severity:", "severty:"),
      "other.yaml": RULE.replace("kind: phrase", "kind: phrse"),
    });
    const { code, out } = await run("check", folder, "--language", "en");
    expect(code).toBe(1);
    expect(out).toContain(
      `${join(folder, "own-word.yaml")}:4:1 unknown key "severty" (did you mean "severity"?)`,
    );
    expect(out).toContain(`${join(folder, "other.yaml")}:2:7 kind: `);
  });

  it("knows the engine's checks", async () => {
    const check = RULE.replace("kind: phrase\nphrases: [粗相]", "kind: check\ncheck: emojis");
    const { code, out } = await run("check", packFolder("unknown-check", { "own-word.yaml": check }));
    expect(code).toBe(1);
    expect(out).toMatch(/own-word\.yaml:3:8 check: .*\(did you mean "emoji"\?\)/);
  });
});

describe("seii pack test", () => {
  it("runs the examples", async () => {
    const { code, out } = await run("test", packFolder("tested", { "own-word.yaml": RULE }));
    expect(out).toContain("規則 1 件、例文 2 件、失敗 0 件\n");
    expect(code).toBe(0);
  });

  it("names the example that fails, and exits 1", async () => {
    const rule = RULE.replace("good: [誤りがございました。]", "good: [重ねて粗相がございました。]").replace(
      "bad: [⟦粗相⟧",
      "bad: [不手際",
    );
    const folder = packFolder("failing", { "own-word.yaml": rule });
    const { code, out } = await run("test", folder, "--language", "en");
    expect(code).toBe(1);
    expect(out).toContain(`${join(folder, "own-word.yaml")} bad 1: nothing is found`);
    expect(out).toContain(
      `${join(folder, "own-word.yaml")} good 1: is found although it should not be (粗相)`,
    );
    expect(out).toContain("1 rules, 2 examples, 2 failed");
  });

  it("tests the rules without a fault where others have some", async () => {
    const failing = RULE.replace("id: own-word", "id: failing").replace(
      "⟦粗相⟧がございました",
      "何もありません",
    );
    const files = { "own-word.yaml": RULE.replace("source: 社内\n", ""), "failing.yaml": failing };
    const { code, out } = await run("test", packFolder("half", files), "--language", "en");
    expect(code).toBe(1);
    expect(out.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/own-word\.yaml:\d+:\d+ source: is missing$/),
      expect.stringMatching(/failing\.yaml bad 1: nothing is found/),
    ]);
    const { out: json } = await run("test", packFolder("half-json", files), "--format", "json");
    expect(JSON.parse(json)).toMatchObject({
      faults: [{ message: "source: がありません" }],
      failed: [{ rule: "failing" }],
    });
    // A word of the pack's own may be what the examples need.
    const headless = { ...files, "pack.yaml": `${HEADER}labl: x\n` };
    const { out: none } = await run("test", packFolder("headless", headless), "--language", "en");
    expect(none).not.toContain("bad 1");
  });

  it("tests a pack that builds on the built-in one together with it", async () => {
    const header = `${HEADER}extends: [apology]\noverrides: {apology/emoji: {severity: off}}\n`;
    const { code } = await run(
      "test",
      packFolder("extending", { "pack.yaml": header, "own-word.yaml": RULE }),
    );
    expect(code).toBe(0);
  });
});

describe("wrong use", () => {
  it.each([[[]], [["check"]], [["bogus", "x"]]])("%j is told", async (args) => {
    await expect(run(...args)).rejects.toThrow(UsageError);
  });

  it("a folder that is not there is told", async () => {
    await expect(run("check", join(root, "missing"))).rejects.toThrow(UsageError);
  });
});

describe("loadPack", () => {
  it("reads a folder as it reads what was compiled from it", () => {
    const folder = packFolder("loaded", { "own-word.yaml": RULE });
    const compiled = join(root, "loaded.pack.json");
    writeFileSync(compiled, JSON.stringify(loadPack(folder)));
    expect(loadPack(compiled)).toEqual(loadPack(folder));
  });

  it("names path and place of every fault", () => {
    const folder = packFolder("unloadable", { "own-word.yaml": RULE.replace("source: 社内\n", "") });
    try {
      loadPack(folder);
      expect.unreachable();
    } catch (error) {
      expect((error as PackFormatError).faults).toEqual([
        expect.objectContaining({ ja: expect.stringMatching(/unloadable\/own-word\.yaml:\d+:\d+ source: /) }),
      ]);
    }
  });

  it.each([
    ["missing.json", undefined],
    ["broken.json", "{"],
    ["other.json", "{}"],
  ])("refuses %s", (name, text) => {
    const path = join(root, name);
    if (text !== undefined) writeFileSync(path, text);
    expect(() => loadPack(path)).toThrow(PackFormatError);
  });
});
