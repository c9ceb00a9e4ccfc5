/** How many single tests or checks went well and how many did not. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of those that passed, how many did so only at a second try. */
  readonly flaky: number;
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0, flaky: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    flaky: a.flaky + b.flaky,
  };
}

/** Reads Vitest's JSON report; a file that could not even be collected counts as one failure. */
export function countVitest(report: unknown): Counts {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults,
  } = report as Record<string, number | undefined> & { testResults?: unknown };
  const files = (Array.isArray(testResults) ? testResults : []) as {
    status?: string;
    assertionResults?: { status?: string }[];
  }[];
  const brokenFiles = files.filter(
    (file) =>
      file.status === "failed" && !(file.assertionResults ?? []).some((result) => result.status === "failed"),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: numPendingTests + numTodoTests,
    flaky: 0,
  };
}

/** Reads Playwright's JSON report; a test that passed only on a second try counts as passed. */
export function countPlaywright(report: unknown): Counts {
  const { stats = {}, errors = [] } = report as {
    stats?: { expected?: number; unexpected?: number; flaky?: number; skipped?: number };
    errors?: unknown[];
  };
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  return {
    passed: expected + flaky,
    failed: Math.max(unexpected, errors.length > 0 ? 1 : 0),
    skipped,
    flaky,
  };
}

/**
 * What a step that runs tests adds to the total. It must not look well by saying nothing: a run that failed, or that
 * found no test, counts at least one failure.
 */
export function judgeTestRun(code: number, counts: Counts | undefined): Counts {
  if (!counts) return { ...noCounts, failed: 1 };
  const empty = counts.passed + counts.failed + counts.skipped === 0;
  if ((code !== 0 || empty) && counts.failed === 0) return { ...counts, failed: 1 };
  return counts;
}
