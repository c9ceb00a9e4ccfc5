import type { ReviewedSentence } from "../mail";
import { type AnsweringMail, around, onlyFeels } from "./answering-mail";
import { touches } from "./kin";
import type { PointWord } from "./point-words";
import { isNoun, type ReadAsk } from "./read-ask";

/** Share of an ask's own words that a place of the draft must take up. */
const SHARE = 0.3;
/** Share of all its words, and at least so many of them, that make up for a missing word of its own. */
const MOST = 0.6;
const LEAST_OF_MOST = 2;
/** 何を, どこ, 誰が: wants a thing named; that the words come up again is not enough. */
const WHAT = /(?:何[をがに]|どこ|誰[がにを]|どの|どんな|どなた)/;
/** What was done: no plan answers it. */
const WAS = /[ただ](?:の|ん)?(?:か|です|でしょう)/;

/** Whether most of what an ask without a known kind is about stands in one place of the draft. */
export function isTakenUp(ask: ReadAsk, mail: AnsweringMail): boolean {
  const { words, own, core } = ask;
  const { report } = mail.context.moves;
  // 直りますか: about the matter itself.
  if (words.length === 0)
    return (["remedy", "cause", "next-contact"] as const).some((move) => report[move].status !== "absent");
  const isWhat = WHAT.test(core);
  // Its verbs alone are soon said in other words.
  const { status } = report.remedy;
  const hasOnlyVerbs = own.length > 0 && !own.some(isNoun);
  if (!isWhat && hasOnlyVerbs && (status === "present" || status === "pending")) return true;
  return mail.saying.some((s) => (isWhat ? namesIt(s, ask, mail) : takesUp(s, ask, mail)));
}

/** The words that a place must take up. */
function wantedOf({ words, own }: ReadAsk): readonly PointWord[] {
  const nouns = own.filter(isNoun);
  const numbers = words.filter(({ kind }) => kind === "number");
  if (nouns.length > 1) return [...nouns, ...numbers];
  if (nouns.length === 1) return [...own, ...numbers];
  // 残っていますか: of several verbs the last one asks.
  return own.length > 0 ? own.slice(-1) : words;
}

const countIn = (words: readonly PointWord[], text: string) => words.filter((w) => touches(w, text)).length;

function hasEnough(ask: ReadAsk, text: string): boolean {
  const wanted = wantedOf(ask);
  return countIn(wanted, text) >= Math.max(1, wanted.length * SHARE);
}

/** Asked for a thing: the sentence itself has the words, and tells what is or was. */
function namesIt(s: ReviewedSentence, ask: ReadAsk, { context }: AnsweringMail): boolean {
  if (ask.own.length > 0 && onlyFeels(s, context)) return false;
  if (context.moves.movesOf(s).has("prevention")) return false;
  if (WAS.test(ask.core) && s.facts.tense === "plan") return false;
  return hasEnough(ask, s.text);
}

/** Asked for no thing: the words may stand in the sentence before, or most of them in this one. */
function takesUp(s: ReviewedSentence, ask: ReadAsk, mail: AnsweringMail): boolean {
  const { words, own } = ask;
  if (own.length > 0 && onlyFeels(s, mail.context)) return false;
  const most = Math.max(LEAST_OF_MOST, words.length * MOST);
  return hasEnough(ask, around(s, mail)) || countIn(words, s.text) >= most;
}
