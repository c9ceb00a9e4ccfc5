import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorTime } from "../../test/processor-time";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { OPEN_SETS, openSet, pairSet } from "../cli/evaluation/sets";
import { BUILT_IN, loadPack } from "../cli/pack-files";
import { mergePacks } from "../engine/merge-packs";
import { type Draft, RESPONSIBILITIES, STAGES } from "../language/draft";
import { overlaps, type Span } from "../language/span";
import { japaneseText } from "../language/testing/japanese-text";
import { MOVES, type Report, SEVERITIES } from "./report";
import { createReview } from "./review";

const reviewer = createReview(createIpadicAnalyzer(loadNodeDictionary()), mergePacks([loadPack(BUILT_IN)]));
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
  report.findings.forEach((f, i) => {
    const before = report.findings[i - 1];
    if (before)
      expect(SEVERITIES.indexOf(before.severity)).toBeLessThanOrEqual(SEVERITIES.indexOf(f.severity));
    if (f.span) expectInside(f.span, draft[f.field]);
  });
  for (const field of ["subject", "body"] as const) {
    const marked = report.findings
      .filter((f) => f.span && f.field === field)
      .sort((a, b) => (a.span as Span).start - (b.span as Span).start);
    marked.forEach((f, i) => {
      const before = marked[i - 1];
      if (before)
        expect(overlaps(before.span as Span, f.span as Span), `${before.rule} and ${f.rule}`).toBe(false);
    });
  }
  if (report.findings.some((f) => f.severity === "error")) expect(report.score).toBeLessThan(80);
}

/** Rules whose finding tells other words than stand at its span, or offers to replace words without a place. */
function misquoted(draft: Draft, { findings }: Report): readonly string[] {
  return findings
    .filter(
      (f) =>
        f.text !== (f.span ? draft[f.field].slice(f.span.start, f.span.end) : "") ||
        (!f.span && f.suggestions.length > 0),
    )
    .map((f) => f.rule);
}

/** Every so manieth mail of the sets: what holds of a report does not hang on the story. */
const STEP = 4;
const mails = [...OPEN_SETS.flatMap((name) => openSet(name)), ...pairSet()].filter((_, i) => i % STEP === 0);

describe("a report", () => {
  it("there are mails to review", () => {
    expect(mails.length).toBeGreaterThan(200);
  });

  it.each(mails)("of $id is sound, and tells the words that stand at its places", ({ draft }) => {
    const report = reviewer.review(draft);
    expectSound(draft, report);
    expect(misquoted(draft, report)).toEqual([]);
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
        }
      }),
      { numRuns: 150 },
    );
  });

  it("of a mail with parts cut out is sound", () => {
    const cut = fc.tuple(
      fc.constantFrom(...mails),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(cut, ([{ draft }, a, b]) => {
        const from = Math.floor(Math.min(a, b) * draft.body.length);
        const to = Math.floor(Math.max(a, b) * draft.body.length);
        const changed = { ...draft, body: draft.body.slice(0, from) + draft.body.slice(to) };
        const report = reviewer.review(changed);
        expectSound(changed, report);
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
    for (const f of report.findings)
      if (f.span && f.field === "body") expect(f.span.end).toBeLessThanOrEqual(body.indexOf(">"));
    for (const move of MOVES)
      for (const span of report.moves[move].spans) expect(span.end).toBeLessThanOrEqual(body.indexOf(">"));
  });

  it.each([
    "納期が遅れ、誠に申し訳ございません。",
    "あ",
    "遅れました。\n\n",
    "（",
    "お詫び\n",
    "11月24日（水）、",
    "a",
    "1",
    "a.",
  ])("of 100,000 characters of %j takes its time in proportion", (unit) => {
    const draft = draftOf(unit.repeat(Math.ceil(100_000 / unit.length)));
    const started = processorTime();
    const report = reviewer.review(draft, { assumeApplicable: true });
    expect(processorTime() - started, unit).toBeLessThan(5000);
    expect(report.applicable).toBe(true);
    expect(report.score).toBeGreaterThanOrEqual(0);
  });
});
