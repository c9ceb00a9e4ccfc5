import { benchMail } from "./bench-mail";
import { benchDraft, loadBenchEngine } from "./engine.bench";

/**
 * Run in a process of its own with `--expose-gc`: prints what the loaded engine holds, as JSON in bytes. Code counts
 * as well, since it is loaded for the engine's sake; the benchmark's own peers are loaded before.
 */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const before = held();
const { reviewer } = loadBenchEngine();
const report = reviewer.review(benchDraft(benchMail(1)));
const after = held();
process.stdout.write(JSON.stringify({ bytes: after - before, applicable: report.applicable }));
