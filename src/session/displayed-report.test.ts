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

  describe("the score", () => {
    const grave = sampleFinding({ rule: "emoji", span: { start: 0, end: 1 } });
    const again = sampleFinding({ rule: "emoji", span: { start: 5, end: 6 } });
    const light = sampleFinding({ rule: "filler", severity: "warning", span: { start: 9, end: 11 } });
    const items = [
      { kind: "finding" as const, id: "emoji", lost: 14, span: grave.span },
      { kind: "finding" as const, id: "filler", lost: 7, span: light.span },
      { kind: "finding" as const, id: "emoji", lost: 4.7, span: again.span },
    ];
    const reviewed = sampleReport({ findings: [grave, again, light], scoreItems: items, score: 74 });
    const change = (
      severities: Parameters<typeof displayedReport>[3],
      ignored: ReadonlySet<string> = new Set(),
    ) => {
      const { score, scoreItems } = displayedReport(reviewed, ignored, [], severities);
      return { score, lost: scoreItems.map(({ id, lost }) => `${id} ${lost}`) };
    };

    it("follows the severity, and so do its reasons, the dearest first", () => {
      expect(change({ "apology/emoji": "hint" })).toEqual({
        score: 92,
        lost: ["filler 7", "emoji 1", "emoji 0.3"],
      });
      expect(change({ "apology/filler": "error" }).lost).toEqual(["emoji 14", "filler 14", "emoji 4.7"]);
    });

    it("stays below ready while an error stands, whatever it costs", () => {
      const cheap = sampleReport({ findings: [light], scoreItems: items.slice(1, 2), score: 93 });
      expect(displayedReport(cheap, new Set(), [], { "apology/filler": "error" }).score).toBe(79);
    });

    it("keeps to the line of the pack where an error showed it", () => {
      const strict = sampleReport({ findings: [grave, light], scoreItems: items.slice(1, 2), score: 89 });
      expect(displayedReport(strict, new Set(), [], { "apology/filler": "hint" }).score).toBe(89);
      expect(displayedReport(strict, new Set(), [], { "apology/emoji": "warning" }).score).toBe(93);
    });

    it("leaves a rule's own weight as it is", () => {
      const own = sampleReport({ findings: [light], scoreItems: [{ ...items[1]!, lost: 3 }], score: 97 });
      expect(displayedReport(own, new Set(), [], { "apology/filler": "hint" }).score).toBe(97);
    });

    it("is given back what hidden findings cost, down to what the others leave of it", () => {
      expect(change({}, new Set(["apology/filler\nbody\n😊"]))).toEqual({
        score: 79,
        lost: ["emoji 14", "emoji 4.7"],
      });
      const many = Array.from({ length: 9 }, (_, at) => ({ ...items[0]!, id: `r${at}`, span: undefined }));
      const bad = sampleReport({ findings: [light], scoreItems: [...many, items[1]!], score: 0 });
      expect(displayedReport(bad, new Set(), ["apology/filler"]).score).toBe(0);
    });
  });
});
