import { describe, expect, it } from "vitest";
import { addCounts, countPlaywright, countVitest, judgeTestRun } from "./test-counts";

describe("countVitest", () => {
  it("counts tests", () => {
    const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, testResults: [] };
    expect(countVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 2, flaky: 0 });
  });

  it("counts a file that could not be collected once, and one with failed tests only by its tests", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{ status: "failed" }] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ];
    const report = { numPassedTests: 1, numFailedTests: 1, testResults };
    expect(countVitest(report)).toEqual({ passed: 1, failed: 2, skipped: 0, flaky: 0 });
  });
});

describe("countPlaywright", () => {
  it("counts flaky tests as passed, and tells them", () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 1, skipped: 2, flaky: 1 });
  });

  it("counts an error outside any test", () => {
    expect(countPlaywright({ stats: {}, errors: [{}] }).failed).toBe(1);
  });
});

describe("judgeTestRun", () => {
  it("keeps the counts of a plain run", () => {
    const counts = { passed: 2, failed: 0, skipped: 0, flaky: 0 };
    expect(judgeTestRun(0, counts)).toEqual(counts);
  });

  it.each([
    ["no report", 0, undefined],
    ["no test", 0, { passed: 0, failed: 0, skipped: 0, flaky: 0 }],
    ["a bad exit without a failed test", 1, { passed: 2, failed: 0, skipped: 0, flaky: 0 }],
  ])("takes %s for a failure", (_, code, counts) => {
    expect(judgeTestRun(code, counts).failed).toBe(1);
  });

  it("adds up", () => {
    const one = { passed: 1, failed: 2, skipped: 3, flaky: 1 };
    expect(addCounts(one, one)).toEqual({ passed: 2, failed: 4, skipped: 6, flaky: 2 });
  });
});
