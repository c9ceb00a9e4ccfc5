import { spanInBody } from "../../language/mail-text";
import { overlaps, type Span } from "../../language/span";
import type { CompileContext, Place, ReviewContext, RuleSearch } from "../context";
import type { ReviewedSentence } from "../mail";
import type { PatternRule } from "../rule";
import { compileWhere, holdsWhere } from "../where";
import { DEFAULT_ZONES } from "./sentence-rules";

/**
 * Kind `pattern`: matches in the user's own text (half-width letters and spaces are what they are), outside the zones
 * that the rule does not look at.
 */
export function compilePatternRule(rule: PatternRule, { matchers, patterns }: CompileContext): RuleSearch {
  const search = patterns?.(rule.pattern);
  if (!search) return () => [];
  const unless = matchers.addUnless(rule.unless);
  const where = rule.where ? compileWhere(rule.where, matchers) : undefined;
  const zones: readonly string[] = rule.zones ?? DEFAULT_ZONES;
  const fields = rule.field === "any" ? (["subject", "body"] as const) : [rule.field ?? "body"];
  return (context) => {
    const places = fields.flatMap((field): Place[] => {
      const found = search(context.mail.draft[field]);
      if (found.length === 0) return [];
      const sentences = placed(context, field);
      const closed = sentences.filter(({ s }) => field === "body" && !zones.includes(s.sentence.zone));
      return found
        .filter((span) => !closed.some((c) => overlaps(c.span, span)))
        .filter((span) => {
          const own = sentences.filter((s) => overlaps(s.span, span));
          if (unless !== undefined && own.some(({ s }) => excepted(context, field, s, unless, span)))
            return false;
          return (
            !where || own.some(({ s }) => holdsWhere(where, s, context.mail.main, context.moves.movesOf))
          );
        })
        .map((span) => ({ field, span }));
    });
    return rule.once ? places.slice(0, 1) : places;
  };
}

/** A field's sentences with their places in the user's own text. */
function placed({ mail }: ReviewContext, field: "body" | "subject") {
  const text = mail[field];
  const sentences = field === "body" ? mail.sentences : mail.subjectSentences;
  return sentences.map((s) => ({ s, span: spanInBody(text, s.sentence, 0, s.text.length) }));
}

function excepted(
  { mail }: ReviewContext,
  field: "body" | "subject",
  s: ReviewedSentence,
  matcher: number,
  span: Span,
): boolean {
  return s.matches.some(
    (m) => m.matcher === matcher && overlaps(spanInBody(mail[field], s.sentence, m.start, m.end), span),
  );
}
