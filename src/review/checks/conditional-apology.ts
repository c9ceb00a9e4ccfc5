import { type Check, stringsOf } from "./check";
import { compileLiterals, isOwnText, placeOf } from "./sentence-hits";

/** So many characters may stand between the condition and what it makes conditional. */
const REACH = 40;
const FEELING_REACH = 14;

/**
 * An apology that holds only if the reader was hurt (`conditions` before the apology), or a condition on the reader's
 * feelings (`feelings` + condition) in a sentence that asks for nothing.
 */
export const conditionalApology: Check = (rule) => {
  const conditionsOf = compileLiterals(rule, "conditions");
  const feelingsOf = compileLiterals(rule, "feelings");
  const except = stringsOf(rule, "except");
  return ({ mail, apologies }) =>
    conditionsOf.in(mail).flatMap((s) => {
      if (!isOwnText(s)) return [];
      const conditions = conditionsOf(s);
      if (except.some((e) => s.text.includes(e))) return [];
      const feelings = feelingsOf(s);
      const apology = apologies.find((a) => a.sentence === s);
      const hit = conditions.find((c) => {
        const felt = feelings.some((f) => f.start <= c.start && c.start - f.end <= FEELING_REACH);
        const between = apology && apology.start >= c.end ? s.text.slice(c.end, apology.start) : undefined;
        if (
          between !== undefined &&
          between.length <= REACH &&
          !/(ので|ため|から、|ますが|ましたが|防げ|避けられ|なかった|ません|ます|ください)/.test(between)
        )
          return true;
        return felt && !s.facts.request && !s.facts.question;
      });
      if (!hit) return [];
      const from =
        feelings.find((f) => f.start <= hit.start && hit.start - f.end <= FEELING_REACH)?.start ?? hit.start;
      return [placeOf(s, { start: Math.min(from, hit.start), end: hit.end })];
    });
};
