import { cpus } from "node:os";

/** One measurement of `npm run bench:batch`. */
export interface BatchRow {
  readonly processes: number;
  readonly mails: number;
  /** The most that each process's heap might grow to, in MB. */
  readonly heap: number | undefined;
  readonly seconds: number;
  readonly cpu: number;
  /** Of the process that held most, in MB. */
  readonly memory: number;
  /** The machine's load average when the row was done. */
  readonly load: number;
}

const HEAD = [
  "| processes | mails | heap limit | time | mails a second | mails a second of processor time | memory each, at most | load average |",
  "|---:|---:|---:|---:|---:|---:|---:|---:|",
];

/** The part of docs/batch.md that is measured. @param startup seconds that a process takes for one mail */
export function formatBatch(rows: readonly BatchRow[], startup: number): string {
  const lines = rows.map((row) => {
    const cells = [
      row.processes,
      row.mails.toLocaleString("en"),
      row.heap === undefined ? "none" : `${row.heap} MB`,
      `${row.seconds.toFixed(0)} s`,
      Math.round(row.mails / row.seconds),
      Math.round(row.mails / row.cpu),
      `${Math.round(row.memory)} MB`,
      row.load.toFixed(1),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.versions.node}`;
  const start = `A process takes ${startup.toFixed(1)} s to start and to review one mail.`;
  const growth = memoryGrowth(rows);
  const constant =
    growth === undefined
      ? ""
      : ` With the heap limited, ${growth.times} times the mails took ${growth.percent} % more memory.`;
  return [...HEAD, ...lines, "", `${machine}. ${start}${constant}`].join("\n");
}

/** By how much the memory of one limited process grows from its shortest run to its longest; undefined with one run. */
export function memoryGrowth(
  rows: readonly BatchRow[],
): { readonly times: number; readonly percent: number } | undefined {
  const limited = rows
    .filter(({ processes, heap }) => processes === 1 && heap !== undefined)
    .toSorted((a, b) => a.mails - b.mails);
  const [least, most] = [limited[0], limited.at(-1)];
  if (least === undefined || most === undefined || least === most || least.memory === 0) return undefined;
  return {
    times: Math.round(most.mails / least.mails),
    percent: Math.round((most.memory / least.memory - 1) * 100),
  };
}

const MARKED = /(<!-- batch:start -->\n)[\s\S]*?(<!-- batch:end -->)/;

/** The page with its measured part replaced. @throws Error where the page has none */
export function replaceMeasured(page: string, measured: string): string {
  if (!MARKED.test(page)) throw new Error("no batch:start … batch:end");
  return page.replace(MARKED, (_whole, start: string, end: string) => `${start}${measured}\n${end}`);
}
