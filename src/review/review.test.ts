import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OPEN_SETS, openSet, pairSet } from "../cli/evaluation/sets";
import { loadReviewer } from "../cli/load-reviewer";
import { type Draft, RESPONSIBILITIES, STAGES } from "../language/draft";
import { overlaps, type Span } from "../language/span";
import { japaneseText } from "../language/testing/japanese-text";
import { MOVES, type Report, SEVERITIES } from "./report";

const reviewer = loadReviewer();
const draftOf = (body: string, changes: Partial<Draft> = {}): Draft => ({
  subject: "納期遅延のお詫び",
  body,
  to: [],
  quoted: "",
  now: "2026-11-20",
  ...changes,
});

function expectInside(span: Span, text: string): void {
  expect(Number.isInteger(span.start) && Number.isInteger(span.end)).toBe(true);
  expect(span.start).toBeGreaterThanOrEqual(0);
  expect(span.start).toBeLessThan(span.end);
  expect(span.end).toBeLessThanOrEqual(text.length);
}

/** What holds of every report, whatever the draft. */
function expectSound(draft: Draft, report: Report): void {
  expect(Object.keys(report.moves).sort()).toEqual([...MOVES].sort());
  expect(STAGES).toContain(report.stage.value);
  expect(RESPONSIBILITIES).toContain(report.responsibility.value);
  expect(report.stage.detected).toBe(draft.stage === undefined);
  expect(report.responsibility.detected).toBe(draft.responsibility === undefined);
  if (!report.applicable) {
    expect(report).toMatchObject({ score: undefined, findings: [], checklist: [], scoreItems: [] });
    for (const move of MOVES) expect(report.moves[move]).toEqual({ status: "absent", spans: [] });
    return;
  }
  expect(report.score).toBeGreaterThanOrEqual(0);
  expect(report.score).toBeLessThanOrEqual(100);
  for (const move of MOVES) {
    const { status, spans } = report.moves[move];
    if (status === "absent") expect(spans).toEqual([]);
    else expect(spans.length, move).toBeGreaterThan(0);
    spans.forEach((span, i) => {
      expectInside(span, draft.body);
      if (i > 0) expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end as number);
    });
  }
  expect(report.checklist.map((i) => i.move).sort()).toEqual([...MOVES].sort());
  for (const item of report.checklist) expect(item).toMatchObject(report.moves[item.move]);
  for (const item of report.scoreItems) expect(item.lost).toBeGreaterThan(0);
  const marked = report.findings.filter((f) => f.span);
  for (const [i, f] of report.findings.entries()) {
    const before = report.findings[i - 1];
    if (before) expect(SEVERITIES.indexOf(before.severity)).toBeLessThanOrEqual(SEVERITIES.indexOf(f.severity));
    if (f.span) expectInside(f.span, draft[f.field]);
  }
  for (const [i, f] of marked.entries()) {
    for (const other of marked.slice(i + 1)) {
      if (other.field === f.field) expect(overlaps(f.span as Span, other.span as Span), `${f.rule} and ${other.rule}`).toBe(false);
    }
  }
  if (report.findings.some((f) => f.severity === "error")) expect(report.score).toBeLessThan(80);
}

/** The words told are those that stand at the span; without a span there are none, and nothing to put in their place. */
function expectOwnWords(draft: Draft, report: Report): void {
  for (const f of report.findings) {
    expect(f.text, f.rule).toBe(f.span ? draft[f.field].slice(f.span.start, f.span.end) : "");
    if (!f.span) expect(f.suggestions, f.rule).toEqual([]);
  }
}

const mails = [...OPEN_SETS.flatMap((name) => openSet(name)), ...pairSet()];

describe("a report", () => {
  it("there are mails to review", () => {
    expect(mails.length).toBeGreaterThan(200);
  });

  it.each(mails)("of $id is sound", ({ draft }) => {
    const report = reviewer.review(draft);
    expectSound(draft, report);
    expectOwnWords(draft, report);
  });

  it("of any text is sound", () => {
    const parts = fc.record({
      body: japaneseText(),
      subject: japaneseText(6),
      quoted: fc.oneof(fc.constant(""), japaneseText(10)),
      to: fc.array(japaneseText(4), { maxLength: 2 }),
      stage: fc.constantFrom(undefined, ...STAGES),
      responsibility: fc.constantFrom(undefined, ...RESPONSIBILITIES),
    });
    fc.assert(
      fc.property(parts, (given) => {
        const draft = { ...given, now: "2026-11-20" };
        for (const assumeApplicable of [false, true]) {
          const report = reviewer.review(draft, { assumeApplicable });
          expectSound(draft, report);
          expectOwnWords(draft, report);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("of a mail with parts cut out is sound", () => {
    const cut = fc.tuple(fc.constantFrom(...mails), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(cut, ([{ draft }, a, b]) => {
        const from = Math.floor(Math.min(a, b) * draft.body.length);
        const to = Math.floor(Math.max(a, b) * draft.body.length);
        const changed = { ...draft, body: draft.body.slice(0, from) + draft.body.slice(to) };
        const report = reviewer.review(changed);
        expectSound(changed, report);
        expectOwnWords(changed, report);
      }),
      { numRuns: 150 },
    );
  });

  it("heeds stage and responsibility as the user set them", () => {
    const body = "佐藤様\n\n納期が遅れ、申し訳ございません。";
    for (const stage of STAGES) {
      for (const responsibility of RESPONSIBILITIES) {
        const report = reviewer.review(draftOf(body, { stage, responsibility }));
        expect(report.stage).toEqual({ value: stage, detected: false });
        expect(report.responsibility).toEqual({ value: responsibility, detected: false });
      }
    }
  });

  it("never marks what the customer wrote", () => {
    const quote = "> 多忙でうっかり😊すみません(^^;\n> 〇〇様 11月24日（水）";
    const body = `佐藤様\n\n納期が遅れ、申し訳ございません。\n\n${quote}`;
    const report = reviewer.review(draftOf(body));
    expect(report.applicable).toBe(true);
    for (const f of report.findings) if (f.span && f.field === "body") expect(f.span.end).toBeLessThanOrEqual(body.indexOf(">"));
    for (const move of MOVES) for (const span of report.moves[move].spans) expect(span.end).toBeLessThanOrEqual(body.indexOf(">"));
  });

  it("of 100,000 characters takes its time in proportion", () => {
    for (const unit of ["納期が遅れ、誠に申し訳ございません。", "あ", "😊", "（", "お詫び\n", "11月24日（水）、"]) {
      const body = unit.repeat(Math.ceil(100_000 / unit.length));
      const started = performance.now();
      const report = reviewer.review(draftOf(body), { assumeApplicable: true });
      expect(performance.now() - started, unit).toBeLessThan(8000);
      expectSound(draftOf(body), report);
    }
  });
});
