import { carryOver, type FoundAt } from "./carry-over";
import type { Mail, ReviewedSentence } from "./mail";

/** The sentences of a mail's body that a question holds of, in order. */
export type MailSearch = (mail: Mail) => readonly ReviewedSentence[];

/**
 * Finds the sentences of the body of which `holds` is true. What was found in the draft before is kept for the sentences
 * that came over from it (`Mail.change`): after a keystroke only those that changed are asked.
 * @param holds must follow from the sentence's text alone
 */
export function inMail(holds: (s: ReviewedSentence) => boolean): MailSearch {
  let known: { readonly revision: object; readonly places: readonly FoundAt[] } | undefined;
  return ({ revision, change, sentences }) => {
    if (known?.revision !== revision) {
      const before = known?.revision === change.since ? known.places : undefined;
      const places = carryOver(before, change, sentences.length, (at) =>
        holds(sentences[at] as ReviewedSentence) ? { at } : undefined,
      );
      known = { revision, places };
    }
    return known.places.map(({ at }) => sentences[at] as ReviewedSentence);
  };
}

/** Those of `main`. */
export const isMain = (s: ReviewedSentence): boolean => s.mainIndex >= 0;
