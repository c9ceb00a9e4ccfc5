import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleFinding } from "../engine/testing/sample-report";
import { RESPONSIBILITIES, STAGES } from "../language/draft";
import { MOVES, type Move, type MoveReport, SEVERITIES } from "./report";
import type { MoveSpec, StageNeed } from "./rule";
import { type ScoreInput, scoreMail } from "./score";

const READY = 80;
const spec = (move: Move, need: StageNeed, weight = 10): MoveSpec => ({
  move,
  label: { ja: move },
  stages: { first: need, interim: need, final: need, brief: need },
  weight,
  cues: [],
});
const statuses = (given: Partial<Record<Move, MoveReport["status"]>> = {}) =>
  Object.fromEntries(
    MOVES.map((m) => [m, { status: given[m] ?? "present", spans: [] }]),
  ) as unknown as Record<Move, MoveReport>;

const score = (changes: Partial<ScoreInput>, weights: Partial<Record<Move, number>> = {}) =>
  scoreMail(
    {
      specs: [
        spec("cause", { need: "required" }),
        spec("remedy", { need: "required" }, 20),
        spec("empathy", { need: "advised" }, 9),
      ],
      stage: "final",
      responsibility: "own",
      moves: statuses(),
      findings: [],
      weights: new Map(),
      ...changes,
    },
    { weights, ready: READY },
  );

describe("scoreMail", () => {
  it("gives 100 and no reason where nothing is wanting", () => {
    expect(score({})).toEqual({ score: 100, items: [] });
  });

  it("takes a missing move's weight, part of it where it is vague or pending", () => {
    const lost = (status: MoveReport["status"]) => 100 - score({ moves: statuses({ cause: status }) }).score;
    expect(lost("absent")).toBe(10);
    expect(lost("vague")).toBeGreaterThan(0);
    expect(lost("vague")).toBeLessThan(10);
    expect(lost("pending")).toBeGreaterThan(0);
    expect(lost("pending")).toBeLessThan(lost("absent"));
  });

  it("takes less for what is merely advised, nothing for what nobody asks", () => {
    expect(score({ moves: statuses({ empathy: "absent" }) }).score).toBe(97);
    expect(score({ moves: statuses({ thanks: "absent", compensation: "absent" }) }).score).toBe(100);
    const optional = score({
      specs: [spec("cause", { need: "optional" })],
      moves: statuses({ cause: "absent" }),
    });
    expect(optional).toEqual({ score: 100, items: [] });
  });

  it("takes nothing for what satisfies the stage", () => {
    const specs = [spec("cause", { need: "required", satisfied: ["pending"] })];
    expect(score({ specs, moves: statuses({ cause: "pending" }) }).score).toBe(100);
    expect(score({ specs, moves: statuses({ cause: "vague" }) }).score).toBeLessThan(100);
  });

  it("lets packs weigh moves", () => {
    expect(score({ moves: statuses({ cause: "absent" }) }, { cause: 30 }).score).toBe(70);
  });

  it("names the reasons, the gravest first, each with its place", () => {
    const cause = { status: "vague" as const, spans: [{ start: 3, end: 9 }] };
    const { items } = score({
      moves: { ...statuses({ remedy: "absent" }), cause },
      findings: [sampleFinding({ rule: "jargon", severity: "hint", span: { start: 1, end: 2 } })],
    });
    expect(items.map((i) => `${i.kind} ${i.id}`)).toEqual(["move remedy", "move cause", "finding jargon"]);
    expect(items[1]?.span).toEqual({ start: 3, end: 9 });
    expect(items[2]?.span).toEqual({ start: 1, end: 2 });
    expect(items[0]?.span).toBeUndefined();
  });

  it("takes more for an error than for a warning, more for that than for a hint", () => {
    const lost = (severity: (typeof SEVERITIES)[number]) =>
      100 - score({ findings: [sampleFinding({ severity })] }).score;
    expect(lost("error")).toBeGreaterThan(lost("warning"));
    expect(lost("warning")).toBeGreaterThan(lost("hint"));
    expect(lost("hint")).toBeGreaterThan(0);
  });

  it("takes less for a rule's further findings", () => {
    const lost = (n: number) =>
      score({
        findings: Array.from({ length: n }, () => sampleFinding({ severity: "warning" })),
      }).items.reduce((sum, i) => sum + i.lost, 0);
    expect(lost(2) - lost(1)).toBeLessThan(lost(1));
    expect(lost(2)).toBeGreaterThan(lost(1));
  });

  it("heeds a rule's own weight, which may be none", () => {
    const weights = new Map([["emoji", 3]]);
    expect(score({ findings: [sampleFinding({ severity: "warning" })], weights }).score).toBe(97);
    expect(
      score({ findings: [sampleFinding({ severity: "warning" })], weights: new Map([["emoji", 0]]) }),
    ).toEqual({ score: 100, items: [] });
  });

  it("keeps a mail with an error below ready, however little it costs", () => {
    const weights = new Map([["emoji", 0]]);
    expect(score({ findings: [sampleFinding({ severity: "error" })], weights }).score).toBe(READY - 1);
    expect(score({ findings: [sampleFinding({ severity: "warning" })], weights }).score).toBe(100);
  });

  it("stays between 0 and 100, adds up, and never rewards a fault", () => {
    const input = fc.record({
      stage: fc.constantFrom(...STAGES),
      responsibility: fc.constantFrom(...RESPONSIBILITIES),
      statuses: fc.dictionary(
        fc.constantFrom(...MOVES),
        fc.constantFrom("present", "vague", "pending", "absent"),
      ),
      findings: fc.array(
        fc.record({ rule: fc.constantFrom("a", "b", "c"), severity: fc.constantFrom(...SEVERITIES) }),
        { maxLength: 30 },
      ),
      needs: fc.array(
        fc.constantFrom<StageNeed>(
          { need: "required" },
          { need: "advised", satisfied: ["pending"] },
          { need: "optional" },
        ),
        {
          minLength: MOVES.length,
          maxLength: MOVES.length,
        },
      ),
      weight: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(input, ({ stage, responsibility, statuses: given, findings, needs, weight }) => {
        const specs = MOVES.map((m, i) => spec(m, needs[i] as StageNeed, weight));
        const moves = statuses(given);
        const result = score({
          specs,
          stage,
          responsibility,
          moves,
          findings: findings.map((f) => sampleFinding(f)),
        });
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(100);
        expect(Number.isInteger(result.score)).toBe(true);
        for (const item of result.items) expect(item.lost).toBeGreaterThan(0);
        expect(result.items.map((i) => i.lost)).toEqual(
          result.items.map((i) => i.lost).sort((a, b) => b - a),
        );
        const lost = result.items.reduce((sum, i) => sum + i.lost, 0);
        const hasError = findings.some((f) => f.severity === "error");
        // Half a point, and what floating point adds to it.
        const left = Math.max(0, 100 - lost);
        expect(Math.abs(result.score - (hasError ? Math.min(READY - 1, left) : left))).toBeLessThanOrEqual(
          0.501,
        );
      }),
    );
  });
});
