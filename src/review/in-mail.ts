import type { Mail, ReviewedSentence } from "./mail";

/** The sentences of a mail's body that a question holds of, in order. */
export type MailSearch = (mail: Mail) => readonly ReviewedSentence[];

/**
 * Finds the sentences of the body of which `holds` is true. What was found in the draft before is kept for the sentences
 * that came over from it (`Mail.change`): after a keystroke only those that changed are asked.
 * @param holds must follow from the sentence's text alone
 */
export function inMail(holds: (s: ReviewedSentence) => boolean): MailSearch {
  let known: { readonly revision: object; readonly places: readonly number[] } | undefined;
  const find = (mail: Mail): readonly number[] => {
    const { sentences, change } = mail;
    const { same, removed, added } = change;
    const places: number[] = [];
    const ask = (from: number, to: number) => {
      for (let i = from; i < to; i++) if (holds(sentences[i] as ReviewedSentence)) places.push(i);
    };
    if (known === undefined || known.revision !== change.since) {
      ask(0, sentences.length);
      return places;
    }
    for (const place of known.places) if (place < same) places.push(place);
    ask(same, same + added);
    for (const place of known.places) if (place >= same + removed) places.push(place + added - removed);
    return places;
  };
  return (mail) => {
    if (known?.revision !== mail.revision) known = { revision: mail.revision, places: find(mail) };
    return known.places.map((place) => mail.sentences[place] as ReviewedSentence);
  };
}

/** Those of `main`. */
export const isMain = (s: ReviewedSentence): boolean => s.mainIndex >= 0;
