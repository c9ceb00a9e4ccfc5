import { describe, expect, it } from "vitest";
import { formatTable } from "./format-table";
import { measureAlternating, summarize } from "./measure";
import { exactRow, type Row, verdictOf } from "./row";

const row: Row = { what: "work", median: 4, p95: 6, unit: "ms" };

describe("verdictOf", () => {
  it("judges the median, or the p95 where the budget is meant so", () => {
    expect(verdictOf({ ...row, budget: 5 })).toBe("ok");
    expect(verdictOf({ ...row, budget: 5, judged: "p95" })).toBe("over");
    expect(verdictOf(row)).toBe("");
  });

  it("wants a speed-up to reach its budget", () => {
    expect(verdictOf({ ...row, budget: 4, atLeast: true })).toBe("ok");
    expect(verdictOf({ ...row, budget: 5, atLeast: true })).toBe("over");
  });

  it("does not pass what could not be measured", () => {
    expect(verdictOf({ ...row, ...summarize([]), budget: 5 })).toBe("over");
  });
});

describe("summarize", () => {
  it("gives median and p95 by nearest rank", () => {
    const times = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(summarize(times)).toEqual({ median: 50, p95: 95 });
  });
});

describe("measureAlternating", () => {
  it("runs the tasks in turn", async () => {
    const order: string[] = [];
    const tasks = {
      a: (round: number) => order.push(`a${round}`),
      b: (round: number) => order.push(`b${round}`),
    };
    await measureAlternating(tasks, { rounds: 1, warmUp: 1 });
    expect(order).toEqual(["a0", "b0", "a1", "b1"]);
  });
});

describe("formatTable", () => {
  it("aligns columns by what a terminal shows", () => {
    const table = formatTable([{ ...row, budget: 5, note: "twice" }, exactRow("sizes", 1234.5, "kB")]);
    expect(table.split("\n")).toEqual([
      "| what         |   median |      p95 | budget | verdict |",
      "|--------------|---------:|---------:|-------:|---------|",
      "| work (twice) |     4 ms |     6 ms | ≤ 5 ms | ok      |",
      "| sizes        | 1,235 kB | 1,235 kB |        |         |",
    ]);
  });
});
