import { type AnsweringMail, isAbout } from "./answering-mail";
import { UNKNOWN_YET } from "./point-kinds";
import { isNoun, type ReadAsk } from "./read-ask";

/**
 * Still looked into, or to be told on a day: about what is asked.
 * @param wantsDay a day is asked for: that it is looked into is no answer
 */
export function isPending({ own, words }: ReadAsk, mail: AnsweringMail, wantsDay: boolean): boolean {
  const about = [own, words].map((list) => list.filter(isNoun)).find((list) => list.length > 0) ?? [];
  // What is asked of the main event waits for what is looked into, where the day is told on which that will be known.
  const awaited = mail.context.moves.report["next-contact"].status === "present";
  return mail.saying.some((s) => {
    const open = !wantsDay && STILL_OPEN.test(s.text);
    return about.length === 0
      ? open && awaited
      : (open || (s.facts.date && TO_BE_TOLD.test(s.text))) && isAbout(about, s.text);
  });
}
const STILL_OPEN = new RegExp(
  `${UNKNOWN_YET}|(?:分かり|決まり|判明し|まとまり)(?:次第|ましたら)|(?:調べ|測|たど|照ら|突き合わせ|探|見直|追|検証|分析|解析|洗い出)[^。]{0,10}(?:おり|いる|ます|最中|途中|段階|ところ)`,
);
const TO_BE_TOLD =
  /(?:お答え|ご回答|ご報告|お知らせ|お伝え|ご説明|ご案内|ご連絡)(?:いたし|致し|し|申し上げ|差し上げ)ます/;
