import { readHistoryCsv } from "./history-csv";
import { type HistoryEntry, parseHistoryEntry } from "./history-entry";

const FORMAT = "seii-history";

export function writeHistoryJson(entries: readonly HistoryEntry[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, entries }, undefined, 1)}\n`;
}

export interface ReadHistory {
  readonly entries: readonly HistoryEntry[];
  /** How many lines or items were no entries. */
  readonly refused: number;
}

/** Reads an exported file, JSON or CSV. @returns undefined where it is neither */
export function readHistoryFile(text: string): ReadHistory | undefined {
  const items = readJson(text) ?? readHistoryCsv(text);
  if (items === undefined) return undefined;
  const entries = items.filter((entry) => entry !== undefined);
  return { entries, refused: items.length - entries.length };
}

function readJson(text: string): readonly (HistoryEntry | undefined)[] | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof json !== "object" || json === null || !("format" in json) || json.format !== FORMAT)
    return undefined;
  if (!("entries" in json) || !Array.isArray(json.entries)) return undefined;
  return json.entries.map(parseHistoryEntry);
}
