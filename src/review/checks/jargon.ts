import type { Check } from "./check";
import { stringsOf } from "./check";
import { escapeRegExp } from "./escape";
import { inMail, isMain } from "../in-mail";
import type { ReviewedSentence } from "../mail";
import { bySentence } from "../sentence-notes";
import { isQuoted } from "../in-quotes";
import { findBySentence, placeOf } from "./sentence-hits";

/** リトライ食堂様: part of a name. */
const IN_NAME = /^[一-龠]{1,6}(様|御中)/;
const PART_OF_WORD = "[ァ-ヶーA-Za-z]";

/** Terms of the trade (`terms`) that the reader may not know; those in the customer's own mail are known to them. */
export const jargon: Check = (rule) => {
  const terms = [...stringsOf(rule, "terms")].sort((a, b) => b.length - a.length).map(escapeRegExp);
  const pattern = new RegExp(`(?<!${PART_OF_WORD})(?:${terms.join("|")})(?!${PART_OF_WORD})`, "gi");
  const found = findBySentence(pattern);
  const termsOf = bySentence((s: ReviewedSentence) =>
    found(s).filter(({ start, end }) => !isQuoted(s.text, start) && !IN_NAME.test(s.text.slice(end))),
  );
  const holding = inMail((s) => termsOf(s).length > 0);
  return ({ mail }) => {
    if (terms.length === 0) return [];
    const known = mail.quoted
      .map((q) => q.text)
      .join("\n")
      .toLowerCase();
    return holding(mail)
      .filter(isMain)
      .flatMap((s) =>
        termsOf(s)
          .filter(({ start, end }) => !known.includes(s.text.slice(start, end).toLowerCase()))
          .map((hit) => placeOf(s, hit)),
      );
  };
};
