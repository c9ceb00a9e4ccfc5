import * as z from "zod/mini";
import { type Draft, RESPONSIBILITIES, STAGES } from "../language/draft";
import type { Span } from "../language/span";
import { type ChecklistItem, type Finding, MOVES, type Report, type ScoreItem } from "../review/report";
import { checklistItem, customerPoints, finding, scoreItem, status } from "./report-schema";

/**
 * A report on its way to a compose window. What a rule says is the same at each of its findings and from one keystroke
 * to the next: it travels once, as a JSON text that the reader parses only when it is new. Places travel as rows of
 * three numbers: index of the text, start, end (-1, -1 where there is no span).
 */
const numbers = z.custom<readonly number[]>((value) => Array.isArray(value) && value.every(Number.isInteger));
const texts = z.array(z.string());
const reportWire = z.object({
  applicable: z.boolean(),
  stage: z.object({ value: z.enum(STAGES), detected: z.boolean() }),
  responsibility: z.object({ value: z.enum(RESPONSIBILITIES), detected: z.boolean() }),
  score: z.nullish(z.number()),
  /** `spans`: start and end in turn. */
  moves: z.record(z.enum(MOVES), z.object({ status, spans: numbers })),
  checklist: texts,
  findingTexts: texts,
  findings: numbers,
  scoreTexts: texts,
  scoreItems: numbers,
  customerPoints,
});
export type ReportWire = z.infer<typeof reportWire>;

const NO_SPAN = -1;
/** Texts remembered by a reader; a pack with its wordings stays well below. */
const REMEMBERED = 1000;

/** @param draft the one that the report speaks of: the reader takes the findings' words from its own copy */
export function packReport(report: Report, draft: Draft): ReportWire {
  const findings = packRows(report.findings, ({ text, span, ...rest }) =>
    text === wordsAt(draft, rest.field, span) ? rest : { ...rest, text },
  );
  const scoreItems = packRows(report.scoreItems, ({ kind, id, lost }) => ({ kind, id, lost }));
  return {
    applicable: report.applicable,
    stage: report.stage,
    responsibility: report.responsibility,
    score: report.score,
    moves: Object.fromEntries(
      MOVES.map((move) => {
        const { status: said, spans } = report.moves[move];
        return [move, { status: said, spans: spans.flatMap(({ start, end }) => [start, end]) }];
      }),
    ) as unknown as ReportWire["moves"],
    // An item's spans are its move's.
    checklist: report.checklist.map(({ move, label, needed, status: said, template }) =>
      JSON.stringify({ move, label, needed, status: said, template }),
    ),
    findingTexts: findings.texts,
    findings: findings.rows,
    scoreTexts: scoreItems.texts,
    scoreItems: scoreItems.rows,
    ...(report.customerPoints && { customerPoints: [...report.customerPoints] }),
  };
}

function packRows<Item extends { readonly span: Span | undefined }>(
  items: readonly Item[],
  textOf: (item: Item) => object,
): { readonly texts: string[]; readonly rows: number[] } {
  const known = new Map<string, number>();
  const rows: number[] = [];
  for (const item of items) {
    const text = JSON.stringify(textOf(item));
    const index = known.get(text) ?? known.size;
    known.set(text, index);
    rows.push(index, item.span?.start ?? NO_SPAN, item.span?.end ?? NO_SPAN);
  }
  return { texts: [...known.keys()], rows };
}

function wordsAt(draft: Draft, field: Finding["field"], span: Span | undefined): string {
  return span === undefined ? "" : draft[field].slice(span.start, span.end);
}

const wireFinding = z.extend(z.omit(finding, { span: true, text: true }), { text: z.optional(z.string()) });
const wireItem = z.omit(checklistItem, { spans: true });
const wireLoss = z.omit(scoreItem, { span: true });

/**
 * Makes a reader of packed reports with a memory of its own.
 * The reader throws `ZodError` or `SyntaxError` for what is no packed report.
 */
export function createReportReader(): (json: unknown, draft: Draft) => Report {
  const readFinding = rememberTexts(wireFinding);
  const readItem = rememberTexts(wireItem);
  const readLoss = rememberTexts(wireLoss);

  return (json, draft) => {
    const wire = reportWire.parse(json);
    const moves = Object.fromEntries(
      MOVES.map((move) => {
        const { status: said, spans } = wire.moves[move];
        return [move, { status: said, spans: readSpans(spans) }];
      }),
    ) as unknown as Report["moves"];
    const checklist = wire.checklist.map((text): ChecklistItem => {
      const item = readItem(text);
      return { ...item, template: item.template ?? undefined, spans: moves[item.move].spans };
    });
    const findingTexts = wire.findingTexts.map(readFinding);
    const scoreTexts = wire.scoreTexts.map(readLoss);
    return {
      applicable: wire.applicable,
      stage: wire.stage,
      responsibility: wire.responsibility,
      score: wire.score ?? undefined,
      moves,
      checklist,
      findings: readRows(
        wire.findings,
        findingTexts,
        (said, span): Finding => ({
          ...said,
          span,
          text: said.text ?? wordsAt(draft, said.field, span),
          template: said.template ?? undefined,
        }),
      ),
      scoreItems: readRows(wire.scoreItems, scoreTexts, (said, span): ScoreItem => ({ ...said, span })),
      ...(wire.customerPoints && { customerPoints: wire.customerPoints }),
    };
  };
}

function rememberTexts<Value>(schema: { parse(value: unknown): Value }): (text: string) => Value {
  const memory = new Map<string, Value>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    const value = schema.parse(JSON.parse(text));
    if (memory.size >= REMEMBERED) memory.clear();
    memory.set(text, value);
    return value;
  };
}

function readRows<Text, Item>(
  rows: readonly number[],
  table: readonly Text[],
  make: (text: Text, span: Span | undefined) => Item,
): readonly Item[] {
  const items: Item[] = [];
  for (let at = 0; at < rows.length; at += 3) {
    const [index, start, end] = [rows[at], rows[at + 1], rows[at + 2]] as [number, number, number];
    const text = table[index];
    if (text === undefined || end === undefined) throw new SyntaxError("a row without its text");
    items.push(make(text, start === NO_SPAN ? undefined : { start, end }));
  }
  return items;
}

function readSpans(pairs: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2)
    spans.push({ start: pairs[at] as number, end: pairs[at + 1] as number });
  return spans;
}
