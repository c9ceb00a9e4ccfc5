import type { LinearModelSource } from "../../packs/compiled-pack";
import { MOVE_CLASSES, type SentenceMoves } from "../../review/moves/classify";
import { MOVES, type Move, type MoveStatus } from "../../review/report";

/** A mail judged by a model that has not seen it. */
export interface HeldOut {
  readonly gold: Readonly<Partial<Record<Move, MoveStatus>>>;
  readonly sentences: readonly SentenceMoves[];
}

/** No move's bias is moved further: beyond it the scores of a small set say little. */
const FARTHEST = 2;
const AROUND = [-0.4, -0.2, 0, 0.2, 0.4];

/** By move what to add to its biases, so that "said at all" in a mail has the best F1 on mails left out. */
export function chooseShifts(held: readonly HeldOut[]): ReadonlyMap<string, number> {
  const shifts = new Map<string, number>();
  for (const move of MOVES) {
    const columns = MOVE_CLASSES.map((name, i) => [name, i] as const).filter(([name]) =>
      name.startsWith(`${move}:`),
    );
    const scored = held.map(({ gold, sentences }) => ({
      said: (gold[move] ?? "absent") !== "absent",
      score: Math.max(-99, ...sentences.flatMap((s) => columns.map(([, i]) => s.scores[i] as number))),
    }));
    let best = 0;
    let most = -1;
    const f1At = (shift: number) => {
      const counts = { tp: 0, fp: 0, fn: 0 };
      for (const { said, score } of scored) {
        if (score + shift > 0) counts[said ? "tp" : "fp"]++;
        else if (said) counts.fn++;
      }
      return (2 * counts.tp) / Math.max(1, 2 * counts.tp + counts.fp + counts.fn);
    };
    for (let shift = -FARTHEST; shift <= FARTHEST; shift += 0.1) {
      // A peak that a tenth more or less would lose is chance.
      const f1 = AROUND.reduce((sum, d) => sum + f1At(shift + d), 0) / AROUND.length;
      // Of equal ones the smallest shift stands.
      if (f1 > most + 1e-9 || (Math.abs(f1 - most) <= 1e-9 && Math.abs(shift) < Math.abs(best))) {
        most = f1;
        best = shift;
      }
    }
    shifts.set(move, Math.round(best * 10) / 10);
  }
  return shifts;
}

/** The model with the shifts in the biases of its moves. */
export function shiftBiases(
  model: LinearModelSource,
  shifts: ReadonlyMap<string, number>,
): LinearModelSource {
  return {
    ...model,
    classes: Object.fromEntries(
      Object.entries(model.classes).map(([name, { bias, index, weight }]) => {
        const shift = shifts.get(name.split(":")[0] as string) ?? 0;
        return [name, { bias: Math.round((bias + shift) * 1000) / 1000, index, weight }];
      }),
    ),
  };
}
