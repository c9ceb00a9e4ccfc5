import { performance } from "node:perf_hooks";

/** Times in milliseconds, sorted. */
export interface Samples {
  readonly median: number;
  readonly p95: number;
}

export function summarize(times: readonly number[]): Samples {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
}

/** Nearest-rank quantile of a sorted list; NaN for an empty one. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export type Task = (round: number) => unknown;

/**
 * Runs several tasks in turn, round after round, so that what disturbs the machine disturbs them all alike. The first
 * `warmUp` rounds are not counted; tasks may be asynchronous.
 */
export async function measureAlternating<Name extends string>(
  tasks: Readonly<Record<Name, Task>>,
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Promise<Record<Name, Samples>> {
  const entries = Object.entries(tasks) as [Name, Task][];
  const times = new Map<Name, number[]>(entries.map(([name]) => [name, []]));
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [name, task] of entries) {
      const start = performance.now();
      const result = task(round);
      if (result instanceof Promise) await result;
      const time = performance.now() - start;
      if (round >= warmUp) times.get(name)?.push(time);
    }
  }
  return Object.fromEntries(entries.map(([name]) => [name, summarize(times.get(name) ?? [])])) as Record<
    Name,
    Samples
  >;
}
