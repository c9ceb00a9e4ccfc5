import { describe, expect, it } from "vitest";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { BUILT_IN, loadPack } from "../cli/pack-files";
import { mergePacks } from "../engine/merge-packs";
import type { CompiledPack } from "../packs/compiled-pack";
import { wordingClass } from "./learned-wordings";
import { createReview } from "./review";

const analyzer = createIpadicAnalyzer(loadNodeDictionary());
/** A model that has learned one thing: who speaks of an umbrella hands the matter on. */
const UMBRELLA = {
  sentences: {
    features: ["w:傘"],
    classes: [wordingClass("hand-off")],
    biases: [0],
    steps: [1],
    weights: Int8Array.from([1]),
    outputs: [[-1, 2]],
  },
  mails: { features: [], classes: [], biases: [], steps: [], weights: new Int8Array(), outputs: [] },
};
const pack = loadPack(BUILT_IN);
const taught: CompiledPack = { ...pack, model: UMBRELLA };
const review = createReview(analyzer, mergePacks([taught]));

const findings = (body: string, rule = "hand-off", by = review) =>
  by
    .review(
      {
        subject: "お詫び",
        body,
        to: [],
        quoted: "",
        stage: "interim",
        responsibility: "organisation",
        now: "2026-11-20",
      },
      { assumeApplicable: true },
    )
    .findings.filter((f) => f.rule === rule);
const found = (...asked: Parameters<typeof findings>) => findings(...asked).map(({ text }) => text);

describe("wordings that the model has learned", () => {
  it("are marked as whole sentences, without the stop", () => {
    expect(found("お届けが遅れ、申し訳ございません。\n傘は棚の上にございます。")).toEqual([
      "傘は棚の上にございます",
    ]);
  });

  it("are at most a warning, where the rule's own are an error", () => {
    const rules = pack.rules.map((rule) =>
      rule.id === "hand-off" ? { ...rule, severity: "error" as const } : rule,
    );
    const strict = createReview(analyzer, mergePacks([{ ...taught, rules }]));
    const severities = (body: string) => findings(body, "hand-off", strict).map(({ severity }) => severity);
    expect(severities("傘は棚の上にございます。")).toEqual(["warning"]);
    expect(severities("担当者から折り返させます。")).toEqual(["error"]);
  });

  it("are looked for only where the rule itself finds nothing", () => {
    expect(found("傘は棚の上にございます。\n担当者から折り返させます。")).toEqual(["折り返させます"]);
  });

  it("yield to what another rule says of the same words", () => {
    expect(found("傘は必ず全額を補償いたします。", "over-commitment")).not.toEqual([]);
    expect(found("傘は必ず全額を補償いたします。")).toEqual([]);
  });

  it("are not looked for in the greeting", () => {
    expect(found("傘の佐藤でございます。\n\n部品は24日にお届けします。")).toEqual([]);
  });

  it("belong to the model's own pack: a rule of the same name in another pack has learned nothing", () => {
    const others: CompiledPack = {
      ...pack,
      header: { ...pack.header, id: "kaisha" },
      rules: pack.rules.filter(({ id }) => id === "hand-off"),
      moves: [],
    };
    const without = createReview(analyzer, mergePacks([{ ...taught, rules: [] }, others]));
    expect(found("担当者から折り返させます。", "hand-off", without)).not.toEqual([]);
    expect(found("傘は棚の上にございます。", "hand-off", without)).toEqual([]);
  });
});
