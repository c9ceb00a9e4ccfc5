import type { ReviewContext } from "../context";
import type { ReviewedSentence } from "../mail";
import { type AnsweringMail, around, isAbout, onlyFeels } from "./answering-mail";
import { touches } from "./kin";
import { conflictsInMoney, namesPayment, namesThing } from "./money";
import { isPending } from "./pending";
import { kindsOf, type PointKind } from "./point-kinds";
import type { PointWord } from "./point-words";
import { isNoun, type ReadAsk, readAsk } from "./read-ask";
import type { Ask } from "./take-apart";
import { tellsWhen } from "./when-told";

/** Share of an ask's own words that a draft must take up where nothing better tells that it is answered. */
const SHARE = 0.3;
/** Share of all its words in one sentence that makes up for a missing word of its own. */
const MOST = 0.6;
/** All that was asked, told at once. */
const ANSWERS_ALL =
  /(?:お尋ね|ご質問|お問い合わせ|ご照会|ご要望|ご指摘)の[^。]{0,14}(?:すべて|いずれ|各|全て|ほか|件|点|こと)[^。]*(?:お答え|ご?回答|ご報告|お伝え)/;
/**
 * Whether the draft takes an ask up: says something of the kind that it asks for about what it asks of, refuses it, or says
 * when it will be told.
 * @param earlier asks of the same mail before it
 */
export function isAnswered(ask: Ask, earlier: readonly Ask[], mail: AnsweringMail): boolean {
  const reading = readAsk(ask, mail);
  if (mail.saying.some((s) => ANSWERS_ALL.test(s.text))) return true;
  const kinds = kindsOf(reading.core);
  if (kinds.length > 0)
    return kinds.every((kind) => {
      const again = kind.apart !== undefined && earlier.some(({ text }) => kind.asks.test(text));
      return (
        answersKind(kind, reading, again, mail) ||
        isPending(reading, mail, kind.when !== undefined) ||
        (kind.whether === true && reading.words.length > 0 && isTakenUp(reading, mail))
      );
    });
  return isTakenUp(reading, mail);
}

function answersKind(kind: PointKind, ask: ReadAsk, again: boolean, mail: AnsweringMail): boolean {
  if (kind.moves?.some((move) => kind.statuses?.includes(mail.context.moves.report[move].status))) {
    const apart = wordsApart(kind, ask, again, mail);
    if (apart.length === 0) return true;
    if (kind.answer === undefined) return isExplained(apart, mail);
  }
  const answer = kind.counted ? kind.counted(kind.asks.exec(ask.core)?.[1] ?? "") : kind.answer;
  return answer !== undefined && mail.saying.some((s) => answersIn(s, kind, answer, ask, mail));
}

/** What sets a why apart from that of the main event: a second one's own words, that nobody called (電話がなかった). */
function wordsApart(
  kind: PointKind,
  { core, own }: ReadAsk,
  again: boolean,
  { event }: AnsweringMail,
): readonly PointWord[] {
  const told = kind.apart?.exec(core)?.[1];
  if (told !== undefined && !event.includes(told)) return [...own, { text: told, base: told, kind: "noun" }];
  return again ? own : [];
}

function isExplained(words: readonly PointWord[], { saying, context }: AnsweringMail): boolean {
  return saying.some((s) => !onlyFeels(s, context) && isAbout(words, s.text) && EXPLAINS.test(s.text));
}

/** Whether one sentence of the draft is an answer of the kind about what is asked of. */
function answersIn(
  s: ReviewedSentence,
  kind: PointKind,
  answer: RegExp,
  { core, words, own, all }: ReadAsk,
  mail: AnsweringMail,
): boolean {
  const { context } = mail;
  const nouns = words.filter(isNoun);
  const ownNouns = own.filter(isNoun);
  if (kind.when !== undefined && HERE.test(s.text) && isAbout(nouns, s.text)) return true;
  if (kind.not?.test(s.text)) return false;
  if (kind.money && kind.when === undefined && !onlyFeels(s, context) && namesPayment(core, s.text))
    return true;
  if (!answer.test(s.text)) return false;
  if (kind.when !== undefined && !tellsWhen(s, context.mail.draft.now, kind.when) && !wasDone(s, context))
    return false;
  if (kind.refuses) return isAbout(all, s.text);
  if (kind.money) {
    const paidFor = ownNouns.filter(namesThing);
    return !conflictsInMoney(paidFor.length > 0 ? paidFor : nouns.filter(namesThing), core, s);
  }
  if (kind.loose) return true;
  const about = ownNouns.length > 0 || kind.when === undefined ? ownNouns : nouns;
  return about.length === 0 || isAbout(about, around(s, mail));
}

/** Told with its day among what was done. */
function wasDone(s: ReviewedSentence, { moves }: ReviewContext): boolean {
  return s.facts.date && s.facts.tense !== "plan" && moves.movesOf(s).has("remedy");
}

/** Comes with this mail. */
const HERE = /添付|添え|同封|お付けし|本メール|お送りします。?$/;
/** 〜ため, 〜ておらず, 〜が漏れて: says how something came about. */
const EXPLAINS =
  /ため|から(?!の|お|、?\d)|ので|原因|理由|おらず|おりませんでし|ことで|により|まま|なかった|せず|ずに|もので|誤|忘|漏れ|怠|至ら|思い込|見落と|判断|つもり/;

/** Most of what an ask without a known kind is about stands in one place of the draft. */
function isTakenUp({ words, own, core }: ReadAsk, mail: AnsweringMail): boolean {
  const { context } = mail;
  const { report } = context.moves;
  // 直りますか: about the matter itself.
  if (words.length === 0)
    return (["remedy", "cause", "next-contact"] as const).some((move) => report[move].status !== "absent");
  const nouns = own.filter(isNoun);
  const { status } = report.remedy;
  const isWhat = WHAT.test(core);
  // Its verbs alone are soon said in other words.
  if (!isWhat && nouns.length === 0 && own.length > 0 && (status === "present" || status === "pending"))
    return true;
  // 残っていますか: of several verbs the last one asks.
  const wanted =
    nouns.length > 0
      ? [...(nouns.length > 1 ? nouns : own), ...words.filter((w) => w.kind === "number")]
      : own.length > 0
        ? own.slice(-1)
        : words;
  const needed = Math.max(1, wanted.length * SHARE);
  const isMost = (text: string) =>
    words.filter((w) => touches(w, text)).length >= Math.max(2, words.length * MOST);
  return mail.saying.some((s) => {
    if (own.length > 0 && onlyFeels(s, context)) return false;
    if (
      isWhat &&
      (context.moves.movesOf(s).has("prevention") || (WAS.test(core) && s.facts.tense === "plan"))
    )
      return false;
    const text = isWhat ? s.text : around(s, mail);
    return wanted.filter((w) => touches(w, text)).length >= needed || (!isWhat && isMost(s.text));
  });
}
/** What was done: no plan answers it. */
const WAS = /[ただ](?:の|ん)?(?:か|です|でしょう)/;
const WHAT = /(?:何[をがに]|どこ|誰[がにを]|どの|どんな|どなた)/;
