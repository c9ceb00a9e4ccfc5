import type { CompileContext, Place, ReviewContext, RuleSearch } from "../context";
import type { ReviewedSentence } from "../mail";
import type { Rule } from "../rule";
import { compileWhere, holdsWhere } from "../where";

export const DEFAULT_ZONES = ["greeting", "main", "closing"] as const;

/** The sentences that a rule looks at: its zones of the body, the subject where it asks for it. */
export function sentencesFor(
  rule: Rule,
  { mail }: ReviewContext,
): readonly { s: ReviewedSentence; field: "body" | "subject" }[] {
  const field = rule.field ?? "body";
  const zones: readonly string[] = rule.zones ?? DEFAULT_ZONES;
  const out: { s: ReviewedSentence; field: "body" | "subject" }[] = [];
  if (field !== "body") for (const s of mail.subjectSentences) out.push({ s, field: "subject" });
  if (field !== "subject") {
    for (const s of mail.sentences) if (zones.includes(s.sentence.zone)) out.push({ s, field: "body" });
  }
  return out;
}

/** Kinds `phrase` and `tokens`: each match that no exception overlaps, where its sentence fits. */
export function compileWordingRule(
  rule: Extract<Rule, { kind: "phrase" | "tokens" }>,
  { matchers }: CompileContext,
): RuleSearch {
  const matcher =
    rule.kind === "phrase"
      ? matchers.add({ phrases: rule.phrases, spelling: rule.spelling, conjugate: rule.conjugate })
      : matchers.add({ tokens: rule.tokens, any: rule.any });
  const unless = matchers.addUnless(rule.unless);
  const where = rule.where ? compileWhere(rule.where, matchers) : undefined;
  return (context) => {
    const places: Place[] = [];
    for (const { s, field } of sentencesFor(rule, context)) {
      if (!s.matched.has(matcher)) continue;
      if (where && !holdsWhere(where, s, context.mail.main, context.moves.movesOf)) continue;
      for (const m of s.matches) {
        if (m.matcher !== matcher) continue;
        if (
          unless !== undefined &&
          s.matches.some((u) => u.matcher === unless && u.start < m.end && m.start < u.end)
        )
          continue;
        if (rule.where?.quoted === false && insideQuotes(s.text, m.start)) continue;
        places.push({ field, sentence: s, start: m.start, end: m.end });
        if (rule.once) return places;
      }
    }
    return places;
  };
}

function insideQuotes(text: string, at: number): boolean {
  const open = text.lastIndexOf("「", at);
  return open >= 0 && text.indexOf("」", open) >= at;
}
