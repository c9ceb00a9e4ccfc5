import { inMail, isMain } from "../in-mail";
import type { ReviewedSentence } from "../mail";
import { isAnnounced } from "./announced";
import { type Check, stringsOf } from "./check";
import { isDenied } from "./denial";
import { escapeRegExp } from "./escape";
import { findBySentence, isOwnText, isQuoted } from "./sentence-hits";

const alternatives = (words: readonly string[]) => words.map(escapeRegExp).join("|");

/**
 * The fault is laid at somebody's door: a firm we hired or a department (`outsiders`, `departments`) with a word for
 * fault (`faults`), a single colleague (`colleagues`, or a name after 担当) as the one who failed (`failures`). What is
 * told as the company's own (弊社製造部, 弊社の配達係) is left alone, and an outsider's slip where the mail takes it on
 * (`owned`).
 */
export const blameShift: Check = (rule) => {
  const outsiders = alternatives(stringsOf(rule, "outsiders"));
  const departments = alternatives(stringsOf(rule, "departments"));
  const colleagues = alternatives(stringsOf(rule, "colleagues"));
  const faults = alternatives(stringsOf(rule, "faults"));
  const failures = alternatives(stringsOf(rule, "failures"));
  const owned = new RegExp(alternatives(stringsOf(rule, "owned")));
  const charge = `(?:の|側の|による|に)[^。、「」]{0,6}?(?:${faults})(?=で|に|が|と|だ|、|。|や|も|は|な)`;
  const outsider = new RegExp(
    `(?:${outsiders})[^。、「」のがは]{0,4}${charge}|(?:${outsiders})[^。、「」のは]{0,4}が[^。「」]{0,24}せい(?=で)`,
    "g",
  );
  const department = new RegExp(`(?:[一-龠ァ-ヶー]{1,6}(?:部|課|係|室|部門)|${departments})${charge}`, "g");
  const colleague = new RegExp(
    `(?:${colleagues})[^。、「」がは]{0,6}が(?=[^。「」]{0,30}(?:${failures}))|担当(?:者|の者)?の?[一-龠々]{1,4}が(?=[^。「」]{0,30}(?:${failures}))|[一-龠ァ-ヶー]{1,5}(?:部|課|係|室)が(?=[^。「」]{0,24}(?:${failures})[^。「」]{0,8}(?:原因|せい|ため))`,
    "g",
  );
  const byOutsider = findBySentence(outsider);
  const byDepartment = findBySentence(department);
  const byColleague = findBySentence(colleague);
  const charged = inMail((s) => byOutsider(s).length + byDepartment(s).length + byColleague(s).length > 0);
  const owning = inMail((s) => owned.test(s.text));
  return ({ mail, lexicon }) => {
    const ours = lexicon.of("ours");
    const isOurs = (s: ReviewedSentence, at: number) => {
      const before = s.text.slice(Math.max(0, at - 14), at);
      return ours.some((word) => before.includes(word)) && !/(では|じゃ)なく/.test(before);
    };
    const takesItOn = owning(mail).some(isMain);
    const hitsOf = (s: ReviewedSentence) => {
      const others = takesItOn ? [] : byOutsider(s);
      const inside = [...byDepartment(s), ...(isAnnounced(s) ? [] : byColleague(s))].filter(
        (h) => !isOurs(s, h.start) && !ours.some((w) => s.text.slice(h.start, h.end).includes(w)),
      );
      return [...others, ...inside].filter((h) => !isDenied(s.text, h.end) && !isQuoted(s.text, h.start));
    };
    return charged(mail)
      .filter(isOwnText)
      .flatMap((s) =>
        hitsOf(s)
          .slice(0, 1)
          .map((h) => ({ field: "body" as const, sentence: s, ...h })),
      );
  };
};
