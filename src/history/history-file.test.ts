import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeHistoryCsv } from "./history-csv";
import { parseHistoryEntry } from "./history-entry";
import { readHistoryFile, writeHistoryJson } from "./history-file";
import { manyEntries, sampleEntry } from "./testing/sample-entry";

const HARD = sampleEntry({
  note: '=HYPERLINK("http://example.com"),\r\n次は"原因"を先に、事実は後に',
  gate: { decision: "sent-anyway", reason: "-急ぎ, 後から補足" },
});

describe("the history as a file", () => {
  it.each([
    ["JSON", writeHistoryJson],
    ["CSV", writeHistoryCsv],
  ])("comes back from %s as it went", (_, write) => {
    const entries = [HARD, ...manyEntries(20)];
    expect(readHistoryFile(write(entries))).toEqual({ entries, refused: 0 });
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (note) => {
        const entry = sampleEntry({ note });
        expect(readHistoryFile(write([entry]))?.entries).toEqual([entry]);
      }),
    );
  });

  it("is safe to open in a spreadsheet", () => {
    const csv = writeHistoryCsv([HARD]);
    expect(csv.startsWith("\ufeffid,sentAt,")).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http`);
    expect(csv).toContain("'-急ぎ");
  });

  it("leaves out what is no entry, and says how many", () => {
    const bad = { ...sampleEntry(), first: { score: 101, rules: {} } };
    expect(readHistoryFile(writeHistoryJson([sampleEntry(), bad]))).toEqual({
      entries: [sampleEntry()],
      refused: 1,
    });
    expect(readHistoryFile(writeHistoryCsv([sampleEntry(), { ...sampleEntry(), host: "" }]))?.refused).toBe(
      1,
    );
  });

  it.each(["", "こんにちは", "{}", '{"format":"other","entries":[]}', "a,b\n1,2"])("refuses %j", (text) => {
    expect(readHistoryFile(text)).toBeUndefined();
  });
});

describe("parseHistoryEntry", () => {
  it("has no place for a mail's text", () => {
    const entry = parseHistoryEntry({ ...sampleEntry(), body: "本文", subject: "件名", to: ["佐藤"] });
    expect(entry).toEqual(sampleEntry());
  });
});
