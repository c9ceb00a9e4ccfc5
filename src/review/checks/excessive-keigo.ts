import type { Place } from "../context";
import { type Check, numberOf, stringsOf } from "./check";
import { escapeRegExp } from "./escape";

const ALLOWED = /(?:さ|せ|わ|ら|か|た|ま|が|ば)?せて(?:いただ|頂|戴)/g;
/** お…になられる, ご…になられる. */
const TWICE_OVER = /[おご御][ぁ-ん一-龠]{1,5}になられ(?!な|ず)/g;

/** させていただく more than `max` times, and doubled honorifics (`doubles`, お…になられる). */
export const excessiveKeigo: Check = (rule) => {
  const max = numberOf(rule, "max", 3);
  const doubles = new RegExp(stringsOf(rule, "doubles").map(escapeRegExp).join("|") || "(?!)", "g");
  return ({ mail }) => {
    const own = mail.sentences.filter((s) => ["greeting", "main", "closing"].includes(s.sentence.zone));
    const find = (pattern: RegExp) =>
      own.flatMap((s) =>
        [...s.text.matchAll(pattern)].map(
          (m): Place => ({ field: "body", sentence: s, start: m.index, end: m.index + m[0].length }),
        ),
      );
    return [...find(doubles), ...find(TWICE_OVER), ...find(ALLOWED).slice(max)];
  };
};
