import { performance } from "node:perf_hooks";
import { addCounts, type Counts, noCounts } from "./test-counts";
import { type Lane, type TestStep, testStages } from "./test-steps";

/** Lines of a failed step's output that are shown, from its end. */
const SHOWN_LINES = 300;

let total = noCounts;
for (const lanes of testStages) await Promise.all(lanes.map(runLane));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runLane(lane: Lane): Promise<void> {
  for (const step of lane) {
    const counts = await runStep(step);
    // Read only now: other lanes add to it meanwhile.
    total = addCounts(total, counts);
  }
}

/** Names the step when it has ended, with its time and, where it failed, what it printed. */
async function runStep(step: TestStep): Promise<Counts> {
  const { name } = step;
  const start = performance.now();
  const { counts, summary, output } = await step.run((line) => console.log(`  ${name}: ${line}`));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const failed = counts.failed > 0;
  console.log(`${failed ? "✗" : "✓"} ${name} (${seconds} s)${summary ? `  ${summary}` : ""}`);
  if (failed) console.log(lastLines(output));
  return counts;
}

function lastLines(output: string): string {
  const lines = output.trimEnd().split("\n");
  const cut = lines.length - SHOWN_LINES;
  return [...(cut > 0 ? [`… ${cut} lines before`] : []), ...lines.slice(-SHOWN_LINES)]
    .map((line) => `  ${line}`)
    .join("\n");
}
