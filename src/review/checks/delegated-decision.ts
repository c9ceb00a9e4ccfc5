import type { Check } from "./check";
import { compileLiterals, isOwnText, isQuoted, placeOf } from "./sentence-hits";

/** Sentences before the question in which a proposal or the choices may stand. */
const BEFORE = 3;
/** 〜いたしますが、〜と考えておりますが: a plan of our own, put to the reader. */
const PLAN =
  /(考えて(い|おり)?ます|予定です|予定でございます|存じます|できます|いたします|お送りします|可能です|つもりです)が、?[^。]{0,30}$/;

/** The decision is left to the reader (`asks`) with neither a proposal nor choices (`options`) beside it. */
export const delegatedDecision: Check = (rule) => {
  const asksOf = compileLiterals(rule, "asks");
  const optionsOf = compileLiterals(rule, "options");
  return ({ mail }) =>
    asksOf.in(mail).flatMap((s) => {
      if (!isOwnText(s)) return [];
      const hit = asksOf(s).find((h) => !isQuoted(s.text, h.start));
      if (!hit || PLAN.test(s.text.slice(0, hit.start))) return [];
      const near = mail.sentences.slice(Math.max(0, s.index - BEFORE), s.index + 1);
      const choices =
        near.some((n) => optionsOf(n).length > 0) ||
        near.filter((n) => n.sentence.kind === "bullet").length > 1;
      return choices ? [] : [placeOf(s, hit)];
    });
};
