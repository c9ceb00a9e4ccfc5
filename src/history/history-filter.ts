import type { HistoryEntry } from "./history-entry";
import { rulesOf } from "./statistics";

/** What of the history is looked at; a key that is not given leaves everything in. */
export interface HistoryFilter {
  /** Days back from now. */
  readonly days?: number | undefined;
  readonly host?: string | undefined;
  readonly stage?: HistoryEntry["stage"] | undefined;
  /** `pack/rule`. */
  readonly rule?: string | undefined;
}

/** @param now milliseconds since 1970 */
export function filterHistory(
  entries: readonly HistoryEntry[],
  { days, host, stage, rule }: HistoryFilter,
  now: number,
): readonly HistoryEntry[] {
  const since = days === undefined ? "" : daysBefore(now, days);
  return entries.filter(
    (entry) =>
      entry.sentAt >= since &&
      (host === undefined || entry.host === host) &&
      (stage === undefined || entry.stage === stage) &&
      (rule === undefined || rulesOf(entry).has(rule)),
  );
}

/** The moment so many days before `now` (milliseconds since 1970), as entries write it. */
export function daysBefore(now: number, days: number): string {
  return new Date(now - days * 86_400_000).toISOString();
}
