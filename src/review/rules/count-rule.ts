import type { CompileContext, Place, ReviewContext, RuleSearch } from "../context";
import type { ReviewedSentence } from "../mail";
import type { CountRule } from "../rule";
import { bySentence } from "../sentence-notes";
import { findMatches, sentencesFor } from "./sentence-rules";

const BRACKETED = /（[^）]*）|「[^」]*」|https?:\/\/\S+/g;

/** Postcode, telephone and the like: lines of an address, no sentence. */
const CARD = /〒\s*\d{3}|TEL|FAX|電話|ファクス|https?:|@/gi;
const PREDICATE = /(?:ます|です|した|せん|さい)(?:[。、がのと]|$)/;
const isCard = (text: string) => {
  const marks = text.match(CARD)?.length ?? 0;
  return marks > 0 && (!PREDICATE.test(text) || (marks > 1 && text.includes("〒")));
};

/** Kind `count`: too many of something in a sentence or in the mail. */
export function compileCountRule(rule: CountRule, { matchers }: CompileContext): RuleSearch {
  if (rule.of === "characters") {
    const isLong = bySentence(
      ({ text }: ReviewedSentence) =>
        text.length > rule.max && !isCard(text) && text.replace(BRACKETED, "").length > rule.max,
    );
    const sentences = sentencesFor(rule, isLong);
    return (context) =>
      sentences(context).map(({ s, field }) => ({
        field,
        sentence: s,
        start: 0,
        end: s.text.length,
        values: { count: s.text.replace(BRACKETED, "").length, max: rule.max },
      }));
  }
  if (rule.of === "apologies" || rule.of === "same-apologies") {
    const same = rule.of === "same-apologies";
    return (context) => overMany(rule, context, same ? repeatedApologies(context) : apologyPlaces(context));
  }
  const matcher = matchers.add({ phrases: rule.of.phrases });
  const unless = matchers.addUnless(rule.unless);
  const hitsOf = bySentence((s: ReviewedSentence) => findMatches(s, matcher, unless));
  const sentences = sentencesFor(rule, (s) => hitsOf(s).length > 0);
  return (context) => {
    const places: Place[] = [];
    for (const { s, field } of sentences(context)) {
      const own = hitsOf(s).map((m): Place => ({ field, sentence: s, start: m.start, end: m.end }));
      if (rule.per === "sentence" && own.length > rule.max) places.push(...beyond(own, rule.max));
      if (rule.per === "mail") places.push(...own);
    }
    return rule.per === "mail" ? overMany(rule, context, places) : places;
  };
}

/** Those beyond the number that the mail's length allows. */
function overMany(rule: CountRule, { mail }: ReviewContext, places: readonly Place[]): readonly Place[] {
  const allowed = rule.max + (rule.perCharacters ? Math.floor(mail.length / rule.perCharacters) : 0);
  return beyond(places, allowed);
}

/** Those after the first `max`, each knowing how many there are. */
function beyond(places: readonly Place[], max: number): readonly Place[] {
  return places.slice(max).map((place) => ({ ...place, values: { count: places.length, max } }));
}

function apologyPlaces({ apologies }: ReviewContext): readonly Place[] {
  return apologies
    .filter((a) => a.sentence.sentence.zone !== "quoted")
    .map((a) => ({ field: "body", sentence: a.sentence, start: a.start, end: a.end }));
}

function repeatedApologies({ apologies }: ReviewContext): readonly Place[] {
  const seen = new Set<string>();
  const out: Place[] = [];
  for (const a of apologies) {
    const key = a.sentence.text.replace(/[。！\s]/g, "");
    if (seen.has(key))
      out.push({ field: "body", sentence: a.sentence, start: 0, end: a.sentence.text.length });
    seen.add(key);
  }
  return out;
}
