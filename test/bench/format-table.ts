import { type Row, verdictOf } from "./row";

const HEADER = ["what", "median", "p95", "budget", "verdict"] as const;
const RIGHT = new Set([1, 2, 3]);

/** The rows as a Markdown table with aligned columns. */
export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map(cellsOf);
  const widths = HEADER.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => (line[column] ?? "").length)),
  );
  const pad = (text: string, column: number) =>
    RIGHT.has(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  const line = (texts: readonly string[]) => `| ${texts.map(pad).join(" | ")} |`;
  const rule = widths.map((width, column) =>
    RIGHT.has(column) ? `${"-".repeat(width + 1)}:` : "-".repeat(width + 2),
  );
  return [line(HEADER), `|${rule.join("|")}|`, ...cells.map(line)].join("\n");
}

function cellsOf(row: Row): string[] {
  const { what, note, unit, budget, atLeast } = row;
  return [
    note === undefined ? what : `${what} (${note})`,
    formatValue(row.median, unit),
    formatValue(row.p95, unit),
    budget === undefined ? "" : `${atLeast ? "≥" : "≤"} ${formatValue(budget, unit)}`,
    verdictOf(row),
  ];
}

/** Three significant digits are as much as a noisy machine can tell. */
function formatValue(value: number, unit: string): string {
  const digits = value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 };
  const number = value.toLocaleString("en-US", digits);
  return unit === "" ? number : `${number} ${unit}`;
}
