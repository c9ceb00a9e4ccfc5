import { isDenied } from "./denial";
import { type Check, stringsOf } from "./check";
import { isQuoted } from "./sentence-hits";

/** Characters that may stand between whose fault it is said to be and the word for the fault. */
const GAP = 8;

/**
 * Somebody (`who`, a list of the vocabulary) is said to be at fault (`faults`), not denied and not left open.
 * Sentences that hold a word of `except` are left alone.
 */
export const admission: Check = (rule) => {
  const faults = stringsOf(rule, "faults");
  const except = stringsOf(rule, "except");
  const who = stringsOf(rule, "who");
  return ({ mail, lexicon }) => {
    const parties = who.flatMap((list) => lexicon.of(list)).map(escapeRegExp);
    if (parties.length === 0 || faults.length === 0) return [];
    const pattern = new RegExp(
      `(?:${parties.join("|")})(?:ども|一人|ひとり|自身|側)?(?:の|が|に|は)[^。、「」]{0,${GAP}}?(?:${faults.map(escapeRegExp).join("|")})`,
      "g",
    );
    return mail.sentences.flatMap((s) => {
      if (s.sentence.zone !== "main" && s.sentence.zone !== "closing") return [];
      if (except.some((e) => s.text.includes(e))) return [];
      return [...s.text.matchAll(pattern)]
        .map((m) => ({ start: m.index, end: m.index + m[0].length }))
        .filter((h) => !isDenied(s.text, h.end) && !isQuoted(s.text, h.start))
        .slice(0, 1)
        .map((h) => ({ field: "body" as const, sentence: s, ...h }));
    });
  };
};

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
