import type { Draft } from "../language/draft";
import type { Span } from "../language/span";
import type { ChecklistItem, Finding, Report, ScoreItem } from "../review/report";
import { MOVES } from "../review/report";
import { checklistFields, eachMove, findingFields, mailFields, scoreFields, status } from "./report-shape";
import {
  NO_SPAN,
  type ReportWire,
  type WireFinding,
  type WireItem,
  type WireLoss,
  wordsAt,
} from "./report-wire";
import { fields, list, maybe, type Shape, shapeOf, text } from "./shape";

const numbers = shapeOf(
  (value): value is readonly number[] => Array.isArray(value) && value.every(Number.isInteger),
);
const reportWire = fields<ReportWire>({
  ...mailFields,
  moves: eachMove(fields<ReportWire["moves"]["cause"]>({ status, spans: numbers })),
  checklist: list(text),
  findingTexts: list(text),
  findings: numbers,
  scoreTexts: list(text),
  scoreItems: numbers,
});
const wireFinding = fields<WireFinding>({ ...findingFields, text: maybe(text) });
const wireItem = fields<WireItem>(checklistFields);
const wireLoss = fields<WireLoss>(scoreFields);

/** Texts remembered by a reader; a pack with its wordings stays well below. */
const REMEMBERED = 1000;

/**
 * Makes a reader of packed reports with a memory of its own.
 * The reader throws `TypeError` or `SyntaxError` for what is no packed report.
 */
export function createReportReader(): (json: unknown, draft: Draft) => Report {
  const readFinding = rememberTexts(wireFinding);
  const readItem = rememberTexts(wireItem);
  const readLoss = rememberTexts(wireLoss);

  return (json, draft) => {
    const wire = reportWire(json);
    const moves = Object.fromEntries(
      MOVES.map((move) => {
        const { status: said, spans } = wire.moves[move];
        return [move, { status: said, spans: readSpans(spans) }];
      }),
    ) as unknown as Report["moves"];
    const checklist = wire.checklist.map((line): ChecklistItem => {
      const item = readItem(line);
      return { ...item, template: item.template, spans: moves[item.move].spans };
    });
    const findingTexts = wire.findingTexts.map(readFinding);
    const scoreTexts = wire.scoreTexts.map(readLoss);
    return {
      applicable: wire.applicable,
      stage: wire.stage,
      responsibility: wire.responsibility,
      score: wire.score,
      moves,
      checklist,
      findings: readRows(
        wire.findings,
        findingTexts,
        (said, span): Finding => ({
          ...said,
          span,
          text: said.text ?? wordsAt(draft, said.field, span),
          template: said.template,
        }),
      ),
      scoreItems: readRows(wire.scoreItems, scoreTexts, (said, span): ScoreItem => ({ ...said, span })),
      ...(wire.customerPoints && { customerPoints: wire.customerPoints }),
      ...(wire.outline && { outline: wire.outline }),
    };
  };
}

function rememberTexts<Value>(shape: Shape<Value>): (line: string) => Value {
  const memory = new Map<string, Value>();
  return (line) => {
    const known = memory.get(line);
    if (known !== undefined) return known;
    const value = shape(JSON.parse(line));
    if (memory.size >= REMEMBERED) memory.clear();
    memory.set(line, value);
    return value;
  };
}

function readRows<Text, Item>(
  rows: readonly number[],
  table: readonly Text[],
  make: (said: Text, span: Span | undefined) => Item,
): readonly Item[] {
  const items: Item[] = [];
  for (let at = 0; at < rows.length; at += 3) {
    const [index, start, end] = [rows[at], rows[at + 1], rows[at + 2]] as [number, number, number];
    const said = table[index];
    if (said === undefined || end === undefined) throw new SyntaxError("a row without its text");
    items.push(make(said, start === NO_SPAN ? undefined : { start, end }));
  }
  return items;
}

function readSpans(pairs: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2)
    spans.push({ start: pairs[at] as number, end: pairs[at + 1] as number });
  return spans;
}
