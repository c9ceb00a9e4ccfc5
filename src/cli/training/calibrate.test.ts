import { describe, expect, it } from "vitest";
import { MOVE_CLASSES, type SentenceMoves } from "../../review/moves/classify";
import type { MoveStatus } from "../../review/report";
import { chooseShifts, chooseSureness, type HeldOut, shiftBiases } from "./calibrate";
import { LEARNED_WORDINGS } from "./wordings";

/** A sentence with the scores given, which says nothing else. */
function sentence(scores: Readonly<Record<string, number>>): SentenceMoves {
  const all = Float64Array.from(MOVE_CLASSES, (name) => scores[name] ?? -9);
  return { scores: all, apologetic: 0, faults: new Float64Array(), said: new Map(), moves: new Set() };
}

const mail = (cause: MoveStatus, ...sentences: readonly SentenceMoves[]): HeldOut => ({
  gold: { cause },
  sentences,
  sureness: LEARNED_WORDINGS.map(() => undefined),
});
const times = <T>(n: number, one: T): readonly T[] => Array.from({ length: n }, () => one);

describe("Shifts", () => {
  it("lift a move that is said more often than found", () => {
    const shifts = chooseShifts([
      ...times(20, mail("present", sentence({ "cause:present": -1 }))),
      ...times(20, mail("absent", sentence({ "cause:present": -3 }))),
    ]);
    expect(shifts.get("cause:present")).toBeGreaterThan(1);
    expect(shifts.get("cause:present")).toBeLessThan(3);
  });

  it("lift the empty status alone where emptiness is overlooked and the move is not", () => {
    const shifts = chooseShifts([
      ...times(30, mail("present", sentence({ "cause:present": 4, "cause:vague": -1 }))),
      ...times(10, mail("vague", sentence({ "cause:present": 2, "cause:vague": 1 }))),
      ...times(20, mail("absent", sentence({ "cause:present": -4, "cause:vague": -4 }))),
    ]);
    const lead = (shifts.get("cause:vague") ?? 0) - (shifts.get("cause:present") ?? 0);
    expect(lead).toBeGreaterThan(1);
    expect(lead).toBeLessThan(5);
  });

  it("leave alone what is found as it is", () => {
    const shifts = chooseShifts([
      ...times(20, mail("present", sentence({ "cause:present": 3 }))),
      ...times(20, mail("vague", sentence({ "cause:vague": 3 }))),
      ...times(20, mail("absent")),
    ]);
    expect([...shifts.values()].every((shift) => shift === 0)).toBe(true);
  });

  it("go into the biases of their classes", () => {
    const network = {
      features: [],
      classes: ["cause:present", "cause:vague"],
      biases: [],
      steps: [],
      weights: new Int8Array(),
      outputs: [
        [0.5, 1],
        [0.25, 2],
      ],
    };
    expect(shiftBiases(network, new Map([["cause:vague", -1.5]])).outputs).toEqual([
      [0.5, 1],
      [-1.25, 2],
    ]);
  });
});

describe("How sure of a breach the model must be", () => {
  const told = (sure: number, breaks: boolean): HeldOut => ({
    gold: undefined,
    sentences: [],
    sureness: LEARNED_WORDINGS.map((_rule, r) => (r === 0 ? { sure, breaks } : undefined)),
  });
  const name = `wording:${LEARNED_WORDINGS[0]}`;
  const leastSure = (...held: readonly (readonly HeldOut[])[]) =>
    -(chooseSureness(held.flat()).get(name) ?? 0);

  it("is as little as finds more breaches than it cries wolf", () => {
    const sound = times(1000, told(-4, false));
    const doubtful = [...times(4, told(0.1, false)), ...times(2, told(0.1, true))];
    expect(leastSure(sound, times(10, told(1.2, true)), doubtful)).toBeCloseTo(1, 0);
    expect(leastSure(sound, times(10, told(1.2, true)), times(8, told(0.1, true)))).toBeLessThan(0.1);
  });

  it("is such that few mails are said to break it that do not, however many do", () => {
    const sound = [...times(1000, told(-4, false)), ...times(20, told(0.6, false))];
    expect(leastSure(sound, times(100, told(0.6, true)), times(10, told(3, true)))).toBeGreaterThanOrEqual(
      0.6,
    );
  });
});
