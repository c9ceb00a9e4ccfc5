import type { Place } from "../context";
import { type Check, numberOf, stringsOf } from "./check";
import { escapeRegExp } from "./escape";
import { findBySentence, type HitSearch, isOwnText, placeOf } from "./sentence-hits";

const ALLOWED = /(?:さ|せ|わ|ら|か|た|ま|が|ば)?せて(?:いただ|頂|戴)/g;
/** お…になられる, ご…になられる. */
const TWICE_OVER =
  /[おご御](?!病気|不安|心配|不快|多忙|元気|立派|高齢|不在)[ぁ-ん一-龠]{1,5}になられ(?!な|ず)/g;

/** させていただく more than `max` times, and doubled honorifics (`doubles`, お…になられる). */
export const excessiveKeigo: Check = (rule) => {
  const max = numberOf(rule, "max", 3);
  const doubles = new RegExp(stringsOf(rule, "doubles").map(escapeRegExp).join("|") || "(?!)", "g");
  const doublesOf = findBySentence(doubles);
  const twiceOverOf = findBySentence(TWICE_OVER);
  const allowedOf = findBySentence(ALLOWED);
  return ({ mail }) => {
    const find = (hitsOf: HitSearch) =>
      hitsOf
        .in(mail)
        .filter(isOwnText)
        .flatMap((s) => hitsOf(s).map((hit): Place => placeOf(s, hit)));
    return [...find(doublesOf), ...find(twiceOverOf), ...find(allowedOf).slice(max)];
  };
};
