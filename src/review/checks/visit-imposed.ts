import { findDates } from "../../language/dates";
import { type Check, stringsOf } from "./check";
import { isQuoted } from "../in-quotes";
import { compileHits, compileLiterals, placeOf } from "./sentence-hits";

/** ご意見を伺います, と伺い: heard, not visited. */
const HEARD = /(を|と|かを|ことを)お?$/;

/** 9時にお伺いした者が: a visit that was. */
const WAS = /^(?:いた|致)?し?(?:まし)?た(?![いらく])/;

/**
 * A visit of ours announced (`visits`) without asking whether it suits (`asking` in the sentence or beside it).
 * Silent where the customer asked for it or a day was agreed (`agreed`, `wanted` in the customer's mail).
 */
export const visitImposed: Check = (rule, compile) => {
  const visitsOf = compileLiterals(rule, "visits");
  const asking = stringsOf(rule, "asking");
  const wantedOf = compileHits(rule, "wanted", compile);
  return ({ mail }) => {
    if (mail.quoted.some((q) => wantedOf(q).length > 0)) return [];
    return visitsOf.in(mail).flatMap((s) => {
      const i = s.mainIndex;
      if (i < 0) return [];
      if (s.facts.tense === "past" || s.facts.question) return [];
      const hit = visitsOf(s).find(
        (h) =>
          !isQuoted(s.text, h.start) &&
          !HEARD.test(s.text.slice(0, h.start)) &&
          !WAS.test(s.text.slice(h.end)),
      );
      if (!hit) return [];
      const days = findDates(s.text, mail.draft.now);
      if (days.length > 0 && days.every((d) => d.last !== undefined && d.last < mail.draft.now)) return [];
      const near = [mail.sentences[s.index - 1], s, mail.sentences[s.index + 1], mail.main[i + 1]];
      return near.some((n) => n !== undefined && asking.some((w) => n.text.includes(w)))
        ? []
        : [placeOf(s, hit)];
    });
  };
};
