import type { ReviewContext } from "../context";
import { isAnswered } from "../points/answered";
import { readAnswers } from "../points/answering-mail";
import { kindsOf } from "../points/point-kinds";
import { takeApart } from "../points/take-apart";
import type { CustomerPoint } from "../report";
import type { Check } from "./check";

/**
 * A question or demand of the customer's mail that the draft never takes up. Where the customer asks one thing alone, and
 * of no kind that is known, the answer may well stand there in words of its own: that is a hint.
 */
export const customerPoints: Check = () => (context) => {
  const points = context.customerPoints();
  if (points.every(({ answered }) => answered)) return [];
  const [only] = points;
  const inDoubt = points.length === 1 && only !== undefined && kindsOf(only.text).length === 0;
  return [{ field: "body", whole: true, ...(inDoubt && { severity: "hint" }) }];
};

/** The customer's questions and demands in their order, each with whether the draft takes it up. */
export function judgeCustomerPoints(context: ReviewContext): readonly CustomerPoint[] {
  const asks = takeApart(context.mail.quoted);
  if (asks.length === 0) return [];
  const mail = readAnswers(context);
  return asks.map((ask, i) => ({ text: ask.text, answered: isAnswered(ask, asks.slice(0, i), mail) }));
}
