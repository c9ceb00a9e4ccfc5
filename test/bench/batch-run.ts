import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** How often a process is looked at, in milliseconds. */
const LOOK = 100;

/** What one process of `seii review` has cost. */
export interface Cost {
  /** The most memory it ever held, in MB; 0 where the system does not tell (Linux does). */
  readonly memory: number;
  /** Processor time, in seconds: on a machine with other work it says more than the clock. */
  readonly cpu: number;
}

function costOf({ pid }: ChildProcess): Cost | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const memory = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return { memory, cpu: (Number(fields[11]) + Number(fields[12])) / 100 };
  } catch {
    return undefined;
  }
}

/**
 * Reviews a file of mails in a process of its own, as the page on batches says.
 * @param heap the most that its heap may grow to, in MB; undefined: what Node takes
 * @throws Error where the process fails
 */
export async function reviewFile(file: string, heap: number | undefined): Promise<Cost> {
  const out = openSync(`${file}.reports`, "w");
  const limit = heap === undefined ? [] : [`--max-old-space-size=${heap}`];
  const child = spawn(
    process.execPath,
    [...limit, "--import", "tsx", "src/cli/seii.ts", "review", "--jsonl", file],
    { cwd: ROOT, stdio: ["ignore", out, "inherit"] },
  );
  let cost: Cost = { memory: 0, cpu: 0 };
  const watch = setInterval(() => {
    const now = costOf(child);
    // One that has ended but was not yet waited for holds no memory any more.
    if (now) cost = { memory: Math.max(cost.memory, now.memory), cpu: Math.max(cost.cpu, now.cpu) };
  }, LOOK);
  const [code] = (await once(child, "exit")) as [number | null];
  clearInterval(watch);
  closeSync(out);
  if (code !== 0) throw new Error(`${file}: exit ${code}`);
  return cost;
}
