import { type AnsweringMail, isAbout, onlyFeels } from "./answering-mail";
import { isAnswer } from "./answer-sentence";
import { isPending } from "./pending";
import type { PointKind } from "./point-kind";
import { kindsOf } from "./point-kinds";
import type { PointWord } from "./point-words";
import { type ReadAsk, readAsk } from "./read-ask";
import type { Ask } from "./take-apart";
import { isTakenUp } from "./taken-up";

/** ご質問の件すべてにお答えします: all that was asked, told at once. */
const ANSWERS_ALL =
  /(?:お尋ね|ご質問|お問い合わせ|ご照会|ご要望|ご指摘)の[^。]{0,14}(?:すべて|いずれ|各|全て|ほか|件|点|こと)[^。]*(?:お答え|ご?回答|ご報告|お伝え)/;
/** 〜ため, 〜ておらず, 〜が漏れて: says how something came about. */
const EXPLAINS =
  /ため|から(?!の|お|、?\d)|ので|原因|理由|おらず|おりませんでし|ことで|により|まま|なかった|せず|ずに|もので|誤|忘|漏れ|怠|至ら|思い込|見落と|判断|つもり/;

/**
 * Whether the draft takes an ask up: says something of each kind that it asks for about what it asks of, refuses it, or
 * says when it will be told. What is of no known kind is answered where its own words come up again.
 * @param earlier asks of the same mail before it
 */
export function isAnswered(ask: Ask, earlier: readonly Ask[], mail: AnsweringMail): boolean {
  if (mail.saying.some((s) => ANSWERS_ALL.test(s.text))) return true;
  const reading = readAsk(ask, mail);
  const kinds = kindsOf(reading.core);
  if (kinds.length === 0) return isTakenUp(reading, mail);
  return kinds.every(
    (kind) =>
      answersKind(kind, reading, earlier, mail) ||
      isPending(reading, mail, kind.wantsDay !== undefined) ||
      (kind.isWhether === true && reading.words.length > 0 && isTakenUp(reading, mail)),
  );
}

/** Whether the mail as a whole, or one of its sentences, tells what is asked for. */
function answersKind(kind: PointKind, ask: ReadAsk, earlier: readonly Ask[], mail: AnsweringMail): boolean {
  const { told } = kind;
  const { report } = mail.context.moves;
  if (told?.moves.some((move) => told.as.includes(report[move].status))) {
    const apart = wordsOfSecondCase(kind, ask, earlier, mail);
    if (apart.length === 0) return true;
    if (kind.answer === undefined) return isExplained(apart, mail);
  }
  const answer = kind.counted ? kind.counted(kind.asks.exec(ask.core)?.[1] ?? "") : kind.answer;
  return answer !== undefined && mail.saying.some((s) => isAnswer(s, kind, answer, ask, mail));
}

/**
 * What sets a second case apart from the main event: that nobody called (電話がなかった), or, asked once more after an ask of
 * the same kind, the words that the main event does not have.
 * @returns nothing where it asks of the main event
 */
function wordsOfSecondCase(
  { secondCase, asks }: PointKind,
  { core, own }: ReadAsk,
  earlier: readonly Ask[],
  { event }: AnsweringMail,
): readonly PointWord[] {
  if (secondCase === undefined) return [];
  const told = secondCase.exec(core)?.[1];
  if (told !== undefined && !event.includes(told)) return [...own, { text: told, base: told, kind: "noun" }];
  return earlier.some(({ text }) => asks.test(text)) ? own : [];
}

/** Whether some sentence says how that came about. */
function isExplained(words: readonly PointWord[], { saying, context }: AnsweringMail): boolean {
  return saying.some((s) => !onlyFeels(s, context) && isAbout(words, s.text) && EXPLAINS.test(s.text));
}
