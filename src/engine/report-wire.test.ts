import { describe, expect, it } from "vitest";
import type { Draft } from "../language/draft";
import { MOVES, type Report } from "../review/report";
import { createReportReader } from "./report-reader";
import { packReport } from "./report-wire";
import { sampleFinding, sampleReport } from "./testing/sample-report";

const draft: Draft = { subject: "お詫び😊", body: "😊と😊", to: [], quoted: "", now: "2026-11-20" };

/** As between processes: keys whose value is `undefined` are lost. */
const send = (report: Report, about = draft): unknown =>
  JSON.parse(JSON.stringify(packReport(report, about)));

describe("a packed report", () => {
  const spans = [{ start: 0, end: 3 }];
  const moves = Object.fromEntries(
    MOVES.map((move) => [move, { status: "vague", spans: move === "cause" ? spans : [] }]),
  ) as unknown as Report["moves"];
  const report = sampleReport({
    moves,
    findings: [
      sampleFinding({ span: { start: 0, end: 2 } }),
      sampleFinding({ span: { start: 3, end: 5 } }),
      sampleFinding({ span: { start: 3, end: 5 }, field: "subject", severity: "hint", template: "＿＿" }),
      sampleFinding({ span: undefined, text: "" }),
      sampleFinding({ span: { start: 2, end: 3 }, text: "not what stands there" }),
    ],
    scoreItems: [
      { kind: "finding", id: "emoji", lost: 5, span: { start: 0, end: 2 } },
      { kind: "move", id: "cause", lost: 1.5, span: undefined },
    ],
    outline: { closing: 3, customer: "佐藤", ended: true },
    customerPoints: [
      { text: "いつ届きますか。", answered: true },
      { text: "なぜ遅れたのですか。", answered: false },
    ],
    checklist: [
      {
        move: "cause",
        label: { ja: "原因" },
        needed: "required",
        status: "vague",
        spans,
        template: undefined,
      },
    ],
  });

  it("comes out as it went in", () => {
    expect(createReportReader()(send(report), draft)).toStrictEqual(report);
    const silent = sampleReport({ applicable: false, score: undefined });
    expect(createReportReader()(send(silent), draft)).toStrictEqual(silent);
  });

  it("says a rule's texts once, however many findings it has", () => {
    const findings = Array.from({ length: 400 }, (_, at) =>
      sampleFinding({ span: { start: at, end: at + 2 } }),
    );
    const wire = packReport(sampleReport({ findings }), { ...draft, body: "😊".repeat(400) });
    expect(wire.findingTexts.length).toBeLessThan(3);
  });

  it("is refused where it is none", () => {
    const read = createReportReader();
    const wire = packReport(report, draft);
    for (const damage of [
      { findings: [7, 0, 2] },
      { findings: [0, 0] },
      { findings: ["0", 0, 2] },
      { findingTexts: ["{"] },
      { findingTexts: ["{}"] },
      { score: "72" },
      { moves: {} },
      { outline: { closing: "3", ended: true } },
    ])
      expect(() => read({ ...wire, ...damage }, draft), JSON.stringify(damage)).toThrow();
  });
});
