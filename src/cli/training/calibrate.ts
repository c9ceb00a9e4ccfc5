import { wordingClass } from "../../review/learned-wordings";
import { MOVE_CLASSES, type SentenceMoves } from "../../review/moves/classify";
import type { NetworkSpec } from "../../review/network-table";
import { MOVES, type Move, type MoveStatus } from "../../review/report";
import { LEARNED_WORDINGS } from "./wordings";

/** A mail judged by a model that has not seen it. */
export interface HeldOut {
  /** What it says; undefined where it tells nothing of that. */
  readonly gold: Readonly<Partial<Record<Move, MoveStatus>>> | undefined;
  readonly sentences: readonly SentenceMoves[];
  /**
   * By rule of `LEARNED_WORDINGS` how sure the model is of the sentence that it is surest of, in log-odds; undefined
   * where the mail breaks the rule, or nobody said.
   */
  readonly sureness: readonly (number | undefined)[];
}

/** No move's bias is moved further: beyond it the scores of a small set say little. */
const FARTHEST = 2;
/** Of shifts that differ by no more in F1 the smallest stands: the difference is chance. */
const AS_GOOD = 0.003;
/** How much it counts that a missing move is found missing: nearly every mail tells its facts, and the few that do not matter. */
const OF_ABSENT = 0.25;
const AROUND = [-0.4, -0.2, 0, 0.2, 0.4];

/** By move what to add to its biases, so that "said at all" in a mail, and "missing", have the best F1 on mails left out. */
export function chooseShifts(held: readonly HeldOut[]): ReadonlyMap<string, number> {
  const shifts = new Map<string, number>();
  for (const move of MOVES) {
    const columns = MOVE_CLASSES.map((name, i) => [name, i] as const).filter(([name]) =>
      name.startsWith(`${move}:`),
    );
    const scored = held.flatMap(({ gold, sentences }) =>
      gold === undefined
        ? []
        : [
            {
              said: (gold[move] ?? "absent") !== "absent",
              score: Math.max(
                -99,
                ...sentences.flatMap((s) => columns.map(([, i]) => s.scores[i] as number)),
              ),
            },
          ],
    );
    const f1At = (shift: number) => {
      const counts = { both: 0, model: 0, gold: 0, neither: 0 };
      for (const { said, score } of scored) {
        const found = score + shift > 0;
        counts[found ? (said ? "both" : "model") : said ? "gold" : "neither"]++;
      }
      const errors = counts.model + counts.gold;
      const f1 = (right: number) => (2 * right) / Math.max(1, 2 * right + errors);
      return (1 - OF_ABSENT) * f1(counts.both) + OF_ABSENT * f1(counts.neither);
    };
    const tried = Array.from({ length: 2 * FARTHEST * 10 + 1 }, (_, i) => -FARTHEST + i / 10).map(
      (shift) => ({
        shift,
        // A peak that a tenth more or less would lose is chance.
        f1: AROUND.reduce((sum, d) => sum + f1At(shift + d), 0) / AROUND.length,
      }),
    );
    const most = Math.max(...tried.map(({ f1 }) => f1));
    const best = tried
      .filter(({ f1 }) => f1 >= most - AS_GOOD)
      .reduce((least, { shift }) => (Math.abs(shift) < Math.abs(least) ? shift : least), FARTHEST);
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
/** However seldom a rule is broken by mistake, the model must be so sure of a breach (log-odds). */
const LEAST_SURE = -1.5;

/**
 * By class of a wording what to add to its bias, so that the model is sure enough of a breach: as little is asked for as
 * lets it cry wolf in no more than one mail of a thousand that it has not seen.
 */
export function chooseSureness(held: readonly HeldOut[]): ReadonlyMap<string, number> {
  return new Map(
    LEARNED_WORDINGS.map((rule, r) => {
      const sureness = held.flatMap((mail) => mail.sureness[r] ?? []).sort((a, b) => b - a);
      const least = sureness[Math.ceil(sureness.length / MAILS_A_FALSE_ALARM)] ?? 0;
      return [wordingClass(rule), -Math.max(LEAST_SURE, Math.ceil(least * 4) / 4)];
    }),
  );
}
