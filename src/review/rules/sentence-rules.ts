import type { CompileContext, Place, ReviewContext, RuleSearch } from "../context";
import { inMail } from "../in-mail";
import type { ReviewedSentence } from "../mail";
import type { Match } from "../matching/matcher-set";
import type { Rule } from "../rule";
import { bySentence } from "../sentence-notes";
import { compileWhere, holdsWhere } from "../where";

export const DEFAULT_ZONES = ["greeting", "main", "closing"] as const;

const ANSWERS = /^\s*(?:re|fw|fwd|返信|転送)\s*[:：]/i;

/**
 * The sentences that a rule looks at: its zones of the body, the subject where it asks for it.
 * @param holds tells by the text alone whether a sentence has anything for the rule; few sentences of a mail do
 */
export function sentencesFor(
  rule: Rule,
  holds: (s: ReviewedSentence) => boolean,
): (context: ReviewContext) => readonly { s: ReviewedSentence; field: "body" | "subject" }[] {
  const holding = inMail(holds);
  const field = rule.field ?? "body";
  const zones: readonly string[] = rule.zones ?? DEFAULT_ZONES;
  return ({ mail }) => {
    const out: { s: ReviewedSentence; field: "body" | "subject" }[] = [];
    // The title of an answer is its reader's.
    if (field !== "body" && !(field === "any" && ANSWERS.test(mail.draft.subject)))
      for (const s of mail.subjectSentences) if (holds(s)) out.push({ s, field: "subject" });
    if (field !== "subject")
      for (const s of holding(mail)) if (zones.includes(s.sentence.zone)) out.push({ s, field: "body" });
    return out;
  };
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
  const hitsOf = bySentence((s: ReviewedSentence) =>
    findMatches(s, matcher, unless).filter(
      (m) => !(rule.where?.quoted === false && insideQuotes(s.text, m.start)),
    ),
  );
  const sentences = sentencesFor(rule, (s) => hitsOf(s).length > 0);
  return (context) => {
    const places: Place[] = [];
    for (const { s, field } of sentences(context)) {
      if (where && !holdsWhere(where, s, context.mail.main, context.moves.movesOf)) continue;
      for (const m of hitsOf(s)) {
        places.push({ field, sentence: s, start: m.start, end: m.end });
        if (rule.once) return places;
      }
    }
    return places;
  };
}

/** The matches of a matcher that none of its exceptions overlaps. */
export function findMatches(
  s: ReviewedSentence,
  matcher: number,
  unless: number | undefined,
): readonly Match[] {
  if (!s.matched.has(matcher)) return NONE;
  const exceptions = unless === undefined ? NONE : s.matches.filter((m) => m.matcher === unless);
  return s.matches.filter(
    (m) => m.matcher === matcher && !exceptions.some((u) => u.start < m.end && m.start < u.end),
  );
}

const NONE: readonly Match[] = [];

function insideQuotes(text: string, at: number): boolean {
  const open = text.lastIndexOf("「", at);
  return open >= 0 && text.indexOf("」", open) >= at;
}
