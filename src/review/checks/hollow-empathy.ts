import type { ReviewedSentence } from "../mail";
import { inMail } from "../in-mail";
import type { Check } from "./check";
import { isQuoted } from "../in-quotes";
import { compileHits, findBySentence, placeOf } from "./sentence-hits";

/** ご心情はよく理解しております, お腹立ちはもっとも, さぞご不快だったことと: a feeling named, and no more. */
const FEELING =
  "(?:お気持ち|(?:ご心配|ご不安|お怒り|ご不快|ご不満)(?:な|の)(?:お)?気持ち|ご心情|ご心中|ご胸中|ご心境|お怒り|ご立腹|お腹立ち|ご不満|ご不快|ご心痛|ご心労|ご無念|お嘆き|お辛さ|おつらさ|ご落胆|ご不信|お苦しみ|お悔しさ|憤り|お憤り|ご憤慨)";
const HOLLOW = new RegExp(
  `${FEELING}(?:の(?:こと|ほど|お気持ち|念))?(?:は、?|を|も|、|に|と)?[^。、「」]{0,12}?(?:(?:同じ立場|私(?:も|ども))[^。]{0,12}理解|分か(?:り|って)|わか(?:り|って)|理解|お?察し|ごもっとも|もっとも|当然|無理(?:も|は|から)な|無理からぬ|承知|寄り添|痛いほど|いかばかり|拝察|汲み取|推察|お見受け)|さぞ(?:かし)?[^。、「」]{0,6}(?:${FEELING}|ご不便|ご心配|ご不安|ご迷惑|お困り)[^。、「」]{0,14}?(?:こと|もの)と(?:存じ|思|拝察|お察し|推察)|${FEELING}(?:に)?な(?:る|られた|った)(?:の|こと)(?:も|は|と)(?:存じ|思|ごもっとも|もっとも|当然|無理)`,
  "g",
);
/** お客様の立場に立てば: says as little. */
const EMPTY_VERBS =
  /^(かける|おかけ|掛ける|する|いたす|なる|ある|ござる|思う|立つ|考える|置き換える|寄り添う|察する|申し上げる)$/;
/** お待ちになった, 二時間も: something of what it was like. */
const TOLD_BEFORE =
  /お[一-龠ぁ-ん]{1,4}(?:に)?(?:なっ|なり|いただ|くだ)|[\d一二三四五六七八九十]+(?:時間|日間?|分|度|回|人|名|件|年|か月)/;

/** A stock phrase of understanding (`phrases`) with nothing of the reader's own trouble told in it or beside it. */
export const hollowEmpathy: Check = (rule, compile) => {
  const listed = compileHits(rule, "phrases", compile);
  const shaped = findBySentence(HOLLOW);
  const phrasesOf = (s: ReviewedSentence) => [...listed(s), ...shaped(s)];
  const holding = inMail((s) => phrasesOf(s).length > 0);
  return ({ mail, moves }) =>
    holding(mail).flatMap((s) => {
      const i = s.mainIndex;
      if (i < 0) return [];
      const hit = phrasesOf(s).find((h) => !isQuoted(s.text, h.start));
      if (!hit || tellsSomething(s, hit.start)) return [];
      const beside = [i - 1, i + 1].some(
        (k) => moves.bySentence[k]?.said.get("empathy")?.status === "present" && isConcrete(mail.main[k]),
      );
      return beside ? [] : [placeOf(s, hit)];
    });
};

/** What the reader did or went through stands before the phrase: a verb, not ご不便なお気持ち alone. */
function tellsSomething(s: ReviewedSentence, before: number): boolean {
  if (TOLD_BEFORE.test(s.text.slice(0, before))) return true;
  return s.morphemes.some(
    (m) => m.end <= before && m.pos === "動詞" && m.detail1 === "自立" && !EMPTY_VERBS.test(m.base),
  );
}

/** Told from the reader's side. */
function isConcrete(s: ReviewedSentence | undefined): boolean {
  return (
    s !== undefined &&
    /(され|られ|なさ|ご|お|様|いただ|くださ|とのこと|伺|承)/.test(s.text) &&
    !/^.{0,8}(ご迷惑|ご不便|ご心配)を/.test(s.text)
  );
}
