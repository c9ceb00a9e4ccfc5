import type { Samples } from "./measure";

/** One line of the benchmark's table. */
export interface Row extends Samples {
  readonly what: string;
  readonly unit: string;
  /** The limit in `unit`, from the project's budgets; rows without one only inform. */
  readonly budget?: number;
  /** True where the value must reach the budget (a speed-up) instead of staying within it. */
  readonly atLeast?: boolean;
  /** Which value is held against the budget; the median by default. */
  readonly judged?: "median" | "p95";
  readonly note?: string;
}

export type Verdict = "ok" | "over" | "";

/** Whether a row keeps its budget; empty where it has none. A value that could not be measured does not keep it. */
export function verdictOf({ budget, atLeast = false, judged = "median", ...row }: Row): Verdict {
  if (budget === undefined) return "";
  const value = row[judged];
  return (atLeast ? value >= budget : value <= budget) ? "ok" : "over";
}

/** A row whose value is known exactly, such as a size. */
export function exactRow(what: string, value: number, unit: string, budget?: number): Row {
  return { what, median: value, p95: value, unit, ...(budget === undefined ? {} : { budget }) };
}
