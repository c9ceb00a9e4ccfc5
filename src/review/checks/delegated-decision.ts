import type { Check } from "./check";
import { compileHits, isQuoted, placeOf } from "./sentence-hits";

/** Sentences before the question in which a proposal or the choices may stand. */
const BEFORE = 3;
/** 〜いたしますが、〜と考えておりますが: a plan of our own, put to the reader. */
const PLAN = /(考えて(い|おり)?ます|予定です|予定でございます|存じます|できます|いたします|お送りします|可能です|つもりです)が、?[^。]{0,30}$/;

/** The decision is left to the reader (`asks`) with neither a proposal nor choices (`options`) beside it. */
export const delegatedDecision: Check = (rule, compile) => {
  const asksOf = compileHits(rule, "asks", compile);
  const optionsOf = compileHits(rule, "options", compile);
  return ({ mail }) =>
    mail.sentences.flatMap((s, i) => {
      if (s.sentence.zone !== "main" && s.sentence.zone !== "closing") return [];
      const hit = asksOf(s).find((h) => !isQuoted(s.text, h.start));
      if (!hit || PLAN.test(s.text.slice(0, hit.start))) return [];
      const near = mail.sentences.slice(Math.max(0, i - BEFORE), i + 1);
      const choices = near.some((n) => optionsOf(n).length > 0) || near.filter((n) => n.sentence.kind === "bullet").length > 1;
      return choices ? [] : [placeOf(s, hit)];
    });
};
