import { describe, expect, it } from "vitest";
import type { Stage } from "../../language/draft";
import type { ReviewContext } from "../context";
import { MOVE_CLASSES } from "../moves/classify";
import type { Move, MoveStatus } from "../report";
import type { MoveRule, MoveSpec } from "../rule";
import { compileMoveRule } from "./move-rule";

const RULE = {
  id: "prevention-missing",
  kind: "move",
  require: "prevention",
  status: ["absent"],
  severity: "error",
} as unknown as MoveRule;
const SPEC = {
  move: "prevention",
  stages: {
    first: { need: "optional" },
    interim: { need: "optional" },
    final: { need: "required" },
    brief: { need: "advised" },
  },
} as unknown as MoveSpec;

/** @param closest log-odds of the sentence that comes closest to saying the move */
function severityOf(shares: Partial<Record<Stage, number>>, closest: number, stage: Stage = "final") {
  const scores = new Float64Array(MOVE_CLASSES.length).fill(-6);
  scores[MOVE_CLASSES.indexOf("prevention:vague")] = closest;
  const context = {
    stage,
    responsibility: "organisation",
    stageShares: new Map(Object.entries(shares)),
    specs: new Map([["prevention", SPEC]]),
    moves: {
      report: { prevention: { status: "absent", spans: [] } } as unknown as Record<
        Move,
        { status: MoveStatus }
      >,
      bySentence: [{ scores }],
    },
  } as unknown as ReviewContext;
  return compileMoveRule(RULE)(context)[0]?.severity;
}

describe("a missing move", () => {
  it("is an error where the stage is certain and nothing comes close", () =>
    expect(severityOf({ final: 1 }, -4)).toBe("error"));

  it("is milder the less likely the stage is", () => {
    expect(severityOf({ final: 0.95, interim: 0.05 }, -4)).toBe("error");
    expect(severityOf({ final: 0.91, interim: 0.09 }, -4)).toBe("warning");
    expect(severityOf({ final: 0.5, interim: 0.3, brief: 0.2 }, -4)).toBe("hint");
  });

  it("is milder the closer a sentence comes to saying it", () => {
    expect(severityOf({ final: 1 }, -2.7)).toBe("error");
    expect(severityOf({ final: 1 }, -2.4)).toBe("warning");
    expect(severityOf({ final: 1 }, -2)).toBe("hint");
  });

  it("is a hint where it is advised, and nothing where it is not asked for", () => {
    expect(severityOf({ brief: 1 }, -4, "brief")).toBe("hint");
    expect(severityOf({ first: 1 }, -4, "first")).toBeUndefined();
  });
});
