import { describe, expect, it } from "vitest";
import type { Draft } from "../language/draft";
import { MOVES, type Report } from "../review/report";
import { createReportReader } from "./report-reader";
import { packReport, type ReportWire } from "./report-wire";
import { createSaidMemory } from "./said-memory";
import { sampleFinding, sampleReport } from "./testing/sample-report";

const draft: Draft = { subject: "お詫び😊", body: "😊と😊", to: [], quoted: "", now: "2026-11-20" };

/** As between processes: keys whose value is `undefined` are lost. */
const send = (report: Report, memory = createSaidMemory(), known?: number): ReportWire =>
  JSON.parse(JSON.stringify(memory.shorten("1/draft", known, packReport(report, draft))));

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
    expect(createReportReader().read(send(report), draft)).toStrictEqual(report);
    const silent = sampleReport({ applicable: false, score: undefined });
    expect(createReportReader().read(send(silent), draft)).toStrictEqual(silent);
  });

  it("says a rule's texts once, however many findings it has", () => {
    const findings = Array.from({ length: 400 }, (_, at) =>
      sampleFinding({ span: { start: at, end: at + 2 } }),
    );
    const wire = packReport(sampleReport({ findings }), { ...draft, body: "😊".repeat(400) });
    expect(wire.said.findingTexts.length).toBeLessThan(3);
  });

  it("says only what the window does not know, and the places always", () => {
    const memory = createSaidMemory();
    const reader = createReportReader();
    const first = send(report, memory, reader.known());
    expect(reader.read(first, draft)).toStrictEqual(report);
    const moved = { ...report, scoreItems: report.scoreItems.map((item) => ({ ...item, span: undefined })) };
    const second = send(moved, memory, reader.known());
    expect(second.said).toBeUndefined();
    expect(reader.read(second, draft)).toStrictEqual(moved);
    const other = { ...moved, score: 3 };
    const third = send(other, memory, reader.known());
    expect(third.said).toBeDefined();
    expect(reader.read(third, draft)).toStrictEqual(other);
  });

  it("gives the very same parts again where nothing of them has changed, and others where words did", () => {
    const memory = createSaidMemory();
    const reader = createReportReader();
    const first = reader.read(send(report, memory, reader.known()), draft);
    const again = reader.read(send(report, memory, reader.known()), { ...draft, body: `${draft.body}。` });
    for (const part of ["findings", "moves", "checklist", "scoreItems"] as const)
      expect(again[part], part).toBe(first[part]);
    const { span: _, ...words } = sampleFinding();
    const moved = {
      ...report,
      findings: report.findings.map((one, at) => (at === 1 ? { ...one, span: { start: 4, end: 6 } } : one)),
    };
    const typed = { ...draft, body: "😊。と😊" };
    const third = reader.read(send(moved, memory, reader.known()), typed);
    expect(third).toStrictEqual({
      ...moved,
      findings: moved.findings.map((one, at) => (at === 1 ? { ...one, text: typed.body.slice(4, 6) } : one)),
    });
    expect(third.findings[0]).toBe(first.findings[0]);
    const replaced = reader.read(send(moved, memory, reader.known()), { ...typed, body: "😀。と😊" });
    expect(replaced.findings[0]).toMatchObject({ ...words, text: "😀" });
  });

  it("says everything to a window that knows nothing or something else", () => {
    const memory = createSaidMemory();
    const { number } = send(report, memory);
    expect(send(report, memory).said).toBeDefined();
    expect(send(report, memory, number).said, "its number is another now").toBeDefined();
    expect(send(report, createSaidMemory(), number).said, "another engine").toBeDefined();
  });

  it("forgets windows that were not heard of for long", () => {
    const memory = createSaidMemory();
    const { number } = send(report, memory);
    for (let other = 2; other < 40; other++)
      memory.shorten(`${other}/draft`, undefined, packReport(report, draft));
    expect(send(report, memory, number).said).toBeDefined();
  });

  it("is refused where it is none", () => {
    const { said = "", ...wire } = send(report);
    const parts = JSON.parse(said);
    for (const damage of [
      { findings: [7, 0, 0, 0, 0] },
      { findings: ["0", 0, 0, 0, 0] },
      { findings: [0, 0, 0, 0, 0, 0] },
      { findingTexts: ["{"] },
      { findingTexts: ["{}"] },
      { score: "72" },
      { moves: {} },
      { outline: { ended: "yes" } },
    ])
      expect(
        () => createReportReader().read({ ...wire, said: JSON.stringify({ ...parts, ...damage }) }, draft),
        JSON.stringify(damage),
      ).toThrow();
    for (const damage of [{ moves: [] }, { findings: [0] }, { scoreItems: ["0", 1] }, { closing: "3" }])
      expect(
        () => createReportReader().read({ ...wire, said, places: { ...wire.places, ...damage } }, draft),
        JSON.stringify(damage),
      ).toThrow();
    expect(() => createReportReader().read(wire, draft), "places of something unknown").toThrow();
    const reader = createReportReader();
    reader.read({ ...wire, said }, draft);
    for (const damage of [{ moves: [] }, { findings: [0] }, { scoreItems: [0] }])
      expect(
        () => reader.read({ ...wire, places: { ...wire.places, ...damage } }, draft),
        `${JSON.stringify(damage)} after a whole one`,
      ).toThrow();
  });
});
