import { benchMail } from "./bench-mail";
import { benchDraft, loadBenchReviewer } from "./engine.bench";

/**
 * Run in a process of its own with `--expose-gc`: prints what the loaded engine holds (dictionary, rules, caches after
 * one review), as JSON in bytes. Its code and the benchmark's peers are loaded before and do not count.
 */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const before = held();
const reviewer = await loadBenchReviewer();
const report = reviewer.review(benchDraft(benchMail(1)));
const after = held();
process.stdout.write(JSON.stringify({ bytes: after - before, applicable: report.applicable }));
