import { describe, expect, it } from "vitest";
import { createIpadicAnalyzer } from "../../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../../analyzer/node-dictionary";
import { mergePacks } from "../../engine/merge-packs";
import { createReview } from "../../review/review";
import type { LabelledMail, LabelledPair } from "../evaluation/labelled-mail";
import { loadPacks } from "../load-reviewer";
import { pairExamples, sentenceExamples } from "./examples";
import { LEARNED_WORDINGS } from "./wordings";

const review = createReview(createIpadicAnalyzer(loadNodeDictionary()), mergePacks(loadPacks([], "ja")));
const EXCUSE = LEARNED_WORDINGS.indexOf("excuse");
const BLAME = LEARNED_WORDINGS.indexOf("blame-shift");
const REASON = "年度末で立て込んでおりましたもので、手が回りませんでした。";
const mail: LabelledMail = {
  id: "m",
  draft: {
    subject: "納品遅れのお詫び",
    body: `佐藤様\n\n部品のお届けが遅れ、申し訳ございません。\n${REASON}\n本日9時にお届けしました。`,
    to: [],
    quoted: "",
    stage: undefined,
    responsibility: undefined,
    now: "2026-11-20",
  },
  gold: {
    applicable: true,
    stage: "brief",
    responsibility: "organisation",
    quality: "mixed",
    moves: { apology: "present" },
    findings: ["excuse"],
    optional: ["blame-shift"],
  },
  sentences: [],
};
const breaking = (examples: ReturnType<typeof sentenceExamples>, rule: number) =>
  examples.map(({ breaks }) => breaks[rule]);

describe("what a mail's sentences teach of a wording rule", () => {
  it("is nothing where the mail breaks it and nobody said where", () => {
    expect(breaking(sentenceExamples(review, mail), EXCUSE)).toEqual([undefined, undefined, undefined]);
  });

  it("is which of them break it, where a reader pointed them out", () => {
    const labels = { id: "m", breaks: { excuse: [REASON] }, arguably: { "blame-shift": [REASON] } };
    const examples = sentenceExamples(review, mail, undefined, labels);
    expect(breaking(examples, EXCUSE)).toEqual([0, 1, 0]);
    expect(breaking(examples, BLAME)).toEqual([0, undefined, 0]);
  });

  it("is that none of them breaks it, where the mail does not", () => {
    const sound = { ...mail, gold: { ...mail.gold, findings: [], optional: [] } };
    expect(breaking(sentenceExamples(review, sound), EXCUSE)).toEqual([0, 0, 0]);
  });

  it("follows from the mark of a minimal pair, which tells of no rule that it does not name", () => {
    const pair: LabelledPair = {
      id: "m",
      rule: "excuse",
      draft: mail.draft,
      mark: "立て込んでおりましたもので",
      sentences: [],
      expect: { must: ["excuse"] },
    };
    const examples = pairExamples(review, mail, pair);
    expect(breaking(examples, EXCUSE)).toEqual([0, 1, 0]);
    expect(breaking(examples, BLAME)).toEqual([undefined, undefined, undefined]);
  });
});
