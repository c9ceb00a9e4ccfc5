import type { HistoryEntry } from "../history-entry";

/** For tests: a mail that the gate asked about and that was mended, with what is given put over it. */
export function sampleEntry(given: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id: "mail-1",
    sentAt: "2026-11-20T03:00:00.000Z",
    host: "mail.google.com",
    stage: "final",
    responsibility: "organisation",
    first: { score: 54, rules: { "apology/emoji": 2, "apology/cause-missing": 1 } },
    sent: { score: 88, rules: { "apology/cause-missing": 1 } },
    gate: { decision: "mended" },
    note: "",
    ...given,
  };
}

const HOSTS = ["mail.google.com", "outlook.office.com", "outlook.live.com"];
const STAGES = ["first", "interim", "final", "brief"] as const;
const RULES = ["emoji", "cause-missing", "blame-shift", "over-commitment", "placeholder", "excuse", "jargon"];

/** For tests: so many mails, one every six hours back from 2026-11-20, the same ones each time. */
export function manyEntries(count: number): readonly HistoryEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const first = 35 + ((index * 37) % 40);
    const rule = `apology/${RULES[(index * index) % RULES.length]}`;
    const wasAsked = index % 3 === 0;
    return sampleEntry({
      id: `mail-${index}`,
      sentAt: new Date(Date.UTC(2026, 10, 20) - index * 6 * 3_600_000).toISOString(),
      host: HOSTS[index % HOSTS.length] ?? "",
      stage: STAGES[index % STAGES.length] ?? "final",
      first: { score: first, rules: { [rule]: 1 + (index % 3), "apology/cause-missing": 1 } },
      sent: {
        score: Math.min(100, first + 15 + ((index * 13) % 25)),
        rules: index % 4 === 0 ? { [rule]: 1 } : {},
      },
      gate: { decision: !wasAsked ? "not-asked" : index % 6 === 0 ? "mended" : "sent-anyway" },
    });
  });
}
