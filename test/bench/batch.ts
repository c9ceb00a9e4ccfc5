import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, createWriteStream, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { batchMails } from "./batch-mails";

/**
 * `npm run bench:batch`: how many mails a second `seii review --jsonl` gets through, in one process and in two, and how
 * much memory it takes at most. `-- --mails 10000` for fewer mails than 100,000.
 */
const { values } = parseArgs({ options: { mails: { type: "string" }, processes: { type: "string" } } });
const total = Number(values.mails ?? 100_000);
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "seii-batch-"));

/** Writes the mails in so many files of equal size. */
async function writeParts(parts: number): Promise<readonly string[]> {
  const files = Array.from({ length: parts }, (_, i) => join(folder, `mails-${parts}-${i}.jsonl`));
  const outs = files.map((file) => createWriteStream(file));
  let i = 0;
  for (const line of batchMails(total)) {
    const out = outs[i++ % parts] as (typeof outs)[number];
    if (!out.write(`${line}\n`)) await once(out, "drain");
  }
  for (const out of outs) {
    out.end();
    await once(out, "close");
  }
  return files;
}

interface Cost {
  /** The most memory the process ever held, in MB. */
  readonly memory: number;
  /** Processor time, in seconds: on a machine with other work it says more than the clock. */
  readonly cpu: number;
}

/** What a running process has cost; Linux alone tells it. */
function costOf({ pid }: ChildProcess): Cost | undefined {
  try {
    const memory =
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return { memory, cpu: (Number(fields[11]) + Number(fields[12])) / 100 };
  } catch {
    return undefined;
  }
}

async function review(file: string): Promise<Cost> {
  const out = openSync(`${file}.reports`, "w");
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/seii.ts", "review", "--jsonl", file], {
    cwd: root,
    stdio: ["ignore", out, "inherit"],
  });
  let cost: Cost = { memory: 0, cpu: 0 };
  const watch = setInterval(() => {
    const now = costOf(child);
    if (now && now.cpu > 0) cost = now;
  }, 100);
  const [code] = (await once(child, "exit")) as [number | null];
  clearInterval(watch);
  closeSync(out);
  if (code !== 0) throw new Error(`${file}: exit ${code}`);
  return cost;
}

try {
  process.stdout.write(`${total} mails, ${availableParallelism()} cores\n`);
  for (const parts of (values.processes ?? "1,2").split(",").map(Number)) {
    const files = await writeParts(parts);
    const began = performance.now();
    const costs = await Promise.all(files.map(review));
    const seconds = (performance.now() - began) / 1000;
    const rate = Math.round(total / seconds);
    const memory = Math.round(Math.max(...costs.map((c) => c.memory)));
    const perCpu = Math.round(total / costs.reduce((sum, c) => sum + c.cpu, 0));
    process.stdout.write(
      `${parts} process(es): ${seconds.toFixed(0)} s, ${rate} mails/s (${perCpu} a second of processor time), peak ${memory} MB each, load ${loadavg()[0]?.toFixed(1)}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
