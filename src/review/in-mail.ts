import type { Mail, ReviewedSentence } from "./mail";

/** The sentences of a mail's body that a question holds of, in order. */
export type MailSearch = (mail: Mail) => readonly ReviewedSentence[];

/**
 * Finds the sentences of the body of which `holds` is true. What was found in the draft before is kept for the sentences
 * that came over from it (`Mail.change`): after a keystroke only those that changed are asked.
 * @param holds must follow from the sentence's text alone
 */
export function inMail(holds: (s: ReviewedSentence) => boolean): MailSearch {
  let revision: object | undefined;
  /** By index in the body of that revision. */
  let places: readonly number[] = [];
  let found: readonly ReviewedSentence[] = NONE;
  return (mail) => {
    if (revision === mail.revision) return found;
    const { since, same, removed, added } = mail.change;
    const isNext = revision === since;
    const before = isNext ? places : NOWHERE;
    revision = mail.revision;
    places = isNext
      ? moved(before, mail, holds, same, removed, added)
      : moved(before, mail, holds, 0, 0, mail.sentences.length);
    found = places.length === 0 ? NONE : places.map((at) => mail.sentences[at] as ReviewedSentence);
    return found;
  };
}

const NONE: readonly ReviewedSentence[] = [];
const NOWHERE: readonly number[] = [];

/** The places `before`, moved to where their sentences stand now, and those of the sentences that were added. */
function moved(
  before: readonly number[],
  { sentences }: Mail,
  holds: (s: ReviewedSentence) => boolean,
  same: number,
  removed: number,
  added: number,
): readonly number[] {
  let out: number[] | undefined;
  for (let at = same; at < same + added; at++) {
    if (!holds(sentences[at] as ReviewedSentence)) continue;
    out ??= before.filter((place) => place < same);
    out.push(at);
  }
  if (before.length === 0) return out ?? NOWHERE;
  out ??= before.filter((place) => place < same);
  for (const place of before) if (place >= same + removed) out.push(place + added - removed);
  return out;
}

/** Those of `main`. */
export const isMain = (s: ReviewedSentence): boolean => s.mainIndex >= 0;
