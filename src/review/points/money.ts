import type { ReviewedSentence } from "../mail";
import { touches } from "./kin";
import type { PointWord } from "./point-words";

/** What is paid for: 工賃, 材料費, 前金, 診察代. */
const SPECIFIC =
  /([一-龠々ァ-ヶー]{1,8}?)(?:代金|代|費用|費|料金|料|賃|金額|会計|手当|運賃)|([一-龠々ァ-ヶー]{1,8}の(?:費用|代金|料金|お代|運賃)|(?:費用|料金|代金|運賃)の差)|(前金|頭金|手付|保証金|敷金|違約金|慰謝料|見舞金|利息|差額|会費|家賃|元金|日当|給与|売上)/g;
/** Names no payment of its own: お代, 料金, 合計. */
const GENERIC = /^(?:お|ご|御|全|その|この|計|合計|総|請求|返金|返|お客様|代|送|手数|商品|本|使用|利用)$/;
const GENERIC_WORD =
  /^(?:返金|[金総]?額|代金|費用?|料金|請求|補償|弁償|賠償|支払い?|値引き?|割引|差額|分|電話|手元|先方|件)$/;
/** Whether a noun of an ask for money names what is paid for, not only that money is asked for. */
export const namesThing = ({ text }: PointWord): boolean => !GENERIC_WORD.test(text);
const ALL =
  /(?:全額|すべて|全て|一切|いずれ|実費|かかった|掛かった|かかりました|諸費用|費用は(?:弊社|当社|当店|当院|私ども|こちら)|ご負担(?:は|に|を))/;

/** Whether a sentence speaks of another payment than the one asked about. */
export function conflictsInMoney(
  nouns: readonly PointWord[],
  core: string,
  { text, sentence: { heading = "" } }: ReviewedSentence,
): boolean {
  const asked = namesIn(core);
  const about =
    asked.length > 0 ? asked.map((name) => ({ text: name, base: name, kind: "noun" }) as const) : nouns;
  if (about.length === 0 || about.some((w) => touches(w, `${heading}\n${text}`))) return false;
  if (ALL.test(text)) return false;
  return namesIn(text).length > 0;
}

/** Whether a sentence speaks of the very payment asked about. */
export function namesPayment(core: string, sentence: string): boolean {
  return namesIn(core).some((name) => sentence.includes(name));
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(SPECIFIC)]
    .map((m) => m[2] ?? m[3] ?? m[0])
    .filter(
      (name) =>
        !GENERIC.test(name.replace(/(?:代金|代|費用|費|料金|料|賃|金額|会計|手当|運賃)$/, "")) &&
        name.length > 1,
    );
}
