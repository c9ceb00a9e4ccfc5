import type { Tense } from "./rule";
import type { Unit } from "./matching/unit";

/** What the grammar of a sentence says, whatever it is about. */
export interface SentenceFacts {
  readonly tense: Tense;
  /** The last predicate is negated. */
  readonly negated: boolean;
  /** Asks the reader to do something. */
  readonly request: boolean;
  readonly question: boolean;
  /** Names a day, a time of day or a deadline. */
  readonly date: boolean;
  /** Counts or measures something (3件, 48,200円); dates and times do not count. */
  readonly number: boolean;
}

const DATE =
  /(\d{1,2}月\d{1,2}日|\d{1,2}月(?!分)|\d{1,2}日(?!間)|\d{1,2}[/]\d{1,2}|\d{1,2}時|\d{1,2}:\d{2}|[〇一二三四五六七八九十]{1,3}(月|日|時)|本日|今日|明日|明後日|昨日|昨夜|今朝|今夜|今晩|今週|来週|先週|週明け|今月|来月|先月|月末|年内|\d+(?:週間|か月|ヶ月|カ月|年)(?:後|以内)|翌[日週月朝]|再来[週月]|来[春夏秋冬]|正午|午前|午後|夕方|[月火水木金土日]曜|先ほど|さきほど|ただ今|ただいま)/;
const TIME_NUMBER = /\d+(月|日(?!間)|時(?!間)|分(?!間)|年(?!間)|:\d|[/.]\d)/g;
const NUMBER =
  /(\d[\d,.]*|[一二三四五六七八九十百千万]+)\s*(件|名|人|個|本|枚|台|箱|通|社|店|点|冊|部|袋|缶|食|頭|匹|羽|足|着|脚|棟|戸|軒|室|席|組|か所|箇所|ヶ所|カ所|ページ|頁|円|万円|時間|分間|日間|週間|か月|ヶ月|年間|％|%|割|倍|度|回|cm|mm|センチ|ミリ|メートル|m|キロ|kg|g|グラム|リットル|立方|平方|口座|区画|便|ケース|パック|系統|トン|種類|品|行|校|園|世帯|会員|アカウント|ユーザー|レコード|ファイル|データ|単位|玉|束|株|鉢|杯|皿|丁|基|隻|機|両|巻|反|棹|巡|往復|セット)|すべて|全て|全数|全員|全件|一部|のみ(?!なら)/;
const REQUEST =
  /(ください|下さい|くださいませ|(いただけ|頂け)(ます|ません)(でしょう)?か|お願い(いた|致|申し上げ|し|でき)|(いただけ|頂け)(れば|ますと|ましたら|たら)|賜りますよう|願えます)/;
const QUESTION = /(でしょうか|ますか|ましょうか|ませんか|ですか|かな|か)[。？]?$|？$/;

/** Reads the facts off a sentence's text and its units. */
export function readSentenceFacts(text: string, units: readonly Unit[]): SentenceFacts {
  const bare = text.replace(TIME_NUMBER, "");
  return {
    ...readPredicate(units),
    request: REQUEST.test(text),
    question: QUESTION.test(text),
    date: DATE.test(text),
    number: NUMBER.test(bare),
  };
}

/** Tense and polarity of the last predicate. */
function readPredicate(units: readonly Unit[]): { tense: Tense; negated: boolean } {
  let last = units.length - 1;
  while (last >= 0 && (units[last] as Unit).morpheme.pos === "記号") last--;
  let past = false;
  let progressive = false;
  let copula = false;
  let negated = false;
  let verb = false;
  for (let i = last; i >= 0; i--) {
    const { morpheme: m, ending, negative } = units[i] as Unit;
    if (negative) negated = true;
    if (m.pos === "助動詞") {
      if (m.base === "た") past = true;
      if (m.base === "です" || m.base === "だ" || m.base === "ござる") copula = true;
    } else if (m.pos === "動詞") {
      if (m.detail1 === "非自立" && /^(おる|いる|居る)$/.test(m.base)) progressive = true;
      // お送り＋いたす: the humble verb after a noun is the predicate, whatever its sub-type.
      if (m.detail1 === "自立" || ((units[i] as Unit).key === "スル" && !ending)) {
        verb = true;
        break;
      }
    } else if (!ending && m.pos !== "助詞") break;
  }
  if (past) return { tense: "past", negated };
  if (verb) return { tense: progressive ? "present" : "plan", negated };
  return { tense: copula ? "present" : "nominal", negated };
}
