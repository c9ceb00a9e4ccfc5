import { describe, expect, it } from "vitest";
import { type PracticeAttempt, recordOf } from "./progress";

const attempt = (scenario: string, score: number, errors = 0): PracticeAttempt => ({
  scenario,
  day: "2026-11-20",
  score,
  errors,
  warnings: 0,
  hints: 0,
});

describe("recordOf", () => {
  it("knows nothing of a case that was never tried", () => {
    expect(recordOf([attempt("other", 90)], "gift")).toEqual({
      attempts: [],
      best: undefined,
      passed: false,
    });
  });

  it("keeps the best score and the order of the attempts", () => {
    const attempts = [attempt("gift", 54, 2), attempt("other", 99), attempt("gift", 71), attempt("gift", 62)];
    const { best, passed, attempts: own } = recordOf(attempts, "gift");
    expect(best).toBe(71);
    expect(passed).toBe(false);
    expect(own.map(({ score }) => score)).toEqual([54, 71, 62]);
  });

  it("passes with 80 points and nothing serious, once and for all", () => {
    expect(recordOf([attempt("gift", 80)], "gift").passed).toBe(true);
    expect(recordOf([attempt("gift", 95, 1)], "gift").passed).toBe(false);
    expect(recordOf([attempt("gift", 84), attempt("gift", 20, 3)], "gift").passed).toBe(true);
  });
});
