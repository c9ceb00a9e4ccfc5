import type { ReviewedSentence } from "../mail";
import { isAnswered } from "./answered";
import { type AnsweringContext, readAnswers } from "./answering-mail";
import { pointFeatures } from "./point-features";
import { takeApart } from "./take-apart";

/** A question or demand of the customer's mail, as it is judged. */
export interface ReadPoint {
  readonly text: string;
  /** What the rules say. */
  readonly answered: boolean;
  /** What it offers the trained model. */
  features(): readonly string[];
}

/**
 * The customer's questions and demands in their order.
 * @param wordsOf the features of a sentence's words
 */
export function readPoints(
  context: AnsweringContext,
  wordsOf: (s: ReviewedSentence) => readonly string[],
): readonly ReadPoint[] {
  const asks = takeApart(context.mail.quoted);
  if (asks.length === 0) return [];
  const mail = readAnswers(context);
  return asks.map((ask, at) => {
    const answered = isAnswered(ask, asks.slice(0, at), mail);
    const place = { at, of: asks.length };
    return { text: ask.text, answered, features: () => pointFeatures(ask, place, mail, answered, wordsOf) };
  });
}
