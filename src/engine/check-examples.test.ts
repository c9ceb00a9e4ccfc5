import { describe, expect, it } from "vitest";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { BUILT_IN, loadPack, readFolder } from "../cli/pack-files";
import type { RuleSource } from "../packs/schema";
import type { Finding } from "../review/report";
import { createReview, type Review } from "../review/review";
import { checkExamples, prepareExample } from "./check-examples";
import { mergePacks } from "./merge-packs";

/** Rule ids of the catalogue: public API, so they are spelt exactly so. */
const CATALOGUE =
  `emoji kaomoji casual-mark casual-apology apology-missing apology-late apology-object-missing
  apology-object-generic apology-repeated apology-same-wording apology-conditional apology-theatrical apology-unwarranted
  premature-admission excuse excuse-heavy rebuttal blame-shift responsibility-ambiguous hand-off delegated-decision
  cause-missing impact-missing remedy-missing prevention-missing next-contact-missing facts-missing empathy-missing
  cause-vague remedy-vague prevention-vague next-contact-vague impact-minimised hedged-fact empathy-hollow forced-closure
  emotional-language jargon legal-term over-commitment holiday-visit date-weekday-mismatch date-past placeholder
  template-verbatim addressee-mismatch salutation-missing subject-missing subject-vague sentence-long
  customer-point-unanswered mail-only excessive-keigo impact-understated undue-demand-accepted report-late visit-imposed
  thanks-missing`.split(/\s+/);

const pack = loadPack(BUILT_IN);
const reviewer = createReview(createIpadicAnalyzer(loadNodeDictionary()), mergePacks([pack]));

describe.each(pack.rules)("rule $id", (rule) => {
  it("does on each of its examples what it should", () => {
    expect(checkExamples(reviewer, rule)).toEqual([]);
  });

  it("is of the catalogue, in the file of its name, with its source and its texts in both languages", () => {
    expect(CATALOGUE).toContain(rule.id);
    expect(readFolder(BUILT_IN).has(`${rule.id}.yaml`)).toBe(true);
    expect(rule.source).toMatch(/^S[0-4](, S[0-4])*$/);
    for (const text of [rule.message, rule.why, rule.fix]) expect(text.en).toBeTruthy();
  });

  it("has a place in the mail where its bad examples are marked", () => {
    const marked = rule.examples.bad.map(prepareExample).filter(({ marks }) => marks.length > 0);
    const placed = marked.filter(({ draft }) =>
      reviewer.review(draft, { assumeApplicable: true }).findings.some((f) => f.rule === rule.id && f.span),
    );
    expect(placed).toHaveLength(marked.length);
  });
});

describe("the catalogue", () => {
  it.each(CATALOGUE)("%s has its rule", (id) => {
    expect(pack.rules.map((r) => r.id)).toContain(id);
  });
});

describe("prepareExample", () => {
  it("takes the marks out and keeps their places", () => {
    const { draft, marks } = prepareExample({
      subject: "⟦お詫び⟧",
      text: "納期が⟦遅れ⟧、⟦申し訳⟧ございません。",
      to: ["佐藤"],
      quoted: "なぜ",
    });
    expect(draft).toMatchObject({
      subject: "お詫び",
      body: "納期が遅れ、申し訳ございません。",
      to: ["佐藤"],
      quoted: "なぜ",
    });
    expect(marks.map(({ field, span }) => draft[field].slice(span.start, span.end))).toEqual([
      "遅れ",
      "申し訳",
      "お詫び",
    ]);
  });

  it("takes a bare text for a body", () => {
    expect(prepareExample("納期が遅れました。")).toMatchObject({
      draft: { subject: "", body: "納期が遅れました。", to: [], quoted: "" },
      marks: [],
    });
  });

  it("passes stage, responsibility and day on", () => {
    const { draft } = prepareExample({
      text: "あ",
      stage: "interim",
      responsibility: "none",
      today: "2026-01-02",
    });
    expect(draft).toMatchObject({ stage: "interim", responsibility: "none", now: "2026-01-02" });
  });
});

describe("checkExamples", () => {
  const rule = (bad: string[], good: string[]): RuleSource => {
    const text = { ja: "x" };
    const common = { severity: "warning", message: text, why: text, fix: text, source: "S4" } as const;
    return { id: "excuse", kind: "phrase", phrases: ["多忙"], ...common, examples: { bad, good } };
  };
  /** Finds 多忙, and offers `suggestion` for it. */
  const review = (suggestion?: string): Review =>
    ({
      review: ({ body }: { body: string }) => ({
        findings: [...body.matchAll(/多忙/g)].map((m) => ({
          rule: "excuse",
          field: "body",
          span: { start: m.index, end: m.index + 2 },
          text: "多忙",
          suggestions:
            suggestion === undefined ? [] : [{ label: { ja: suggestion }, replacement: suggestion }],
        })) as Partial<Finding>[],
      }),
    }) as unknown as Review;
  const kinds = (r: RuleSource, suggestion?: string) =>
    checkExamples(review(suggestion), r).map((f) => `${f.example} ${f.kind}`);

  it("finds nothing wrong where all is well", () => {
    expect(kinds(rule(["⟦多忙⟧のため遅れました。"], ["遅れました。"]))).toEqual([]);
  });

  it("tells the example on which the rule is silent, fires, or stands elsewhere", () => {
    expect(kinds(rule(["多忙です。", "遅れました。"], ["遅れました。"]))).toEqual(["bad 2 silent"]);
    expect(kinds(rule(["多忙です。"], ["遅れました。", "多忙です。"]))).toEqual(["good 2 fires"]);
    expect(kinds(rule(["多忙のため⟦遅れました⟧。"], ["遅れました。"]))).toEqual(["bad 1 elsewhere"]);
    expect(kinds(rule(["⟦多忙⟧のため⟦遅れました⟧。"], ["遅れました。"]))).toEqual(["bad 1 elsewhere"]);
  });

  it("refuses a suggestion on which the rule fires again", () => {
    expect(kinds(rule(["多忙のため"], ["遅れました。"]), "大変多忙")).toEqual(["bad 1 suggestion"]);
    expect(kinds(rule(["多忙のため"], ["遅れました。"]), "")).toEqual([]);
  });

  it("refuses a suggestion that makes up what the rule finds out of what is left", () => {
    expect(kinds(rule(["多多忙忙のため"], ["遅れました。"]), "")).toEqual(["bad 1 suggestion"]);
    expect(kinds(rule(["多忙多忙のため"], ["遅れました。"]), "")).toEqual([]);
  });
});
