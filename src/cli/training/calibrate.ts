import { MOVE_CLASSES, type SentenceMoves } from "../../review/moves/classify";
import type { NetworkSpec } from "../../review/network-table";
import { MOVES, type Move, type MoveStatus } from "../../review/report";

/** A mail judged by a model that has not seen it. */
export interface HeldOut {
  readonly gold: Readonly<Partial<Record<Move, MoveStatus>>>;
  readonly sentences: readonly SentenceMoves[];
}

/** No move's bias is moved further: beyond it the scores of a small set say little. */
const FARTHEST = Number(process.env.FARTHEST ?? 2);
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

/** The network with the shifts in the biases of its moves. */
export function shiftBiases(network: NetworkSpec, shifts: ReadonlyMap<string, number>): NetworkSpec {
  const outputs = network.classes.map((name, c) => {
    const [bias = 0, ...weights] = network.outputs[c] as readonly number[];
    const shift = shifts.get(name.split(":")[0] as string) ?? shifts.get(name) ?? 0;
    return [Math.round((bias + shift) * 1000) / 1000, ...weights];
  });
  return { ...network, outputs };
}

/** Of so many mails that do not break a rule, one may be said to. */
const MAILS_A_FALSE_ALARM = 1000;

/**
 * How sure the model must be of a breach (log-odds): as little as lets it cry wolf in no more than one mail of a
 * thousand that it has not seen.
 * @param surest of each mail that does not break the rule how sure the model is of its surest sentence
 */
export function chooseSureness(surest: readonly number[]): number {
  const allowed = Math.ceil(surest.length / MAILS_A_FALSE_ALARM);
  const sorted = [...surest].sort((a, b) => b - a);
  const least = sorted[allowed] ?? 0;
  return Math.max(0, Math.ceil(least * 4) / 4);
}
