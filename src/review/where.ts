import type { MatcherSet } from "./matching/matcher-set";
import type { ReviewedSentence } from "./mail";
import type { Move } from "./report";
import type { WhereSpec } from "./rule";

/** A `where` of a rule or cue with its phrases made ready. */
export interface CompiledWhere {
  readonly spec: WhereSpec;
  readonly any: number | undefined;
  readonly none: number | undefined;
}

export function compileWhere(spec: WhereSpec, matchers: MatcherSet): CompiledWhere {
  return { spec, any: matchers.addPhrases(spec.any), none: matchers.addPhrases(spec.none) };
}

/** True where neither the neighbours nor the heading of a sentence have a say, moves not being known yet. */
export function isOfTextAlone({ spec, any }: CompiledWhere): boolean {
  return spec.heading === undefined && (any === undefined || (spec.near ?? 0) === 0);
}

/** The moves of each sentence of `main`, where they are known already. */
export type MovesOfSentence = (s: ReviewedSentence) => ReadonlySet<Move>;

const FACTS = ["negated", "request", "question", "date", "number"] as const;

/** True where everything that `where` asks of the sentence (and, with `near`, its neighbours) holds. */
export function holdsWhere(
  where: CompiledWhere,
  s: ReviewedSentence,
  main: readonly ReviewedSentence[],
  movesOf?: MovesOfSentence,
): boolean {
  const { spec } = where;
  const { facts } = s;
  if (spec.tense && !spec.tense.includes(facts.tense)) return false;
  for (const key of FACTS) {
    if (spec[key] !== undefined && spec[key] !== facts[key]) return false;
  }
  if (spec.heading !== undefined && spec.heading !== (s.sentence.heading !== undefined)) return false;
  if (where.none !== undefined && s.matched.has(where.none)) return false;
  if (where.any === undefined && !spec.moves && !spec.notMoves) return true;
  const near = spec.near ?? 0;
  const around =
    near === 0 || s.mainIndex < 0 ? [s] : main.slice(Math.max(0, s.mainIndex - near), s.mainIndex + near + 1);
  if (where.any !== undefined && !around.some((n) => n.matched.has(where.any as number))) return false;
  if (!movesOf) return !spec.moves;
  const said = new Set(around.flatMap((n) => [...movesOf(n)]));
  if (spec.moves && !spec.moves.some((m) => said.has(m))) return false;
  return !spec.notMoves?.some((m) => said.has(m));
}
