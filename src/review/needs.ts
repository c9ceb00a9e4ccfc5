import type { Responsibility, Stage } from "../language/draft";
import { type ChecklistItem, type Move, type MoveReport, MOVES, type MoveStatus, type Need } from "./report";
import type { MoveSpec, StageNeed } from "./rule";

/** What the stage and the responsibility ask for a move, by the packs' tables. */
export function needOf(spec: MoveSpec, stage: Stage, responsibility: Responsibility): StageNeed {
  return spec.responsibility?.[responsibility]?.[stage] ?? spec.stages[stage] ?? { need: "optional" };
}

/** True where the status is enough for what is asked. */
export function isSatisfied(need: StageNeed, status: MoveStatus): boolean {
  if (status === "present") return true;
  return (status === "vague" || status === "pending") && (need.satisfied?.includes(status) ?? false);
}

const RANK: Readonly<Record<Need, number>> = { required: 0, advised: 1, optional: 2 };

/** One line a move: what is required first, then in the order in which a mail says them. */
export function buildChecklist(
  specs: readonly MoveSpec[],
  stage: Stage,
  responsibility: Responsibility,
  moves: Readonly<Record<Move, MoveReport>>,
): readonly ChecklistItem[] {
  return specs
    .map((spec) => {
      const { status, spans } = moves[spec.move];
      const { need } = needOf(spec, stage, responsibility);
      return { move: spec.move, label: spec.label, needed: need, status, spans, template: spec.template?.ja };
    })
    .sort((a, b) => RANK[a.needed] - RANK[b.needed] || MOVES.indexOf(a.move) - MOVES.indexOf(b.move));
}
