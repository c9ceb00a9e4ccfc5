/** One answer that was sent in practice. No word of it is kept. */
export interface PracticeAttempt {
  /** Id of the case. */
  readonly scenario: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** 0–100. */
  readonly score: number;
  readonly errors: number;
  readonly warnings: number;
  /** How many hints were asked for. */
  readonly hints: number;
}

const PASS = 80;

/** What one person did with one case, the oldest attempt first. */
export interface CaseRecord {
  readonly attempts: readonly PracticeAttempt[];
  /** The best score; undefined before the first attempt. */
  readonly best: number | undefined;
  readonly passed: boolean;
}

export function isPass({ score, errors }: Pick<PracticeAttempt, "score" | "errors">): boolean {
  return score >= PASS && errors === 0;
}

/** @param attempts of all cases, the oldest first */
export function recordOf(attempts: readonly PracticeAttempt[], scenario: string): CaseRecord {
  const own = attempts.filter((attempt) => attempt.scenario === scenario);
  return {
    attempts: own,
    best: own.length === 0 ? undefined : Math.max(...own.map(({ score }) => score)),
    passed: own.some(isPass),
  };
}
