import { describe, expect, it } from "vitest";
import { filterHistory } from "./history-filter";
import { scoreSeries } from "./score-series";
import { repeatedFindings, summarizeHistory } from "./statistics";
import { manyEntries, sampleEntry } from "./testing/sample-entry";

const NOW = Date.UTC(2026, 10, 20, 12);

describe("summarizeHistory", () => {
  it("gives means, and nothing where there is nothing", () => {
    expect(summarizeHistory([])).toEqual({
      mails: 0,
      first: undefined,
      sent: undefined,
      asked: 0,
      mended: 0,
    });
    const other = sampleEntry({
      id: "2",
      first: { score: 80, rules: {} },
      sent: { score: 80, rules: {} },
      gate: { decision: "sent-anyway", reason: "急ぎ" },
    });
    expect(
      summarizeHistory([sampleEntry(), other, sampleEntry({ gate: { decision: "not-asked" } })]),
    ).toMatchObject({ mails: 3, asked: 2, mended: 1 });
    expect(summarizeHistory([sampleEntry(), other]).first).toBe(67);
    expect(summarizeHistory([sampleEntry(), other]).sent).toBe(84);
  });
});

describe("repeatedFindings", () => {
  it("counts mails, not findings, most frequent first", () => {
    const entries = [
      sampleEntry(),
      sampleEntry({
        id: "2",
        first: { score: 50, rules: { "apology/emoji": 9 } },
        sent: { score: 90, rules: {} },
      }),
      sampleEntry({
        id: "3",
        first: { score: 50, rules: {} },
        sent: { score: 50, rules: { "apology/emoji": 1 } },
      }),
    ];
    expect(repeatedFindings(entries, 5)).toEqual([
      { rule: "apology/emoji", mails: 3, unmended: 1 },
      { rule: "apology/cause-missing", mails: 1, unmended: 1 },
    ]);
    expect(repeatedFindings(entries, 1)).toHaveLength(1);
  });
});

describe("scoreSeries", () => {
  it("draws few mails one by one, in order of time", () => {
    const series = scoreSeries([
      sampleEntry({ sentAt: "2026-11-21T00:00:00.000Z", sent: { score: 90, rules: {} } }),
      sampleEntry({ sentAt: "2026-11-19T00:00:00.000Z", sent: { score: 70, rules: {} } }),
    ]);
    expect(series).toMatchObject({ step: "mail", sent: [70, 90], first: [54, 54] });
    expect(series.times[0]).toBe(Date.parse("2026-11-19") / 1000);
  });

  it("draws many as means of longer and longer steps", () => {
    const series = scoreSeries(manyEntries(200), 60);
    expect(series.step).toBe("day");
    expect(series.times.length).toBeLessThanOrEqual(60);
    expect(series.first.length).toBe(series.times.length);
    expect(scoreSeries(manyEntries(10_000), 60).step).toBe("month");
    expect(scoreSeries([], 60).times).toEqual([]);
  });
});

describe("filterHistory", () => {
  const entries = [
    sampleEntry(),
    sampleEntry({ id: "old", sentAt: "2026-10-01T00:00:00.000Z", stage: "first" }),
    sampleEntry({ id: "outlook", host: "outlook.office.com", first: { score: 1, rules: {} } }),
  ];
  const ids = (filter: Parameters<typeof filterHistory>[1]) =>
    filterHistory(entries, filter, NOW).map(({ id }) => id);

  it("leaves everything in where nothing is asked", () => {
    expect(ids({})).toEqual(["mail-1", "old", "outlook"]);
  });

  it("asks for period, host, stage and rule together", () => {
    expect(ids({ days: 30 })).toEqual(["mail-1", "outlook"]);
    expect(ids({ stage: "first" })).toEqual(["old"]);
    expect(ids({ rule: "apology/emoji" })).toEqual(["mail-1", "old"]);
    expect(ids({ rule: "apology/emoji", days: 30, host: "mail.google.com" })).toEqual(["mail-1"]);
  });
});
