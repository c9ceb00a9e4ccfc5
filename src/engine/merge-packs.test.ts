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

  it("add wordings to a rule of another kind, and leave others alone", () => {
    const emoji = overridden({ emoji: { "phrases+": ["顔文字"], "phrases-": ["スマイル便"] } }, "emoji");
    expect(emoji).toMatchObject({ kind: "check", also: ["顔文字"], except: ["スマイル便"] });
    expect(emoji).not.toHaveProperty("phrases+");
    expect(overridden({ excuse: { "phrases-": ["多忙", "行き違い"] } })).toMatchObject({
      phrases: ["人手不足"],
      except: ["行き違い"],
    });
  });

  it("change parameters one by one, and a number where the kind has it", () => {
    const check = (id: string, more: object) => rule(id, { phrases: undefined, ...more } as never);
    const { rules } = mergePacks([
      pack("apology", [
        check("placeholder", { kind: "check", check: "placeholder", with: { slots: ["氏名"], n: 1 } }),
        check("sentence-long", { kind: "count", of: "characters", per: "sentence", max: 120 }),
      ]),
      pack("a.b", [], {
        overrides: { placeholder: { with: { n: 2 }, max: 3 }, "sentence-long": { max: 80, with: { n: 1 } } },
      }),
    ]);
    expect(rules[0]?.rule).toMatchObject({ with: { slots: ["氏名"], n: 2 } });
    expect(rules[0]?.rule).not.toHaveProperty("max");
    expect(rules[1]?.rule).toMatchObject({ max: 80 });
    expect(rules[1]?.rule).not.toHaveProperty("with");
  });

  it("merge key by key, the later pack's last", () => {
    const { rules } = mergePacks([
      base(),
      pack("a.b", [], { overrides: { excuse: { severity: "error", weight: 9 } } }),
      pack("c.d", [], { overrides: { excuse: { severity: "hint", lock: true } } }),
    ]);
    expect(rules[0]?.rule).toMatchObject({ severity: "hint", lock: true, weight: 9 });
  });

  it("never change the packs they are given", () => {
    const given = base();
    const before = structuredClone(given);
    mergePacks([given, pack("a.b", [], { overrides: { excuse: { severity: "off", "phrases+": ["x"] } } })]);
    expect(given).toEqual(before);
  });
});

describe("what a pack has locked", () => {
  const locking = () => pack("jp.admin", [], { overrides: { "apology/excuse": { lock: true } } });
  const excuse = (...packs: CompiledPack[]) => {
    const merged = mergePacks([base(), locking(), ...packs]);
    return { rule: merged.rules.find((r) => r.rule.id === "excuse")?.rule, refused: merged.refused };
  };

  it("no later pack switches off, unlocks or empties", () => {
    for (const override of [
      { severity: "off" },
      { lock: false },
      { phrases: ["x"] },
      { stages: ["brief"] },
    ]) {
      const { rule: kept, refused } = excuse(
        pack("jp.user", [], { overrides: { excuse: override as never } }),
      );
      expect(kept).toMatchObject({ severity: "warning", lock: true, phrases: ["多忙", "人手不足"] });
      expect(kept).not.toHaveProperty("stages");
      expect(refused).toEqual([{ pack: "jp.user", rule: "apology/excuse", what: "override" }]);
    }
  });

  it("no later pack replaces under the same names", () => {
    const { rule: kept, refused } = excuse(pack("apology", [rule("excuse", { severity: "off" })]));
    expect(kept).toMatchObject({ severity: "warning" });
    expect(refused).toEqual([{ pack: "apology", rule: "apology/excuse", what: "rule" }]);
  });

  it("no later pack allows the words of; what was allowed by then is", () => {
    const merged = mergePacks([
      base(),
      pack("jp.admin", [], {
        overrides: { "apology/excuse": { lock: true } },
        vocabulary: { allow: ["多忙便"] },
      }),
      pack("jp.user", [], { vocabulary: { allow: ["人手不足"] } }),
    ]);
    expect(merged.rules[0]?.rule.allow).toEqual(["多忙便"]);
    expect(merged.rules[1]?.rule).not.toHaveProperty("allow");
    expect(merged.allow).toEqual(["多忙便", "人手不足"]);
    expect(merged.refused).toEqual([{ pack: "jp.user", rule: "apology/excuse", what: "allow" }]);
  });

  it("no later pack asks less for the move of", () => {
    const spec = (need: "required" | "optional") => ({
      move: "cause" as const,
      label: text("原因"),
      stages: { final: { need } },
      weight: 14,
      cues: [],
    });
    const missing = rule("cause-missing", { kind: "move", require: "cause", status: ["absent"] } as never);
    const moves = (lock: boolean) =>
      mergePacks([
        pack("apology", [{ ...missing, lock }], {}, { moves: [spec("required")] }),
        pack("jp.user", [], {}, { moves: [{ ...spec("optional"), weight: 0 }] }),
      ]);
    expect(moves(true).moves[0]).toMatchObject({ stages: { final: { need: "required" } }, weight: 14 });
    expect(moves(true).refused).toEqual([{ pack: "jp.user", rule: "apology/cause-missing", what: "need" }]);
    expect(moves(false).moves[0]).toMatchObject({ stages: { final: { need: "optional" } }, weight: 0 });
    expect(moves(false).refused).toEqual([]);
  });

  it("stays open to the pack that locks it, in one go", () => {
    const both = pack("jp.admin", [], { overrides: { excuse: { lock: true, severity: "error" } } });
    const { rules, refused } = mergePacks([base(), both]);
    expect(rules[0]?.rule).toMatchObject({ lock: true, severity: "error" });
    expect(refused).toEqual([]);
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
    expect(Object.fromEntries(words)).toEqual({ ours: ["弊社", "当会"], goods: ["箱"] });
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

  it("the gate's threshold is the last pack's that gives one", () => {
    const threshold = (...values: (number | undefined)[]) =>
      mergePacks(values.map((t) => pack("a.b", [], t === undefined ? {} : { gate: { threshold: t } })))
        .gateThreshold;
    expect(threshold(60, 70, undefined)).toBe(70);
    expect(threshold(undefined)).toBeUndefined();
  });

  it("detection adds up, the model is the first pack's", () => {
    const network = (bias: number) => ({
      features: [],
      classes: ["a"],
      biases: [],
      steps: [],
      weights: new Int8Array(),
      outputs: [[bias]],
    });
    const model = (bias: number) => ({ sentences: network(bias), mails: network(bias) });
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
    expect(merged.model).toEqual(model(1));
  });
});
