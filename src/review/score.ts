import type { Responsibility, Stage } from "../language/draft";
import { isSatisfied, needOf } from "./needs";
import type { Finding, Move, MoveReport, ScoreItem } from "./report";
import type { MoveSpec } from "./rule";
import { findingCost, totalScore } from "./total-score";

export interface ScoreSettings {
  /** Weights of the moves by pack, in place of those of their files. */
  readonly weights: Readonly<Partial<Record<Move, number>>>;
  /** From here on a mail is ready to be sent; an error keeps the score below it. */
  readonly ready: number;
}

/** Share of a move's weight lost with its status. */
const LOST = { vague: 0.6, pending: 0.5, absent: 1 } as const;
/** A move's shares are points of 100 only where it is asked for; what is advised counts a third. */
const ADVISED = 1 / 3;

export interface ScoreInput {
  readonly specs: readonly MoveSpec[];
  readonly stage: Stage;
  readonly responsibility: Responsibility;
  readonly moves: Readonly<Record<Move, MoveReport>>;
  readonly findings: readonly Finding[];
  readonly weights: ReadonlyMap<string, number>;
}

/**
 * 0–100 and what each point was lost for. The moves' weights follow Lewicki, Polin & Lount (2016): acknowledgement of
 * responsibility and offer of repair first, then regret, explanation and the promise of change.
 */
export function scoreMail(
  input: ScoreInput,
  settings: ScoreSettings,
): { readonly score: number; readonly items: readonly ScoreItem[] } {
  const items = [...moveItems(input, settings), ...findingItems(input)];
  const hasError = input.findings.some((f) => f.severity === "error");
  const score = totalScore(items, hasError, settings.ready);
  return { score, items: items.sort((a, b) => b.lost - a.lost) };
}

function moveItems(
  { specs, stage, responsibility, moves }: ScoreInput,
  settings: ScoreSettings,
): ScoreItem[] {
  return specs.flatMap((spec): ScoreItem[] => {
    const need = needOf(spec, stage, responsibility);
    const { status, spans } = moves[spec.move];
    if (need.need === "optional" || status === "present" || isSatisfied(need, status)) return [];
    const weight = settings.weights[spec.move] ?? spec.weight;
    const lost = weight * LOST[status] * (need.need === "advised" ? ADVISED : 1);
    const points = Math.round(lost * 10) / 10;
    return points > 0 ? [{ kind: "move", id: spec.move, lost: points, span: spans[0] }] : [];
  });
}

/** Findings of `move` rules are counted with their moves already. */
function findingItems({ findings, weights }: ScoreInput): ScoreItem[] {
  const seen = new Map<string, number>();
  return findings.flatMap((f): ScoreItem[] => {
    const n = seen.get(f.rule) ?? 0;
    seen.set(f.rule, n + 1);
    const lost = findingCost(f.severity, n > 0, weights.get(f.rule));
    return lost > 0 ? [{ kind: "finding", id: f.rule, lost, span: f.span }] : [];
  });
}
