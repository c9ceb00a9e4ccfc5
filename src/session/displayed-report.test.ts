import { describe, expect, it } from "vitest";
import { sampleFinding, sampleReport } from "../panel/sample-report";
import { displayedReport } from "./displayed-report";

const warning = sampleFinding({ rule: "filler", severity: "warning" });
const locked = sampleFinding({ rule: "placeholder", locked: true });
const report = sampleReport({ findings: [sampleFinding(), locked, warning] });
const seen = (severities: Parameters<typeof displayedReport>[3]) =>
  displayedReport(report, new Set(), [], severities).findings.map(
    ({ rule, severity }) => `${rule} ${severity}`,
  );

describe("displayedReport", () => {
  it("is the report itself where the user wants nothing else", () => {
    expect(
      displayedReport(report, new Set(), [], { "apology/emoji": "error", "other/filler": "error" }),
    ).toBe(report);
  });

  it("takes rules as gravely as the user does, gravest first", () => {
    expect(seen({ "apology/emoji": "hint", "apology/filler": "error" })).toEqual([
      "placeholder error",
      "filler error",
      "emoji hint",
    ]);
  });

  it("leaves a locked rule as grave as it is", () => {
    expect(seen({ "apology/placeholder": "hint" })[1]).toBe("placeholder error");
  });
});
