import type { ReviewedSentence } from "../mail";
import { type AnsweringContext, type AnsweringMail, around, isAbout, onlyFeels } from "./answering-mail";
import { conflictsInMoney, namesPayment, namesThing } from "./money";
import type { PointKind } from "./point-kind";
import { isNoun, type ReadAsk } from "./read-ask";
import { tellsWhen } from "./when-told";

/** Comes with this mail: no day needs to be named. */
const HERE = /添付|添え|同封|お付けし|本メール|お送りします。?$/;

/**
 * Whether one sentence of the draft is an answer of the kind about what is asked of.
 * @param answer what such a sentence says
 */
export function isAnswer(
  s: ReviewedSentence,
  kind: PointKind,
  answer: RegExp,
  ask: ReadAsk,
  mail: AnsweringMail,
): boolean {
  if (kind.wantsDay !== undefined && HERE.test(s.text) && isAbout(ask.words.filter(isNoun), s.text))
    return true;
  if (kind.answersNot?.test(s.text)) return false;
  if (settlesPayment(s, kind, ask, mail)) return true;
  return answer.test(s.text) && tellsDay(s, kind, mail.context) && isOfTheMatter(s, kind, ask, mail);
}

/** A sum is asked for, and the sentence speaks of that very payment. */
function settlesPayment(
  s: ReviewedSentence,
  { isMoney, wantsDay }: PointKind,
  { core }: ReadAsk,
  { context }: AnsweringMail,
): boolean {
  return isMoney === true && wantsDay === undefined && !onlyFeels(s, context) && namesPayment(core, s.text);
}

/** Names the day, where one is asked for; what was done with its day does as well. */
function tellsDay(s: ReviewedSentence, { wantsDay }: PointKind, { mail, moves }: AnsweringContext): boolean {
  if (wantsDay === undefined || tellsWhen(s, mail.draft.now, wantsDay)) return true;
  return s.facts.date && s.facts.tense !== "plan" && moves.movesOf(s).has("remedy");
}

/** Whether a sentence that says the right thing says it of what is asked of. */
function isOfTheMatter(
  s: ReviewedSentence,
  { asksToLeave, isMoney, aboutAnything, wantsDay }: PointKind,
  { core, words, own, all }: ReadAsk,
  mail: AnsweringMail,
): boolean {
  const nouns = words.filter(isNoun);
  const ownNouns = own.filter(isNoun);
  if (asksToLeave) return isAbout(all, s.text);
  if (isMoney) {
    const paidFor = ownNouns.filter(namesThing);
    return !conflictsInMoney(paidFor.length > 0 ? paidFor : nouns.filter(namesThing), core, s);
  }
  if (aboutAnything) return true;
  // A day is one of the main event, too: there its own nouns are not all that it may be about.
  const about = ownNouns.length > 0 || wantsDay === undefined ? ownNouns : nouns;
  return about.length === 0 || isAbout(about, around(s, mail));
}
