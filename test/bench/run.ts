import { arch, cpus, platform } from "node:os";
import { oneOf } from "../../src/cli/command";
import { readTaskOptions } from "../../src/cli/task-options";
import { type BenchHostName, benchHosts } from "./bench-hosts";
import { benchAnalyzer } from "./analyzer.bench";
import { benchBrowser } from "./browser.bench";
import { benchEngine } from "./engine.bench";
import { formatTable } from "./format-table";
import { benchMemory } from "./memory.bench";
import { type Row, verdictOf } from "./row";
import { benchSizes } from "./sizes.bench";

interface Group {
  readonly name: string;
  readonly run: () => Row[] | Promise<Row[]>;
}

const groups: readonly Group[] = [
  { name: "analyser", run: benchAnalyzer },
  { name: "engine", run: benchEngine },
  { name: "memory", run: benchMemory },
  { name: "browser", run: () => benchWebmails() },
  { name: "sizes", run: () => benchSizes() },
];

const values = readTaskOptions(
  "bench",
  {
    json: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
    host: { type: "string", multiple: true, default: ["gmail"] },
  },
  ({ only, host }) => [
    ...only.map((name) =>
      oneOf(
        "only",
        name,
        groups.map((group) => group.name),
      ),
    ),
    ...host.map((name) => oneOf("host", name, Object.keys(benchHosts))),
  ],
);

/** The browser benchmark on each webmail that was asked for: `--host gmail --host outlook`. */
async function benchWebmails(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of values.host) {
    rows.push(...(await benchBrowser(name as BenchHostName)));
  }
  return rows;
}

/** A group that cannot run (no browser, no build) is named with its cause; the others still speak. */
async function runGroup({ name, run }: Group): Promise<{ group: string; rows: Row[]; fault?: string }> {
  try {
    return { group: name, rows: await run() };
  } catch (error) {
    return { group: name, rows: [], fault: error instanceof Error ? error.message : String(error) };
  }
}

const results = [];
for (const group of groups) {
  if (values.only.length > 0 && !values.only.includes(group.name)) continue;
  if (!values.json) process.stderr.write(`${group.name} …\n`);
  results.push(await runGroup(group));
}

const rows = results.flatMap((result) => result.rows);
const faults = results.flatMap(({ group, fault }) => (fault === undefined ? [] : [{ group, fault }]));
const machine = `${cpus()[0]?.model ?? "unknown"} × ${cpus().length}, ${platform()} ${arch()}, Node ${process.versions.node}`;
if (values.json) {
  const judged = results.flatMap(({ group, rows: found }) =>
    found.map((row) => ({ group, ...row, verdict: verdictOf(row) })),
  );
  console.log(JSON.stringify({ machine, rows: judged, faults }, null, 2));
} else {
  console.log(`${machine}\n\n${formatTable(rows)}`);
  for (const { group, fault } of faults) console.log(`${group}: not measured: ${fault}`);
}
const isOver = rows.some((row) => verdictOf(row) === "over");
process.exitCode = isOver || faults.length > 0 ? 1 : 0;
