import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { summarize } from "./measure";
import type { Row } from "./row";

const probe = fileURLToPath(new URL("memory-probe.ts", import.meta.url));
const run = promisify(execFile);

/** Memory of the loaded engine after one review, each sample in a fresh process. */
export async function benchMemory(): Promise<Row[]> {
  const samples: number[] = [];
  for (let round = 0; round < 5; round++) {
    const { stdout } = await run(process.execPath, ["--expose-gc", "--import", "tsx", probe]);
    const { bytes } = JSON.parse(stdout) as { bytes: number };
    samples.push(bytes / 1_000_000);
  }
  return [{ what: "memory of the loaded engine (Node)", ...summarize(samples), unit: "MB", budget: 40 }];
}
