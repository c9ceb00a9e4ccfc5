import { COMMON_SIGNS, KIN } from "./kin-groups";
import type { PointWord } from "./point-words";

/** A verb of one sign stands by itself: 出 is in 出して, not in 提出. */
function standsAlone(sign: string, text: string): boolean {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    const isInflected = /[ぁ-ん]/.test(text[at + 1] ?? "");
    // 二個出して: a counter before it is no part of the word.
    const isLed = /[一-龠]/.test((text[at - 1] ?? "").replace(/[本枚個円件人名日時分度割つ]/, ""));
    if (isInflected && !isLed) return true;
  }
  return false;
}

/** Whether a text names what a word names: the word, a part of it, a telling ideograph shared. */
export function names({ text: word, kind }: PointWord, text: string): boolean {
  if (kind === "number") return text.includes(word);
  const weekday = /^([月火水木金土日])曜日?$/.exec(word)?.[1];
  if (weekday !== undefined) return new RegExp(`${weekday}曜|[（(]${weekday}[）)・]`).test(text);
  const isSaid = kind === "verb" && word.length === 1 ? standsAlone(word, text) : text.includes(word);
  return isSaid || sharesPair(word, text) || (kind === "noun" && word.length <= 3 && sharesSign(word, text));
}

/** Two ideographs beside each other in both: 配送 of 配送先. */
function sharesPair(word: string, text: string): boolean {
  for (let i = 0; i + 1 < word.length; i++) {
    const pair = word.slice(i, i + 2);
    if (/^[一-龠々]{2}$/.test(pair) && text.includes(pair)) return true;
  }
  return false;
}

/** An ideograph in both that few words have: 鍵 of 合鍵. */
const sharesSign = (word: string, text: string): boolean =>
  Array.from(word).some((sign) => /[一-龠々]/.test(sign) && !COMMON_SIGNS.has(sign) && text.includes(sign));

/** Whether a text names what a word names, or something of one kin: 治療費 of 診察代. */
export const touches = (word: PointWord, text: string): boolean =>
  names(word, text) || (word.kind !== "number" && KIN.some((kin) => kin.test(word.base) && kin.test(text)));
