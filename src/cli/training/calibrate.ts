import { wordingClass } from "../../review/learned-wordings";
import { MOVE_CLASSES, type SentenceMoves } from "../../review/moves/classify";
import type { NetworkSpec } from "../../review/network-table";
import { leadOf, SURE_ENOUGH } from "../../review/moves/judge";
import { MOVES, type Move, type MoveStatus } from "../../review/report";
import { LEARNED_WORDINGS } from "./wordings";

/** A mail judged by a model that has not seen it. */
export interface HeldOut {
  /** What it says; undefined where it tells nothing of that. */
  readonly gold: Readonly<Partial<Record<Move, MoveStatus>>> | undefined;
  readonly sentences: readonly SentenceMoves[];
  /** By rule of `LEARNED_WORDINGS`; undefined where nobody said whether the mail breaks it. */
  readonly sureness: readonly (Sureness | undefined)[];
}

export interface Sureness {
  /** How sure the model is of the sentence that it is surest of, in log-odds. */
  readonly sure: number;
  /** Whether the mail breaks the rule. */
  readonly breaks: boolean;
}

/** No move's bias is moved further: beyond it the scores of a small set say little. */
const FARTHEST = 2;
/** Of shifts that differ by no more in F1 the smallest stands: the difference is chance. */
const AS_GOOD = 0.003;
/** How much it counts that a missing move is found missing: nearly every mail tells its facts, and the few that do not matter. */
const OF_ABSENT = 0.25;
const AROUND = [-0.4, -0.2, 0, 0.2, 0.4];

/**
 * By class of `MOVE_CLASSES` what to add to its bias, so that a mail's moves are found best on mails left out: that they
 * are said at all, and that they are missing, and of those that may be said emptily with which status.
 */
export function chooseShifts(held: readonly HeldOut[]): ReadonlyMap<string, number> {
  const ofMoves = shiftMoves(held);
  return new Map(
    MOVES.flatMap((move) => {
      const shift = ofMoves.get(move) ?? 0;
      const shifts = SAID_EMPTILY.has(move) ? shiftStatuses(held, move, shift) : STATUSES.map(() => shift);
      return STATUSES.map((status, i) => [`${move}:${status}`, shifts[i] as number] as const);
    }),
  );
}

