import type { Hit } from "../detection";
import type { Lexicon } from "../lexicon";
import { type Check, stringsOf } from "./check";
import { isDenied } from "./denial";
import { escapeRegExp } from "./escape";
import { isQuoted } from "../in-quotes";
import { findBySentence, findNothing, type HitSearch, isOwnText } from "./sentence-hits";

/** 間違って|おりません: the fault is a verb, and what follows negates it. */
function isNegated(text: string, { start, end }: Hit): boolean {
  return (
    /て[おい]?$/.test(text.slice(start, end)) && /^は?(おり|い|り)?(ません|ない(?!か))/.test(text.slice(end))
  );
}

/** 私の締め込みが甘かったのか、上の階の水が回ったのか: one of several. */
const isLeftOpen = (text: string, { end }: Hit): boolean =>
  /^[^、。]{0,12}のか(?:どうか)?(?:、|は|も|を|が)/.test(text.slice(end));

/** Characters that may stand between whose fault it is said to be and the word for the fault. */
const GAP = 12;
/** 当金庫, 弊塾 …: houses that no list can name in full. */
const OUR_HOUSE = "(?:弊|当(?![日時初然該面分選落惑]))[一-龠]{1,3}|こちら側?";

/**
 * Somebody (`who`, lists of the vocabulary) is said to be at fault (`faults`), not denied and not left open.
 * Sentences that hold a word of `except` are left alone.
 */
export const admission: Check = (rule) => {
  const faults = stringsOf(rule, "faults").map(escapeRegExp).join("|");
  const except = stringsOf(rule, "except");
  let known: { readonly lexicon: Lexicon; readonly search: HitSearch } | undefined;
  const searchFor = (lexicon: Lexicon): HitSearch => {
    if (known?.lexicon !== lexicon) {
      const lists = stringsOf(rule, "who");
      const words = lists.flatMap((list) => lexicon.of(list)).map(escapeRegExp);
      const parties = [...words, ...(lists.includes("ours") && words.length > 0 ? [OUR_HOUSE] : [])].join(
        "|",
      );
      const found =
        parties === "" || faults === ""
          ? undefined
          : new RegExp(
              `(?<![ごお])(?:${parties})(?:一人|ひとり|自身|個人|側)?(?:の|が|に|は)[^。、「」]{0,${GAP}}?(?:${faults})|(?<![ごお])(?:${parties})(?:が|も|から)[^。「」]{0,20}?(?:ていれば|ていたら|ておれば|ておけば|でいれば)[^。「」]{0,12}?(?:防げ|起こら|起きな|避け|済ん|なかった)|(?:責任|責め|落ち度|非|原因|過失|咎)は[^。、「」]{0,10}?(?:${parties})(?:一人|ひとり|自身|個人|側)?(?:に(?:あり|ござ|ある|帰)|です|でござ)|(?:悪い|悪かった|至らなかった|間違えた|誤った|怠った|忘れた)のは[^。、「」]{0,4}(?:${parties})(?:一人|ひとり|自身|個人|側)?(?:です|でござ|の)`,
              "g",
            );
      const search = found ? findBySentence(found) : findNothing();
      known = { lexicon, search };
    }
    return known.search;
  };
  return ({ mail, lexicon }) => {
    const search = searchFor(lexicon);
    return search.in(mail).flatMap((s) => {
      if (!isOwnText(s)) return [];
      if (except.some((e) => s.text.includes(e))) return [];
      const hit = search(s).find(
        (h) =>
          !isDenied(s.text, h.end) &&
          !isNegated(s.text, h) &&
          !isQuoted(s.text, h.start) &&
          !isLeftOpen(s.text, h),
      );
      return hit ? [{ field: "body" as const, sentence: s, ...hit }] : [];
    });
  };
};
