import type { CompileContext, Place, RuleSearch } from "../context";
import { inMail, isMain } from "../in-mail";
import type { ReviewedSentence } from "../mail";
import type { JudgedMoves } from "../moves/judge";
import type { Move } from "../report";
import type { RatioRule } from "../rule";

/** Kind `ratio`: too large a share of the mail, or too long a run, is spent on one thing. */
export function compileRatioRule(rule: RatioRule, { matchers }: CompileContext): RuleSearch {
  const matcher = "phrases" in rule.part ? matchers.add({ phrases: rule.part.phrases }) : undefined;
  const worded = inMail((s) => matcher !== undefined && s.matched.has(matcher));
  return ({ mail, moves }) => {
    const part = "move" in rule.part ? saysPresently(moves, rule.part.move) : worded(mail).filter(isMain);
    if (part.length < 2) return [];
    if (rule.exceptHeaded && part.some((s) => s.sentence.heading !== undefined)) return [];
    const share =
      rule.of === "sentences"
        ? part.length / Math.max(1, mail.main.length)
        : part.reduce((n, s) => n + s.text.length, 0) / Math.max(1, mail.length);
    const tooLong = rule.maxSentences !== undefined && longestRun(part) > rule.maxSentences;
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

const saysPresently = ({ sentencesOf, bySentence }: JudgedMoves, move: Move): readonly ReviewedSentence[] =>
  sentencesOf(move).filter((s) => bySentence[s.mainIndex]?.said.get(move)?.status === "present");

/** So many of them follow one another. */
function longestRun(part: readonly ReviewedSentence[]): number {
  let longest = 0;
  let run = 0;
  part.forEach(({ mainIndex }, i) => {
    run = part[i - 1]?.mainIndex === mainIndex - 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}
