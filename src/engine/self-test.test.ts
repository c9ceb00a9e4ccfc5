import { describe, expect, it } from "vitest";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { BUILT_IN, loadPack } from "../cli/pack-files";
import type { CompiledPack } from "../packs/compiled-pack";
import type { RuleSource } from "../packs/schema";
import { selfTest } from "./self-test";

const analyzer = createIpadicAnalyzer(loadNodeDictionary());
const builtIn = loadPack(BUILT_IN);

const rule = (id: string, phrase: string, changes: Partial<RuleSource> = {}): RuleSource =>
  ({
    id,
    kind: "phrase",
    phrases: [phrase],
    severity: "hint",
    message: { ja: "m" },
    why: { ja: "w" },
    fix: { ja: "f" },
    source: "社内",
    examples: { bad: ["⟦粗相⟧がございました。"], good: ["誤りがございました。"] },
    ...changes,
  }) as RuleSource;

const pack = (...rules: RuleSource[]): CompiledPack => ({
  header: { format: 1, id: "jp.co.example", version: 1, name: { ja: "例" }, engine: ">=0.1" },
  rules,
  moves: [],
});
const run = (...rules: RuleSource[]) => selfTest(analyzer, [builtIn], pack(...rules));

describe("selfTest", () => {
  it("keeps a pack whose examples hold as it is", () => {
    const sound = pack(rule("own", "粗相"));
    expect(selfTest(analyzer, [builtIn], sound)).toEqual({ pack: sound, quarantined: [], rejected: false });
  });

  it("names a rule whose examples fail, and goes on without it", () => {
    const { pack: rest, quarantined, rejected } = run(rule("own", "粗相"), rule("broken", "不手際"));
    expect(quarantined).toEqual([
      {
        rule: "broken",
        locked: false,
        faults: [{ rule: "broken", kind: "silent", example: "bad 1", found: [] }],
      },
    ]);
    expect(rest.rules.map((r) => r.id)).toEqual(["own"]);
    expect(rejected).toBe(false);
  });

  it("rejects the pack for a locked rule that fails", () => {
    expect(run(rule("broken", "不手際", { lock: true })).rejected).toBe(true);
  });

  it("asks each rule alone: a graver rule on the same words does not hide it", () => {
    const graver = rule("graver", "粗相がございました", { severity: "error" });
    expect(run(graver, rule("own", "粗相")).quarantined).toEqual([]);
  });

  it("asks a rule that has the id of a built-in one as the pack's own", () => {
    expect(run(rule("excuse", "粗相")).quarantined).toEqual([]);
    const builtInsExamples = { bad: ["業務が⟦立て込んで⟧おりました。"], good: ["遅れました。"] };
    expect(run(rule("excuse", "粗相", { examples: builtInsExamples })).quarantined).toHaveLength(1);
  });

  it("runs the examples of a rule that is shipped switched off", () => {
    expect(run(rule("own", "粗相", { severity: "off" })).quarantined).toEqual([]);
    expect(run(rule("broken", "不手際", { severity: "off" })).quarantined).toHaveLength(1);
  });
});
