import type { Check } from "./check";
import type { ReviewedSentence } from "../mail";
import { bySentence } from "../sentence-notes";
import { BELITTLING } from "./belittling";
import { isQuoted } from "../in-quotes";
import { compileHits, findEach, firstBySentence, placesOf } from "./sentence-hits";

const COUNTER = "[件名人個本枚台箱通社店点冊部袋缶食頭円分秒日時間度回割ミリセンチグラム％%ページ行文字字品]";
/** ほんの3ミリ, たった5分の(こと|遅れ), 2枚だけですので. */
const SMALL = new RegExp(
  `ほんの(?!一瞬の(?:油断|隙|不注意|気)|お?(?:気持|心|印|しるし|お?礼|お?詫び))(?:[\\d一二三四五六七八九十数]{1,12}|わずか|一部|少し|些細|一瞬|ささい)${COUNTER}{0,3}|` +
    `(?:たった|たかだか|せいぜい)(?:の)?[\\d一二三四五六七八九十数]{1,12}${COUNTER}{1,3}(?=の(?:こと|遅れ|違い|誤り|ずれ|不足|差|ミス)|です|でござ|だけ|しか|遅れ|足り|不足|多|少な|ので)|` +
    `たかだか[\\d一二三四五六七八九十数]{1,12}${COUNTER}{1,3}|[\\d一二三四五六七八九十つ]{1,8}${COUNTER}{0,2}ばかりの(?:こと|違い|遅れ|誤り|不足|ずれ|差|ミス|傷|汚れ)|` +
    `(?<!な)たかが[^。、]{1,14}|わずか(?:な)?[\\d一二三四五六七八九十数]{1,12}${COUNTER}{1,3}(?:ほど)?(?:の[^。、]{1,6})?(?:です|でした|な)(?:ので|から|し)|ごく一部の[^。]{0,12}だけ(?:ですので|ですから|なので|です)|` +
    `[\\d一二三四五六七八九十数]{1,12}${COUNTER}{1,3}だけ(?:です(?:ので|から)|なので|のこと|でござい?ますので|でござい?ますから)|` +
    `幸い(?:にも|、)?[^。]{0,14}(?:軽微|大事(?:に|では)|大した)`,
);
/** 些細なことでもお知らせください, 軽微な傷でも見逃さない: care, not belittling. */
const CARE =
  /^[^。、]{0,6}(でも|であっても|も(見逃|逃|ゆるが|漏ら)|と(は|も)(考え|思|捉|せず|して)|で(は|も)(なく|済|ありません|ございません)|では(済|ござい|あり|な)|で片付|と軽)/;

/** The damage made small: judging words (`phrases`), ほんの and たった with a number, a number with だけですので. */
export const minimised: Check = (rule, compile) => {
  const phrasesOf = compileHits(rule, "phrases", compile);
  const shapesOf = findEach(BELITTLING);
  const smallIn = firstBySentence(SMALL);
  const hitOf = bySentence((s: ReviewedSentence) => {
    if (s.facts.request && /(お知らせ|お尋ね|お申し付け|お問い合わせ|ご相談|ご連絡|お気軽)/.test(s.text))
      return undefined;
    const small = smallIn(s);
    const hits = [
      ...phrasesOf(s),
      ...(small ? [{ start: small.index, end: small.index + small[0].length }] : []),
      ...shapesOf(s),
    ];
    return hits.find((h) => !isQuoted(s.text, h.start) && !isCare(s.text, h));
  });
  const places = placesOf(hitOf);
  return ({ mail }) => places(mail);
};

/** Denied as such (些細なことではございません) or cared for. 些細なことではございますが belittles all the same. */
function isCare(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if (/^の?(こと|もの|誤り|ミス|点|違い|遅れ|問題)?(では|で)(ございますが|ありますが)/.test(text.slice(end)))
    return false;
  if (/大し/.test(text.slice(start, end))) return false;
  return CARE.test(text.slice(end));
}
