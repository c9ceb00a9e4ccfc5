import type { ReviewContext } from "../context";
import { isAnswered } from "../points/answered";
import { readAnswers } from "../points/answering-mail";
import { kindsOf } from "../points/point-kinds";
import { takeApart } from "../points/take-apart";
import type { CustomerPoint } from "../report";
import type { Check } from "./check";

/**
 * A question or demand of the customer's mail that the draft never takes up. One among several may well be answered in
 * words of its own, as may one of no known kind: that is a hint. Several, or the only one, of a known kind, are not.
 */
export const customerPoints: Check = () => (context) => {
  const points = context.customerPoints();
  const open = points.filter(({ answered }) => !answered);
  const [first] = open;
  if (first === undefined) return [];
  const isAlone = points.length === 1 && kindsOf(first.text).length > 0;
  return [{ field: "body", whole: true, ...(open.length === 1 && !isAlone && { severity: "hint" }) }];
};

/** The customer's questions and demands in their order, each with whether the draft takes it up. */
export function judgeCustomerPoints(context: ReviewContext): readonly CustomerPoint[] {
  const asks = takeApart(context.mail.quoted);
  if (asks.length === 0) return [];
  const mail = readAnswers(context);
  return asks.map((ask, i) => ({ text: ask.text, answered: isAnswered(ask, asks.slice(0, i), mail) }));
}
