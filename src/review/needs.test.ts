import { describe, expect, it } from "vitest";
import { RESPONSIBILITIES, STAGES, type Stage } from "../language/draft";
import { BUILT_IN, loadPack } from "../cli/pack-files";
import { buildChecklist, isSatisfied, needOf } from "./needs";
import { MOVES, type Move, type MoveReport, type Need } from "./report";
import type { MoveSpec } from "./rule";

const SPECS = loadPack(BUILT_IN).moves as readonly MoveSpec[];
const specOf = (move: Move) => {
  const spec = SPECS.find((s) => s.move === move);
  if (!spec) throw new Error(`no moves/${move}.yaml`);
  return spec;
};

/** The catalogue's table: what each stage asks for, where the fault is ours. `·` asks for nothing. */
const TABLE: Readonly<Record<Stage, string>> = {
  first: "required advised required pending · pending · · required",
  interim: "required advised required pending · advised advised · required",
  final: "required advised required required advised required required required advised",
  brief: "required · · · · · advised · ·",
};
const COLUMNS: readonly Move[] = [
  "apology",
  "empathy",
  "facts",
  "cause",
  "responsibility",
  "impact",
  "remedy",
  "prevention",
  "next-contact",
];
const CELLS = STAGES.flatMap((stage) =>
  TABLE[stage].split(" ").map((cell, i) => ({ stage, move: COLUMNS[i] as Move, cell })),
);

describe.each(["own", "organisation", "third-party", "undetermined"] as const)(
  "with the fault %s",
  (responsibility) => {
    it.each(CELLS)("$stage asks for $move: $cell", ({ stage, move, cell }) => {
      const need = needOf(specOf(move), stage, responsibility);
      if (cell === "·") expect(need.need).toBe("optional");
      else if (cell === "pending") {
        expect(need.need).toBe("advised");
        expect(isSatisfied(need, "pending")).toBe(true);
      } else expect(need.need).toBe(cell);
      expect(isSatisfied(need, "present")).toBe(true);
      expect(isSatisfied(need, "absent")).toBe(false);
    });

    it("no stage asks for thanks or compensation", () => {
      for (const stage of STAGES) {
        for (const move of ["thanks", "compensation"] as const) {
          expect(needOf(specOf(move), stage, responsibility).need).toBe("optional");
        }
      }
    });

    it("a pending cause is not enough in a final report", () => {
      expect(isSatisfied(needOf(specOf("cause"), "final", responsibility), "pending")).toBe(false);
    });
  },
);

describe("where we are not at fault", () => {
  it.each(STAGES)("%s asks for no cause, remedy, prevention or responsibility", (stage) => {
    for (const move of ["cause", "remedy", "prevention", "responsibility"] as const) {
      expect(needOf(specOf(move), stage, "none").need, move).toBe("optional");
    }
  });

  it.each(STAGES)("%s takes regret for the inconvenience as enough", (stage) => {
    const need = needOf(specOf("apology"), stage, "none");
    expect(need.need).not.toBe("required");
    expect(isSatisfied(need, "vague")).toBe(true);
  });

  it.each(STAGES)("%s advises impact and next contact at most", (stage) => {
    for (const move of ["impact", "next-contact"] as const) {
      expect(needOf(specOf(move), stage, "none").need, move).not.toBe("required");
    }
  });

  it("facts are still asked for in a report", () => {
    for (const stage of ["first", "interim", "final"] as const)
      expect(needOf(specOf("facts"), stage, "none").need).toBe("required");
  });
});

describe("isSatisfied", () => {
  const need = (satisfied?: readonly ("vague" | "pending")[]) => ({
    need: "required" as Need,
    ...(satisfied ? { satisfied } : {}),
  });
  it.each([
    [need(), "present", true],
    [need(), "vague", false],
    [need(), "pending", false],
    [need(), "absent", false],
    [need(["pending"]), "pending", true],
    [need(["pending"]), "vague", false],
    [need(["vague"]), "vague", true],
    [need(["vague", "pending"]), "absent", false],
  ] as const)("%j with %s: %s", (asked, status, expected) => {
    expect(isSatisfied(asked, status)).toBe(expected);
  });

  it("asks for nothing where a pack says nothing of the stage", () => {
    expect(needOf({ ...specOf("cause"), stages: {}, responsibility: undefined }, "final", "own").need).toBe(
      "optional",
    );
  });
});

describe("buildChecklist", () => {
  const moves = Object.fromEntries(
    MOVES.map((m) => [m, { status: "absent", spans: [] }]),
  ) as unknown as Record<Move, MoveReport>;

  it.each(STAGES.flatMap((stage) => RESPONSIBILITIES.map((r) => [stage, r] as const)))(
    "lists every move once for %s, %s, what is required first",
    (stage, responsibility) => {
      const list = buildChecklist(SPECS, stage, responsibility, moves);
      expect([...list.map((i) => i.move)].sort()).toEqual([...MOVES].sort());
      const ranks = list.map((i) => ["required", "advised", "optional"].indexOf(i.needed));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      for (const need of ["required", "advised", "optional"]) {
        const places = list.filter((i) => i.needed === need).map((i) => MOVES.indexOf(i.move));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
    },
  );

  it("offers a template with a slot for every move", () => {
    for (const item of buildChecklist(SPECS, "final", "own", moves))
      expect(item.template, item.move).toMatch(/＿/);
  });
});
