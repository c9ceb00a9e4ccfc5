import type { ReviewContext } from "../context";
import { isAnswered } from "../points/answered";
import { readAnswers } from "../points/answering-mail";
import { takeApart } from "../points/take-apart";
import type { CustomerPoint } from "../report";
import type { Check } from "./check";

/** A question or demand of the customer's mail that the draft never takes up. */
export const customerPoints: Check = () => (context) =>
  context.customerPoints().some(({ answered }) => !answered) ? [{ field: "body", whole: true }] : [];

/** The customer's questions and demands in their order, each with whether the draft takes it up. */
export function judgeCustomerPoints(context: ReviewContext): readonly CustomerPoint[] {
  const asks = takeApart(context.mail.quoted);
  if (asks.length === 0) return [];
  const mail = readAnswers(context);
  return asks.map((ask, i) => ({ text: ask.text, answered: isAnswered(ask, asks.slice(0, i), mail) }));
}
