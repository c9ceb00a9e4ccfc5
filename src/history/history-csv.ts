import { type HistoryEntry, parseHistoryEntry } from "./history-entry";

const COLUMNS = [
  "id",
  "sentAt",
  "host",
  "stage",
  "responsibility",
  "firstScore",
  "sentScore",
  "firstRules",
  "sentRules",
  "gate",
  "reason",
  "note",
] as const;

/** RFC 4180 with a byte order mark, which Excel wants before it reads UTF-8. */
export function writeHistoryCsv(entries: readonly HistoryEntry[]): string {
  const rows = entries.map((entry) => [
    entry.id,
    entry.sentAt,
    entry.host,
    entry.stage,
    entry.responsibility,
    String(entry.first.score),
    String(entry.sent.score),
    writeRules(entry.first.rules),
    writeRules(entry.sent.rules),
    entry.gate.decision,
    entry.gate.reason ?? "",
    entry.note,
  ]);
  return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(writeCell).join(",")).join("\r\n")}\r\n`;
}

/** @returns an item for each line below the heading: undefined where it is no entry; nothing at all where the heading is not ours */
export function readHistoryCsv(text: string): readonly (HistoryEntry | undefined)[] | undefined {
  const [heading, ...rows] = readRows(text.replace(/^\ufeff/, ""));
  if (heading === undefined || !COLUMNS.every((column) => heading.includes(column))) return undefined;
  return rows.map((cells) => {
    const at = (column: (typeof COLUMNS)[number]) => readCell(cells[heading.indexOf(column)] ?? "");
    const reason = at("reason");
    return parseHistoryEntry({
      id: at("id"),
      sentAt: at("sentAt"),
      host: at("host"),
      stage: at("stage"),
      responsibility: at("responsibility"),
      first: { score: readNumber(at("firstScore")), rules: readRules(at("firstRules")) },
      sent: { score: readNumber(at("sentScore")), rules: readRules(at("sentRules")) },
      gate: { decision: at("gate"), ...(reason !== "" && { reason }) },
      note: at("note"),
    });
  });
}

const readNumber = (cell: string) => (cell === "" ? undefined : Number(cell));

const writeRules = (rules: Readonly<Record<string, number>>) =>
  Object.entries(rules)
    .map(([rule, count]) => `${rule}=${count}`)
    .join(" ");

const readRules = (cell: string) =>
  Object.fromEntries(
    cell
      .split(" ")
      .filter((pair) => pair !== "")
      .map((pair) => [pair.slice(0, pair.lastIndexOf("=")), Number(pair.slice(pair.lastIndexOf("=") + 1))]),
  );

/** A spreadsheet takes what begins with one of these for a formula. */
const FORMULA = /^'*[=+\-@\t\r]/;

function writeCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const readCell = (value: string) => (value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value);

function readRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end = ""] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/g,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    if (row.some((cell) => cell !== "")) rows.push(row);
    row = [];
  }
  return rows;
}
