import { spanInBody } from "../language/mail-text";
import type { Draft } from "../language/draft";
import type { Span } from "../language/span";
import { fillText } from "./fill-text";
import { Occupied } from "./occupied";
import type { Place, ReviewContext, RuleSearch } from "./context";
import type { Finding, Severity } from "./report";
import type { Rule } from "./rule";
import { suggestionsFor } from "./suggestions";

export interface CompiledRule {
  readonly rule: Rule;
  readonly pack: string;
  readonly search: RuleSearch;
}

/** A move's finding yields where a wording rule speaks of the same words, or of what stands in the move's stead. */
const YIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["impact-missing", ["impact-minimised"]],
  ["next-contact-vague", ["hand-off"]],
  ["remedy-vague", ["hand-off"]],
  ["empathy-missing", ["empathy-hollow"]],
]);

const WINNERS = new Set([...YIELDS.values()].flat());

/**
 * Asks every rule and gives the findings, gravest first, merged so that one spot shows one mark.
 * @param allow wordings (product names) that are never flagged
 */
export function findAll(
  rules: readonly CompiledRule[],
  context: ReviewContext,
  allow: readonly string[] = [],
): readonly Finding[] {
  const found: Finding[] = [];
  const learned: Finding[] = [];
  for (const { rule, pack, search } of rules) {
    for (const place of search(context)) {
      const finding = toFinding(rule, pack, place, context);
      if (isAllowed(finding.text, rule.allow ?? allow)) continue;
      ("learned" in place ? learned : found).push(finding);
    }
  }
  const isFree = ({ span }: Finding) => !found.some((f) => f.field === "body" && overlap(f.span, span));
  found.push(...learned.filter(isFree));
  const winners = found.filter((f) => WINNERS.has(f.rule));
  const kept = winners.length === 0 ? found : found.filter((f) => !winners.some((w) => yieldsTo(f, w)));
  const moves = new Set(rules.flatMap(({ rule }) => (rule.kind === "move" ? [rule.id] : [])));
  return merge(kept.sort(byGravity), context.mail.draft, moves);
}

/** A finding that marks words yields on those words only: two handed-on matters may each want their own word. */
function yieldsTo(finding: Finding, other: Finding): boolean {
  if (!YIELDS.get(finding.rule)?.includes(other.rule)) return false;
  if (!finding.span || !other.span) return true;
  return overlap(finding.span, other.span);
}

const overlap = (a: Span | undefined, b: Span | undefined) =>
  a !== undefined && b !== undefined && a.start < b.end && b.start < a.end;

const isAllowed = (text: string, allow: readonly string[]) =>
  text !== "" && allow.some((a) => a.includes(text));

function toFinding(rule: Rule, pack: string, place: Place, { mail }: ReviewContext): Finding {
  const span = spanOf(place, mail);
  const text = span ? mail.draft[place.field].slice(span.start, span.end) : "";
  return {
    rule: rule.id,
    pack,
    severity: place.severity ?? (rule.severity as Severity),
    field: place.field,
    span,
    text,
    message: fillText(rule.message, text, place.values),
    why: fillText(rule.why, text, place.values),
    fix: fillText(rule.fix, text, place.values),
    source: rule.source,
    suggestions: span ? suggestionsFor(rule, text) : NO_SUGGESTIONS,
    template: rule.template?.ja,
    locked: rule.lock ?? false,
  };
}

const NO_SUGGESTIONS: Finding["suggestions"] = [];

function spanOf(place: Place, mail: ReviewContext["mail"]): Span | undefined {
  if ("whole" in place) return undefined;
  if ("span" in place) return place.span;
  return spanInBody(
    place.field === "subject" ? mail.subject : mail.body,
    place.sentence.sentence,
    place.start,
    place.end,
  );
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

function byGravity(a: Finding, b: Finding): number {
  const severity = GRAVITY[a.severity] - GRAVITY[b.severity];
  if (severity !== 0) return severity;
  const at = a.span?.start ?? Number.POSITIVE_INFINITY;
  const atOther = b.span?.start ?? Number.POSITIVE_INFINITY;
  if (at !== atOther) return at < atOther ? -1 : 1;
  return widthOf(a) - widthOf(b) || (a.rule < b.rule ? -1 : 1);
}

const widthOf = ({ span }: Finding) => (span ? span.end - span.start : 0);

/** し、 or で: what is left of words like this shows nobody anything. */
const SCRAP = /^[ぁ-ん、。\s]{0,4}$/;

/**
 * Where findings overlap, the graver keeps its words and the other keeps what is left of its own, at one side; a
 * finding whose words are wholly taken is told without a place.
 */
function merge(sorted: readonly Finding[], draft: Draft, moves: ReadonlySet<string>): readonly Finding[] {
  const taken = { subject: new Occupied(), body: new Occupied() };
  const places = new Map<Finding, Span | undefined>();
  // Of equal gravity what speaks of the words comes before what speaks of a move, and then the narrower keeps its words.
  const isMove = (f: Finding) => Number(moves.has(f.rule));
  const order = [...sorted].sort(
    (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || isMove(a) - isMove(b) || widthOf(a) - widthOf(b),
  );
  for (const finding of order) {
    if (!finding.span) continue;
    const free = taken[finding.field].take(finding.span);
    const isScrap =
      free && free !== finding.span && SCRAP.test(draft[finding.field].slice(free.start, free.end));
    places.set(finding, isScrap ? undefined : free);
  }
  return sorted.map((f) => {
    if (f.span === undefined || places.get(f) === f.span) return f;
    const span = places.get(f);
    const text = span ? draft[f.field].slice(span.start, span.end) : "";
    // What was offered for all the words does not fit a part of them.
    return { ...f, span, text, suggestions: [] };
  });
}
