import type { Draft } from "../../language/draft";
import type { Review } from "../../review/review";
import type { BankSentence } from "./labelled-mail";

/** What a rule found of the sentences that break it. */
export interface WordingScore {
  readonly rule: string;
  readonly hits: number;
  readonly missed: number;
  readonly false: number;
}

/** A sentence alone in a mail whose stage and responsibility ask for all that the rules look at. */
const alone = (text: string): Draft => ({
  subject: "お詫び",
  body: text,
  to: [],
  quoted: "",
  stage: "interim",
  responsibility: "organisation",
  now: "2026-11-20",
});

/** Asks each rule that the bank names of each of its sentences. */
export function scoreWordings(
  reviewer: Pick<Review, "review">,
  pack: string,
  bank: readonly BankSentence[],
): readonly WordingScore[] {
  const rules = [...new Set(bank.flatMap(({ rules: broken = [] }) => broken))].sort();
  return rules.map((rule) => {
    const count = { hits: 0, missed: 0, false: 0 };
    for (const { text, rules: broken = [] } of bank) {
      const { findings } = reviewer.review(alone(text), { assumeApplicable: true, only: { pack, rule } });
      const found = findings.some((f) => f.rule === rule);
      if (broken.includes(rule)) count[found ? "hits" : "missed"]++;
      else if (found) count.false++;
    }
    return { rule, ...count };
  });
}

/** A line a rule, and one of all. */
export function formatWordings(bank: string, scores: readonly WordingScore[]): string {
  const sum = (key: "hits" | "missed" | "false") => scores.reduce((total, score) => total + score[key], 0);
  const all = { rule: "all", hits: sum("hits"), missed: sum("missed"), false: sum("false") };
  const share = (part: number, rest: number) => (part / Math.max(1, part + rest)).toFixed(2);
  const line = (s: WordingScore) =>
    `  ${s.rule.padEnd(24)} P ${share(s.hits, s.false)} R ${share(s.hits, s.missed)}  ${s.hits} hits, ${s.missed} missed, ${s.false} false\n`;
  return `${bank}\n${[...scores, all].map(line).join("")}`;
}
