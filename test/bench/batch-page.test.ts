import { describe, expect, it } from "vitest";
import { type BatchRow, formatBatch, memoryGrowth, replaceMeasured } from "./batch-page";

const row = (given: Partial<BatchRow>): BatchRow => ({
  processes: 1,
  mails: 2000,
  heap: 128,
  seconds: 10,
  cpu: 8,
  memory: 200,
  load: 1.25,
  ...given,
});

describe("the measured part of docs/batch.md", () => {
  const rows = [
    row({}),
    row({ mails: 20_000, seconds: 100, cpu: 80, memory: 210 }),
    row({ processes: 2, mails: 20_000, seconds: 50, cpu: 80, memory: 900 }),
    row({ heap: undefined, memory: 400 }),
  ];

  it("tells each run, and how memory grows with the mails of one limited process", () => {
    const text = formatBatch(rows, 1.42);
    expect(text).toContain("| 2 | 20,000 | 128 MB | 50 s | 400 | 250 | 900 MB | 1.3 |");
    expect(text).toContain("| 1 | 2,000 | none |");
    expect(text).toContain("A process takes 1.4 s");
    expect(text).toContain("10 times the mails took 5 % more memory");
    expect(memoryGrowth(rows)).toEqual({ times: 10, percent: 5 });
    expect(memoryGrowth([row({})])).toBeUndefined();
    expect(memoryGrowth([row({ memory: 0 }), row({ mails: 20_000, memory: 0 })])).toBeUndefined();
  });

  it("takes its place between the page's marks, and nothing else", () => {
    const page = "a\n<!-- batch:start -->\nold $1\n<!-- batch:end -->\nb\n";
    expect(replaceMeasured(page, "new $1")).toBe("a\n<!-- batch:start -->\nnew $1\n<!-- batch:end -->\nb\n");
    expect(() => replaceMeasured("a", "b")).toThrow();
  });
});
