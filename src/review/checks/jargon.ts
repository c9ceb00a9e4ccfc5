import type { Check } from "./check";
import { stringsOf } from "./check";
import { escapeRegExp } from "./escape";
import { isQuoted } from "./sentence-hits";

/** リトライ食堂様: part of a name. */
const IN_NAME = /^[一-龠]{1,6}(様|御中)/;
const PART_OF_WORD = "[ァ-ヶーA-Za-z]";

/** Terms of the trade (`terms`) that the reader may not know; those in the customer's own mail are known to them. */
export const jargon: Check = (rule) => {
  const terms = [...stringsOf(rule, "terms")].sort((a, b) => b.length - a.length).map(escapeRegExp);
  const pattern = new RegExp(`(?<!${PART_OF_WORD})(?:${terms.join("|")})(?!${PART_OF_WORD})`, "gi");
  return ({ mail }) => {
    if (terms.length === 0) return [];
    const known = mail.quoted
      .map((q) => q.text)
      .join("\n")
      .toLowerCase();
    return mail.main.flatMap((s) =>
      [...s.text.matchAll(pattern)]
        .filter(
          (m) =>
            !known.includes(m[0].toLowerCase()) &&
            !isQuoted(s.text, m.index) &&
            !IN_NAME.test(s.text.slice(m.index + m[0].length)),
        )
        .map((m) => ({ field: "body" as const, sentence: s, start: m.index, end: m.index + m[0].length })),
    );
  };
};
