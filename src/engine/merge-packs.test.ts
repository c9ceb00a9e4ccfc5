import { describe, expect, it } from "vitest";
import type { CompiledPack } from "../packs/compiled-pack";
import type { PackHeader, RuleSource } from "../packs/schema";
import { mergePacks } from "./merge-packs";

const text = (ja: string) => ({ ja });
const rule = (id: string, changes: Partial<RuleSource> = {}): RuleSource =>
  ({
    id,
    kind: "phrase",
    phrases: ["多忙", "人手不足"],
    severity: "warning",
    message: text("m"),
    why: text("w"),
    fix: text("f"),
    source: "S4",
    examples: { bad: ["多忙"], good: ["あ"] },
    ...changes,
  }) as RuleSource;

const pack = (
  id: string,
  rules: readonly RuleSource[] = [],
  header: Partial<PackHeader> = {},
  rest: Partial<CompiledPack> = {},
): CompiledPack => ({
  header: { format: 1, id, version: 1, name: text(id), engine: ">=0.1", ...header },
  rules: [...rules],
  moves: [],
  ...rest,
});

const base = () =>
  pack("apology", [
    rule("excuse"),
    rule("jargon"),
    rule("emoji", { kind: "check", check: "emoji", phrases: undefined } as never),
  ]);
const overridden = (overrides: NonNullable<PackHeader["overrides"]>, id = "excuse") =>
  mergePacks([base(), pack("jp.co.example", [], { overrides })]).rules.find((r) => r.rule.id === id)?.rule;

describe("rules", () => {
  it("keep their order, their pack and their keys", () => {
    const { rules } = mergePacks([base()]);
    expect(rules.map((r) => `${r.pack}/${r.rule.id}`)).toEqual([
      "apology/excuse",
      "apology/jargon",
      "apology/emoji",
    ]);
    expect(rules[0]?.rule).toMatchObject({ phrases: ["多忙", "人手不足"], severity: "warning" });
  });

  it("of a later pack come after, also under a known id", () => {
    const { rules } = mergePacks([base(), pack("jp.co.example", [rule("excuse"), rule("own-rule")])]);
    expect(rules.map((r) => `${r.pack}/${r.rule.id}`)).toEqual([
      "apology/excuse",
      "apology/jargon",
      "apology/emoji",
      "jp.co.example/excuse",
      "jp.co.example/own-rule",
    ]);
  });

  it("of the same pack, loaded again, take the earlier ones' place", () => {
    const { rules } = mergePacks([base(), pack("apology", [rule("excuse", { severity: "error" })])]);
    expect(rules.filter((r) => r.rule.id === "excuse").map((r) => r.rule.severity)).toEqual(["error"]);
  });
});

describe("overrides", () => {
  it.each(["excuse", "apology/excuse"])("reach a rule called %s", (key) => {
    expect(overridden({ [key]: { severity: "error" } })?.severity).toBe("error");
  });

  it("reach no other rule, nor another pack's", () => {
    expect(overridden({ excuse: { severity: "error" } }, "jargon")?.severity).toBe("warning");
    expect(overridden({ "other/excuse": { severity: "error" } })?.severity).toBe("warning");
  });

  it("switch off, lock, hold to stages, weigh and reword", () => {
    expect(
      overridden({
        excuse: {
          severity: "off",
          lock: true,
          stages: ["final"],
          responsibility: ["own"],
          weight: 3,
          message: text("新"),
          template: text("＿＿"),
        },
      }),
    ).toMatchObject({
      severity: "off",
      lock: true,
      stages: ["final"],
      responsibility: ["own"],
      weight: 3,
      message: { ja: "新" },
      why: { ja: "w" },
      template: { ja: "＿＿" },
    });
  });

  it("add phrases, take phrases away, or put others in their place", () => {
    const phrases = (override: object) =>
      (overridden({ excuse: override }) as { phrases: readonly string[] }).phrases;
    expect(phrases({ "phrases+": ["見解の相違"] })).toEqual(["多忙", "人手不足", "見解の相違"]);
    expect(phrases({ "phrases-": ["多忙"] })).toEqual(["人手不足"]);
    expect(phrases({ phrases: ["繁忙"], "phrases+": ["見解の相違"], "phrases-": ["繁忙"] })).toEqual([
      "見解の相違",
    ]);
    expect(phrases({ severity: "error" })).toEqual(["多忙", "人手不足"]);
  });

  it("leave a rule without phrases without them", () => {
    expect(overridden({ emoji: { "phrases+": ["x"], severity: "hint" } }, "emoji")).toMatchObject({
      kind: "check",
      severity: "hint",
    });
    expect(overridden({ emoji: { "phrases+": ["x"] } }, "emoji")).not.toHaveProperty("phrases+");
  });

  it("merge key by key, the later pack's last", () => {
    const { rules } = mergePacks([
      base(),
      pack("a.b", [], { overrides: { excuse: { severity: "error", lock: true } } }),
      pack("c.d", [], { overrides: { excuse: { severity: "hint" } } }),
    ]);
    expect(rules[0]?.rule).toMatchObject({ severity: "hint", lock: true });
  });

  it("never change the packs they are given", () => {
    const given = base();
    const before = structuredClone(given);
    mergePacks([given, pack("a.b", [], { overrides: { excuse: { severity: "off", "phrases+": ["x"] } } })]);
    expect(given).toEqual(before);
  });
});

