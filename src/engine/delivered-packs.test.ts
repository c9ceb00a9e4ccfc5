import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { BUILT_IN, loadPack } from "../cli/pack-files";
import { readRunning } from "../packs/delivery/read-running";
import { EMPTY_SHELF, type PackShelf } from "../packs/delivery/shelf";
import { samplePack } from "../packs/delivery/testing/sample-packs";
import { answerPackTest } from "./answer-pack-test";
import { ENGINE_FILES } from "./engine-files";
import { loadReviewer } from "./load-reviewer";
import { layOutModel } from "../review/model-tables";
import { writePreparedPack } from "./prepared-pack";

const root = new URL("../../public", import.meta.url);
const { model, ...plain } = loadPack(BUILT_IN);
const files: ReadonlyMap<string, ArrayBuffer> = new Map([
  [ENGINE_FILES.packs[0], new TextEncoder().encode(JSON.stringify(plain)).buffer],
  [
    ENGINE_FILES.prepared,
    new Uint8Array(
      writePreparedPack({
        dictionary: "",
        phrases: new Map(),
        requirements: new Map(),
        model: model && layOutModel(model),
      }),
    ).buffer,
  ],
]);
const read = async (path: string) =>
  files.get(path) ?? new Uint8Array(readFileSync(new URL(`.${path}`, `${root}/`))).buffer;
const patterns = () => () => undefined;
const DRAFT = {
  subject: "お詫び",
  body: "粗相がありましたこと、誠に申し訳ございません。",
  to: [],
  quoted: "",
  now: "2026-11-20",
};
const found = async (delivered: () => ReturnType<typeof readRunning>) =>
  (await loadReviewer(ENGINE_FILES, read, patterns, delivered))
    .review(DRAFT)
    .findings.map(({ rule }) => rule);

function shelfWith(blobs: Readonly<Record<string, string>>, quarantined: readonly string[] = []): PackShelf {
  const running = Object.keys(blobs).map((sha256) => ({ sha256, quarantined: [...quarantined] }));
  return {
    read: async () => ({ ...EMPTY_SHELF, running }),
    blob: async (key) => blobs[key],
    commit: async () => {},
  };
}

describe("delivered packs in the engine", () => {
  const good = JSON.stringify(samplePack());

  it("are reviewed with, but for the rules in quarantine", async () => {
    expect(await found(() => readRunning(shelfWith({ a: good })))).toContain("own-word");
    expect(await found(() => readRunning(shelfWith({ a: good }, ["own-word"])))).not.toContain("own-word");
  });

  it("that cannot be read leave the others and the built-in pack standing", async () => {
    const shelf = shelfWith({ a: "{", b: "", c: JSON.stringify({ header: 1 }), d: good });
    expect(await found(() => readRunning(shelf))).toContain("own-word");
    const broken: PackShelf = { ...shelf, read: () => Promise.reject(new Error("no database")) };
    for (const delivered of [() => readRunning(broken), () => Promise.reject(new Error("gone"))])
      expect((await loadReviewer(ENGINE_FILES, read, patterns, delivered)).review(DRAFT).applicable).toBe(
        true,
      );
  });

  it("run their own examples over the built-in pack first", async () => {
    const ask = (pack: unknown) =>
      answerPackTest(
        { type: "test-pack", payload: JSON.stringify(pack), below: [] },
        ENGINE_FILES,
        read,
        patterns,
      );
    expect(await ask(samplePack())).toEqual({
      type: "pack-tested",
      verdict: { rejected: false, failed: [] },
    });
    const pack = samplePack();
    const examples = { bad: ["⟦別物⟧です。"], good: ["誤りです。"] };
    const failing = (lock: boolean) => ({
      ...pack,
      rules: pack.rules.map((rule) => ({ ...rule, lock, examples })),
    });
    for (const locked of [false, true])
      expect(await ask(failing(locked))).toEqual({
        type: "pack-tested",
        verdict: { rejected: locked, failed: [{ rule: "own-word", example: "bad 1", locked }] },
      });
    expect(await ask({ header: 1 })).toEqual({ type: "pack-not-tested", detail: "PackFormatError" });
    expect(await answerPackTest({ type: "review" }, ENGINE_FILES, read, patterns)).toBeUndefined();
  });
});
