import type { GateDecision, SentReview, Verdict } from "../history/history-entry";
import type { Report } from "../review/report";
import { ruleKey } from "./displayed-report";

export interface SentRecord {
  /** A report as the user sees it. */
  reviewed(report: Report): void;
  /** The writer turns to the review: opens a card or the panel, tries to send. */
  lookedAt(): void;
  /** The gate asked about the mail. */
  asked(): void;
  /** The mail goes out as this report saw it. @param decision `sent` where the gate had nothing against it */
  sent(report: Report, decision: "sent" | "sent-anyway" | "off", reason?: string): void;
  /** The mail goes out before it was reviewed as it now is: its last report stands in, where there was one. */
  sentUnreviewed(decision: "off" | "let-go"): void;
}

/**
 * Gathers what the history keeps of one compose window's mail. The first review is that of a draft written to its end,
 * or the one that the writer first turned to: a report of half a mail measures the typing, not the writer.
 * @param record called once for each time that the mail goes out, always with the same id
 */
export function createSentRecord(
  record: ((review: Omit<SentReview, "host">) => void) | undefined,
): SentRecord {
  let id: string | undefined;
  let first: Verdict | undefined;
  let latest: Report | undefined;
  let wasAsked = false;

  return {
    reviewed(report) {
      latest = report;
      if (report.outline?.ended === true) first ??= verdictOf(report);
    },
    lookedAt() {
      first ??= latest && verdictOf(latest);
    },
    asked() {
      wasAsked = true;
    },
    sent(report, decision, reason) {
      keep(report, decision !== "sent" ? decision : wasAsked ? "mended" : "not-asked", reason);
    },
    sentUnreviewed(decision) {
      if (latest !== undefined) keep(latest, decision);
    },
  };

  function keep(report: Report, decision: GateDecision, reason?: string): void {
    const sent = verdictOf(report);
    if (record === undefined || sent === undefined) return;
    id ??= crypto.randomUUID();
    record({
      id,
      stage: report.stage.value,
      responsibility: report.responsibility.value,
      first: first ?? sent,
      sent,
      gate: { decision, ...(reason !== undefined && { reason: reason.slice(0, 200) }) },
    });
  }
}

/** @returns undefined for what is no apology mail: nothing is kept of it */
function verdictOf(report: Report): Verdict | undefined {
  if (!report.applicable || report.score === undefined) return undefined;
  const rules: Record<string, number> = {};
  for (const finding of report.findings) {
    const key = ruleKey(finding);
    rules[key] = (rules[key] ?? 0) + 1;
  }
  return { score: report.score, rules };
}
