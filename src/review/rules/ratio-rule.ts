import type { CompileContext, Place, RuleSearch } from "../context";
import type { ReviewedSentence } from "../mail";
import type { RatioRule } from "../rule";

/** Kind `ratio`: too large a share of the mail, or too long a run, is spent on one thing. */
export function compileRatioRule(rule: RatioRule, { matchers }: CompileContext): RuleSearch {
  const matcher = "phrases" in rule.part ? matchers.add({ phrases: rule.part.phrases }) : undefined;
  return ({ mail, moves }) => {
    const isPart = (s: ReviewedSentence) =>
      matcher !== undefined
        ? s.matched.has(matcher)
        : "move" in rule.part &&
          moves.bySentence[s.mainIndex]?.said.get(rule.part.move)?.status === "present";
    const part = mail.main.filter(isPart);
    if (part.length < 2) return [];
    if (rule.exceptHeaded && part.some((s) => s.sentence.heading !== undefined)) return [];
    const size = (all: readonly ReviewedSentence[]) =>
      rule.of === "sentences" ? all.length : all.reduce((n, s) => n + s.text.length, 0);
    const share = size(part) / Math.max(1, size(mail.main));
    const tooLong = rule.maxSentences !== undefined && part.length > rule.maxSentences;
    if (share <= rule.max && !tooLong) return [];
    const values = {
      count: part.length,
      max: Math.round(rule.max * 100),
      percent: Math.round(share * 100),
    };
    return part
      .slice(0, 1)
      .map((s): Place => ({ field: "body", sentence: s, start: 0, end: s.text.length, values }));
  };
}