describe("moves, words and score", () => {
  const cause = (phrases: string[], weight = 10) => ({
    move: "cause" as const,
    label: text("原因"),
    stages: {},
    weight,
    template: text("原因は＿＿です。"),
    cues: [{ status: "present" as const, phrases }],
  });

  it("a later pack teaches a move more words", () => {
    const { moves } = mergePacks([
      pack("apology", [], {}, { moves: [cause(["が原因です"])] }),
      pack("a.b", [], {}, { moves: [cause(["の故障により"], 20)] }),
    ]);
    expect(moves).toHaveLength(1);
    expect(moves[0]).toMatchObject({ weight: 20 });
    expect(moves[0]?.cues.map((c) => c.phrases)).toEqual([["が原因です"], ["の故障により"]]);
  });

  it("a pack's template takes the place of the move's", () => {
    const { moves } = mergePacks([
      pack("apology", [], {}, { moves: [cause([])] }),
      pack("a.b", [], { templates: { cause: text("当社書式：＿＿"), remedy: text("x") } }),
    ]);
    expect(moves.map((m) => m.template)).toEqual([{ ja: "当社書式：＿＿" }]);
  });

  it("vocabulary adds up", () => {
    const { words, same, allow } = mergePacks([
      pack("apology", [], { vocabulary: { words: { ours: ["弊社"] }, same: [["致す", "いたす"]] } }),
      pack("a.b", [], {
        vocabulary: {
          words: { ours: ["当会"], goods: ["箱"] },
          allow: ["スマイル😊便"],
          same: [["箱", "はこ"]],
        },
      }),
    ]);
    expect(words).toEqual({ ours: ["弊社", "当会"], goods: ["箱"] });
    expect(same).toEqual([
      ["致す", "いたす"],
      ["箱", "はこ"],
    ]);
    expect(allow).toEqual(["スマイル😊便"]);
  });

  it("weights and the ready score are the last pack's that gives them", () => {
    const { score } = mergePacks([
      pack("apology", [], { score: { ready: 80, weights: { cause: 10, remedy: 18 } } }),
      pack("a.b", [], { score: { weights: { cause: 30 } } }),
    ]);
    expect(score).toEqual({ ready: 80, weights: { cause: 30, remedy: 18 } });
    expect(mergePacks([]).score.ready).toBe(80);
  });

  it("detection adds up, the last model holds", () => {
    const model = (version: number) => ({ version, features: [], classes: {} });
    const merged = mergePacks([
      pack(
        "apology",
        [],
        {},
        { detection: { lists: { apology: { phrases: ["お詫び"] } } }, model: model(1) },
      ),
      pack("a.b", [], {}, { detection: { lists: { apology: { phrases: ["陳謝"] } } }, model: model(2) }),
      pack("c.d"),
    ]);
    expect(merged.detection).toHaveLength(2);
    expect(merged.model).toEqual(model(2));
  });
});