/** By move the same for its three statuses: "said at all" in a mail, and "missing", have the best F1. */
function shiftMoves(held: readonly HeldOut[]): ReadonlyMap<string, number> {
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

const STATUSES = ["present", "vague", "pending"] as const;
const VAGUE = STATUSES.indexOf("vague");
const PENDING = STATUSES.indexOf("pending");
/** Moves of which a strict manager tells the empty from the full. */
const SAID_EMPTILY: ReadonlySet<Move> = new Set<Move>([
  "facts",
  "cause",
  "impact",
  "remedy",
  "prevention",
  "next-contact",
]);
/** How much the F1 of each status counts beside that of "said at all": few mails of a hundred say a move emptily. */
const WORTH: readonly (readonly [MoveStatus, number])[] = [
  ["absent", 0.33],
  ["vague", 0.5],
  ["pending", 0.2],
];
/** To call empty what is not annoys more than to overlook it: so much a false alarm counts, an oversight the rest of 2. */
const OF_FALSE = 1.3;
/** No status is moved further from its move's shift. */
const LEAST_APART = -1.5;
const MOST_APART = 2;

/** One move's shifts by status of `STATUSES`, searched a status at a time from the shift of the whole move. */
function shiftStatuses(held: readonly HeldOut[], move: Move, shift: number): readonly number[] {
  const first = MOVE_CLASSES.indexOf(`${move}:present`);
  const mails = held.flatMap(({ gold, sentences }) =>
    gold === undefined
      ? []
      : [
          {
            gold: gold[move] ?? "absent",
            scores: sentences.map((s) => [...s.scores.subarray(first, first + STATUSES.length)]),
          },
        ],
  );
  const worth = (shifts: readonly number[]): number => {
    const found = mails.map(({ scores }) => statusOf(scores, shifts));
    const f = (is: (status: MoveStatus) => boolean, ofFalse = 1) => {
      let both = 0;
      let falsely = 0;
      let missed = 0;
      mails.forEach(({ gold }, i) => {
        const [wanted, got] = [is(gold), is(found[i] as MoveStatus)];
        if (wanted && got) both++;
        else if (wanted) missed++;
        else if (got) falsely++;
      });
      return (2 * both) / Math.max(1, 2 * both + ofFalse * falsely + (2 - ofFalse) * missed);
    };
    return WORTH.reduce(
      (sum, [status, weight]) => sum + weight * f((s) => s === status, status === "vague" ? OF_FALSE : 1),
      f((s) => s !== "absent"),
    );
  };
  // As with whole moves: what a little more or less would lose is chance.
  const settled = (shifts: readonly number[]) =>
    NEAR.reduce((sum, d) => sum + worth(shifts.map((s, i) => (i === VAGUE ? s + d : s))), 0) / NEAR.length;
  let best: readonly number[] = STATUSES.map(() => shift);
  let most = settled(best) + AS_GOOD;
  for (const status of [VAGUE, PENDING, 0, VAGUE, PENDING, 0]) {
    for (let apart = LEAST_APART; apart <= MOST_APART; apart += 0.1) {
      const tried = best.map((s, i) => (i === status ? shift + apart : s));
      const value = settled(tried);
      if (value > most) [best, most] = [tried, value];
    }
  }
  return best.map((s) => Math.round(s * 10) / 10);
}
const NEAR = [-0.2, 0, 0.2];

/** What the review makes of a move's scores by sentence and status, once shifted. */
function statusOf(sentences: readonly (readonly number[])[], shifts: readonly number[]): MoveStatus {
  let status: MoveStatus = "absent";
  let surest = 0;
  for (const scores of sentences) {
    const shifted = scores.map((score, i) => score + (shifts[i] as number));
    const likeliest = Math.max(...shifted);
    if (likeliest <= 0) continue;
    const own = STATUSES[shifted.indexOf(likeliest)] as MoveStatus;
    const sure = Math.min(likeliest, SURE_ENOUGH) + leadOf(own);
    if (status === "absent" || sure > surest) {
      status = own;
      surest = sure;
    }
  }
  return status;
}

/** The network with the shifts, by class, in its biases. */
export function shiftBiases(network: NetworkSpec, shifts: ReadonlyMap<string, number>): NetworkSpec {
  const outputs = network.classes.map((name, c) => {
    const [bias = 0, ...weights] = network.outputs[c] as readonly number[];
    return [Math.round((bias + (shifts.get(name) ?? 0)) * 1000) / 1000, ...weights];
  });
  return { ...network, outputs };
}

/**
 * To cry wolf costs so much as to overlook so many breaches. Those that a rule's own lists find are among the breaches
 * counted: of those that the model alone finds last, more than half are some.
 */
const OF_WOLF = 3;
/** Of so many mails that do not break a rule, one at most may be said to. */
const MAILS_A_FALSE_ALARM = 250;
/** However seldom a rule is broken by mistake, the model must be so sure of a breach (log-odds); and no surer than so. */
const LEAST_SURE = -1.5;
const MOST_SURE = 4;
const STEP = 0.25;

/** Whether 〜いかがいたしましょうか hands a decision on hangs on what stands beside it: the rule's own search sees that, the model does not. */
const HANGS_ON_NEIGHBOURS: ReadonlySet<string> = new Set(["delegated-decision"]);
/** In log-odds. */
const NEVER = 20;

/**
 * By class of a wording what to add to its bias, so that the model is sure enough of a breach: as sure as finds most
 * breaches in mails that it has not seen, less what it cries wolf.
 */
export function chooseSureness(held: readonly HeldOut[]): ReadonlyMap<string, number> {
  return new Map(
    LEARNED_WORDINGS.map((rule, r) => {
      if (HANGS_ON_NEIGHBOURS.has(rule)) return [wordingClass(rule), -NEVER];
      const told = held.flatMap((mail) => mail.sureness[r] ?? []);
      const sound = told.filter(({ breaks }) => !breaks);
      const worth = (least: number) => {
        const wolf = sound.filter(({ sure }) => sure > least).length;
        if (wolf > sound.length / MAILS_A_FALSE_ALARM) return Number.NEGATIVE_INFINITY;
        return told.filter(({ sure, breaks }) => breaks && sure > least).length - OF_WOLF * wolf;
      };
      let best = MOST_SURE;
      let most = Number.NEGATIVE_INFINITY;
      for (let least = MOST_SURE; least >= LEAST_SURE; least -= STEP) {
        // What a little more or less would lose is chance.
        const value = (worth(least - STEP) + 2 * worth(least) + worth(least + STEP)) / 4;
        if (value > most) [best, most] = [least, value];
      }
      return [wordingClass(rule), -best];
    }),
  );
}
