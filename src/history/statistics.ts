import type { HistoryEntry } from "./history-entry";

/** Means over a number of mails, 0–100; undefined without any. */
export interface HistorySummary {
  readonly mails: number;
  readonly first: number | undefined;
  readonly sent: number | undefined;
  /** Mails that the gate asked about. */
  readonly asked: number;
  /** Of those, the ones that were mended before they went. */
  readonly mended: number;
}

export function summarizeHistory(entries: readonly HistoryEntry[]): HistorySummary {
  const asked = entries.filter(({ gate }) => gate.decision === "mended" || gate.decision === "sent-anyway");
  return {
    mails: entries.length,
    first: mean(entries.map(({ first }) => first.score)),
    sent: mean(entries.map(({ sent }) => sent.score)),
    asked: asked.length,
    mended: asked.filter(({ gate }) => gate.decision === "mended").length,
  };
}

export interface RepeatedFinding {
  /** `pack/rule`. */
  readonly rule: string;
  /** Mails that it stood in at the first review or at sending. */
  readonly mails: number;
  /** Of those, the mails that still had it when they went out. */
  readonly unmended: number;
}

/** The rules that fired in most mails, most frequent first. @param limit how many at most */
export function repeatedFindings(
  entries: readonly HistoryEntry[],
  limit: number,
): readonly RepeatedFinding[] {
  const mails = new Map<string, number>();
  const unmended = new Map<string, number>();
  const add = (to: Map<string, number>, rule: string) => to.set(rule, (to.get(rule) ?? 0) + 1);
  for (const entry of entries) {
    for (const rule of rulesOf(entry)) add(mails, rule);
    for (const rule of Object.keys(entry.sent.rules)) add(unmended, rule);
  }
  return [...mails]
    .map(([rule, count]) => ({ rule, mails: count, unmended: unmended.get(rule) ?? 0 }))
    .sort((a, b) => b.mails - a.mails || b.unmended - a.unmended || (a.rule < b.rule ? -1 : 1))
    .slice(0, limit);
}

/** Every rule that fired in a mail, at the first review or at sending. */
export function rulesOf({ first, sent }: HistoryEntry): ReadonlySet<string> {
  return new Set([...Object.keys(first.rules), ...Object.keys(sent.rules)]);
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
