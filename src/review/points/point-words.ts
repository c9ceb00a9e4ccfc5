import type { Morpheme } from "../../language/morpheme";
import { EMPTY_NOUNS, EMPTY_VERBS } from "./empty-words";
import type { Ask } from "./take-apart";

/** 直す, 直せる, 見てもらう: something is done about it, says the verb and no more. */
const SOMETHING_DONE =
  /^(?:直[すせるりしっ]|治|戻|見[るらて]|診|調べ|探|確かめ|入[るりっれ]|出[るすせしてた]|変え|変わ|合[うっわ]|違)/;
const NOUN_KINDS = new Set(["一般", "サ変接続", "固有名詞", "形容動詞語幹", "接尾", "副詞可能", "数"]);

/** A word that tells what an ask is about. */
export interface PointWord {
  /** A noun, compounds as one, without the numbers in it; of a verb what all its forms share (引かれ, 引いて: 引). */
  readonly text: string;
  /** The dictionary's form of a verb; otherwise the text. */
  readonly base: string;
  readonly kind: "noun" | "verb" | "number";
}

/** A day, an hour, a sum. */
const NUMBER = /\d[\d,.]*(?:月\d{1,2}日|[月日時円年]|名|人|件|個|枚|本|台)/g;
const DIGITS =
  /(?:何|数|[\d一二三四五六七八九十百千万,.]+)(?:[人名件個本枚台箱点社曲回つ円割倍%年月日時分食袋冊通]|か所|時間|日間|週間)+/g;

/**
 * What a stretch of a sentence is about: its nouns and verbs but for those that say nothing, and its numbers.
 * @param withEmpty the nouns that say nothing as well
 */
export function wordsOf(
  { sentence, start, end }: Pick<Ask, "sentence" | "start" | "end">,
  withEmpty = false,
): readonly PointWord[] {
  const own = sentence.morphemes.filter((m) => m.start >= start && m.end <= end);
  const numbers = sentence.text.slice(start, end).match(NUMBER) ?? [];
  return [
    ...nounsOf(own, withEmpty).map((text) => ({ text, base: text, kind: "noun" }) as const),
    ...verbsOf(own),
    ...numbers.map((text) => ({ text, base: text, kind: "number" }) as const),
  ];
}

function nounsOf(own: readonly Morpheme[], withEmpty: boolean): readonly string[] {
  const nouns = compoundsOf(own).flatMap((said) => {
    const word = bare(said);
    const isEmpty = EMPTY_NOUNS.has(word) || EMPTY_NOUNS.has(said);
    return (withEmpty || !isEmpty) && isTelling(word) ? [word] : [];
  });
  return [...new Set(nouns)];
}

/** A compound without numbers, polite prefix, and what says how much or for whom. */
const bare = (compound: string): string =>
  compound
    .replace(DIGITS, "")
    .replace(/^[ご御お](?=[一-龠ァ-ヶ])/, "")
    .replace(/(?:分|件|等|様|側|的|さん|用|中|上|ごろ|頃)$/, "");

/** Begins with an ideograph or has two signs of words beside each other, and is no unit of time or money. */
const isTelling = (word: string): boolean =>
  /[一-龠ァ-ヶーA-Za-z]{2}|^[一-龠]/.test(word) && !/^[年月日時分回度円]+$/.test(word);

/** Nouns that stand beside each other, as one. */
function compoundsOf(own: readonly Morpheme[]): readonly string[] {
  const compounds: string[] = [];
  let compound = "";
  const close = () => {
    if (compound !== "") compounds.push(compound);
    compound = "";
  };
  let last: Morpheme | undefined;
  for (const m of own) {
    const isPart = m.pos === "名詞" ? NOUN_KINDS.has(m.detail1) && m.detail2 !== "人名" : m.pos === "接頭詞";
    // 昨日 部品: a word of time stands by itself.
    const isJoined = last?.end === m.start && m.detail1 !== "副詞可能" && last.detail1 !== "副詞可能";
    if (!isPart || !isJoined) close();
    if (isPart) compound += m.surface;
    last = m;
  }
  close();
  return compounds;
}

function verbsOf(own: readonly Morpheme[]): readonly PointWord[] {
  return own.flatMap((m) => {
    if (m.detail1 !== "自立" || (m.pos !== "動詞" && m.pos !== "形容詞")) return [];
    if (EMPTY_VERBS.has(m.base) || SOMETHING_DONE.test(m.base) || !/[一-龠]/.test(m.base)) return [];
    return [{ text: /^.*[一-龠]/.exec(m.surface)?.[0] ?? m.base, base: m.base, kind: "verb" } as const];
  });
}
