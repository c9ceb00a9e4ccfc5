import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readTaskOptions } from "../../src/cli/task-options";
import { batchMails } from "./batch-mails";
import { type BatchRow, formatBatch, memoryGrowth, replaceMeasured } from "./batch-page";
import { reviewFile } from "./batch-run";

/**
 * `npm run bench:batch`: how many mails a second `seii review --jsonl` gets through, in one process and in two, and how
 * much memory it takes: with its heap limited for few mails and for ten times as many, and without a limit. It fails where
 * memory grows with the mails. `-- --mails 100000` for more mails than 20,000, `--write` puts the table into docs/batch.md;
 * `--processes 2` measures that one row only.
 */
const values = readTaskOptions("bench:batch", {
  mails: { type: "string" },
  heap: { type: "string" },
  processes: { type: "string" },
  write: { type: "boolean" },
});
const total = Number(values.mails ?? 20_000);
const heap = Number(values.heap ?? 128);
/** Ten times the mails may take so much more memory, in per cent … */
const MOST_GROWTH = 10;
/** … where the shorter run is long enough to fill the heap up to its limit. */
const FILLING = 500;
const PAGE = fileURLToPath(new URL("../../docs/batch.md", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "seii-batch-"));

/** Writes so many mails in so many files of equal size. */
async function writeParts(mails: number, parts: number): Promise<readonly string[]> {
  const files = Array.from({ length: parts }, (_, i) => join(folder, `mails-${mails}-${parts}-${i}.jsonl`));
  const outs = files.map((file) => createWriteStream(file));
  let i = 0;
  for (const line of batchMails(mails)) {
    const out = outs[i++ % parts] as (typeof outs)[number];
    if (!out.write(`${line}\n`)) await once(out, "drain");
  }
  for (const out of outs) {
    out.end();
    await once(out, "close");
  }
  return files;
}

async function measure(processes: number, mails: number, limit: number | undefined): Promise<BatchRow> {
  const files = await writeParts(mails, processes);
  const began = performance.now();
  const costs = await Promise.all(files.map((file) => reviewFile(file, limit)));
  const seconds = (performance.now() - began) / 1000;
  const memory = Math.max(...costs.map((c) => c.memory));
  const cpu = costs.reduce((sum, c) => sum + c.cpu, 0);
  process.stderr.write(`${processes} process(es), ${mails} mails: ${seconds.toFixed(1)} s\n`);
  return { processes, mails, heap: limit, seconds, cpu, memory, load: loadavg()[0] ?? 0 };
}

try {
  const { seconds: startup } = await measure(1, 1, undefined);
  const few = Math.round(total / 10);
  const rows = values.processes
    ? [await measure(Number(values.processes), total, heap)]
    : [
        await measure(1, few, heap),
        await measure(1, total, heap),
        await measure(2, total, heap),
        await measure(1, few, undefined),
      ];
  const measured = formatBatch(rows, startup);
  process.stdout.write(`${measured}\n`);
  if (values.write && !values.processes)
    writeFileSync(PAGE, replaceMeasured(readFileSync(PAGE, "utf8"), measured));
  if (few >= FILLING && (memoryGrowth(rows)?.percent ?? 0) > MOST_GROWTH) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
