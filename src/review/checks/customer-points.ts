import type { AnsweringContext } from "../points/answering-mail";
import type { Network } from "../network";
import type { ReviewedSentence } from "../mail";
import { OPEN_CLASS } from "../points/point-features";
import { kindsOf } from "../points/point-kinds";
import { readPoints } from "../points/read-points";
import type { CustomerPoint } from "../report";
import type { Check } from "./check";

/** A customer's point, judged. */
export interface JudgedPoint extends CustomerPoint {
  /** Whether the answer is well beyond doubt. */
  readonly sure: boolean;
}

/** A question or demand of the customer's mail that the draft never takes up: a hint where none of them is left open for sure. */
export const customerPoints: Check = () => (context) => {
  const open = context.customerPoints().filter(({ answered }) => !answered);
  if (open.length === 0) return [];
  return [{ field: "body", whole: true, ...(!open.some(({ sure }) => sure) && { severity: "hint" }) }];
};

/** From this on a point is taken for open: on mails left out of the training 73 of 100 of those were. In log-odds. */
const OPEN = -1;
/** Where the rules take it for open too, from this on: of those in between every third was. */
const OPEN_TO_BOTH = -3;
/** From this on, 83 of 100. */
const SURE = 1.25;

/**
 * The customer's questions and demands in their order, each with whether the draft takes it up.
 * @param model without it the rules judge: one left open among several may well be answered in words of its own, as may
 * one of no known kind
 */
export function judgeCustomerPoints(
  context: AnsweringContext,
  wordsOf: (s: ReviewedSentence) => readonly string[],
  model: Network | undefined,
): readonly JudgedPoint[] {
  const points = readPoints(context, wordsOf);
  const column = model?.columnOf(OPEN_CLASS) ?? -1;
  if (!model || column < 0) {
    const open = points.filter(({ answered }) => !answered);
    const isAlone = points.length === 1 && open.some(({ text }) => kindsOf(text).length > 0);
    return points.map(({ text, answered }) => ({
      text,
      answered,
      sure: answered || open.length > 1 || isAlone,
    }));
  }
  return points.map(({ text, answered: byRules, features }) => {
    const sums = model.start();
    model.add(sums, features());
    const score = model.score(sums, [column])[0] as number;
    const answered = score < (byRules ? OPEN : OPEN_TO_BOTH);
    return { text, answered, sure: answered || score >= SURE };
  });
}
