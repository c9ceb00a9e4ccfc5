import type { ReviewedSentence } from "../mail";

/** True for what is still to be done: お送りします, お詫びに伺います. Deverbal nouns with いたします count as well. */
export function isAnnounced({ facts, text }: ReviewedSentence): boolean {
  return facts.tense === "plan" || (facts.tense === "nominal" && /(ます|ません)[。！]?$/.test(text));
}
