import type { Check } from "./check";
import { stringsOf } from "./check";
import type { Hit } from "../detection";
import type { Lexicon } from "../lexicon";
import type { Place } from "../context";
import { inMail } from "../in-mail";
import type { Mail, ReviewedSentence } from "../mail";
import { bySentence } from "../sentence-notes";
import { ILL_FEELING } from "./ill-feeling";
import { isQuoted } from "../in-quotes";
import { compileLiterals, findEach, firstBySentence, isOwnText, placeOf } from "./sentence-hits";
import { escapeRegExp } from "./escape";

/** Regretted, or told of what we did: 暴言を吐いた係員, 一方的に申し上げ. */
const OUR_DOING =
  /(?:お詫び|申し訳|恥じ|反省|失礼(?:な|を|いた|しま)|お叱り|あってはな|ことのない|ないよう|弊社の者が|当店の者が|係員が|担当(?:者|の者)が|とのこと|伺い|当然|ごもっとも|もっともで)/;

/** うんざりなさった, 裏切られた思いでいらっしゃる, たまったものではなかったと思います: what the reader feels, told with respect. */
const READERS_FEELING =
  /^(?:の?(?:なさ[っるい]|され[たまる]|させ)|.{0,4}でいらっしゃ|.{0,8}(?:(?:こと|もの|光景|思い)(?:と|かと|だ[っろ]|では?)|でしょう))/;

/** An act of the reader's, told with an honorific. */
const READER_ACT =
  /(なさ[っれいる]|おっしゃ|仰|(?:口コミ|書き込み|投稿|言い方|ご発言|お言葉|態度|罵|怒鳴|大声|暴言|非難)[^。]{0,20}れ[たてま]|[おご][一-龠ぁ-ん]{1,5}になっ|いただけな|頂けな|くださらな|下さらな|いただけず|頂けず|くださらず)/;
/** Our own trouble said aloud: 困ります, 困っております; not お困り, 困られた. */
const TROUBLED =
  /(?<!お)(?<!お客様[がはも])(?<!皆様[がはも])困(ります|りました|って(おります|います|しまいます|しまいました)|るの(です|で)|るばかり)/;

/**
 * Anger, sarcasm and complaint (`phrases`), our own trouble held against the reader, and regret (`regrets`) about what
 * the reader did or about `reader`'s words and conduct.
 */
export const emotionalLanguage: Check = (rule) => {
  const phrasesOf = compileLiterals(rule, "phrases");
  const regretsOf = compileLiterals(rule, "regrets");
  const feelingsOf = findEach(ILL_FEELING);
  const troubledIn = firstBySentence(TROUBLED);
  const conduct = stringsOf(rule, "conduct").map(escapeRegExp).join("|");
  // The word lists are those of the review for which the rule is compiled: they do not change.
  let places: ((mail: Mail) => readonly Place[]) | undefined;
  const compile = (lexicon: Lexicon) => {
    const readers = lexicon.of("reader").map(escapeRegExp).join("|");
    const aboutReader = new RegExp(`(?:${readers})(?:の|が|から|より)[^。]{0,16}(?:${conduct})`);
    const hitsOf = bySentence((s: ReviewedSentence) => {
      const troubled = troubledIn(s);
      const feelings = feelingsOf(s);
      const regret = regretsOf(s).find((h) => {
        const before = s.text.slice(0, h.start);
        return READER_ACT.test(before) || aboutReader.test(before);
      });
      const hits = [
        ...phrasesOf(s),
        ...(troubled ? [{ start: troubled.index, end: troubled.index + troubled[0].length }] : []),
        ...(regret ? [regret] : []),
        ...(feelings.length > 0 && OUR_DOING.test(s.text) ? [] : feelings),
      ].filter((h) => !isQuoted(s.text, h.start) && !READERS_FEELING.test(s.text.slice(h.end)));
      return withoutOverlaps(hits);
    });
    const holding = inMail((s) => hitsOf(s).length > 0);
    return (mail: Mail) =>
      holding(mail)
        .filter(isOwnText)
        .flatMap((s) => hitsOf(s).map((h) => placeOf(s, h)));
  };
  return ({ mail, lexicon }) => {
    places ??= compile(lexicon);
    return places(mail);
  };
};

/** One finding where several shapes meet. */
function withoutOverlaps(hits: readonly Hit[]): readonly Hit[] {
  const out: Hit[] = [];
  for (const h of hits) if (!out.some((o) => o.start < h.end && h.start < o.end)) out.push(h);
  return out;
}
