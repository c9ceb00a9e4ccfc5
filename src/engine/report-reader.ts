import type { Draft } from "../language/draft";
import type { Span } from "../language/span";
import type { ChecklistItem, Finding, Report, ScoreItem } from "../review/report";
import { MOVES } from "../review/report";
import {
  checklistFields,
  eachMove,
  findingFields,
  mailFields,
  outline,
  scoreFields,
  status,
} from "./report-shape";
import {
  NO_SPAN,
  type ReportPlaces,
  type ReportSaid,
  type ReportWire,
  type WireFinding,
  type WireItem,
  type WireLoss,
  wordsAt,
} from "./report-wire";
import { fields, list, maybe, number, type Shape, shapeOf, text } from "./shape";

const numbers = shapeOf(
  (value): value is readonly number[] => Array.isArray(value) && value.every(Number.isInteger),
);
const reportWire = fields<ReportWire>({
  number,
  said: maybe(text),
  places: fields<ReportPlaces>({
    moves: list(numbers),
    findings: numbers,
    scoreItems: numbers,
    closing: maybe(number),
  }),
});
const reportSaid = fields<ReportSaid>({
  ...mailFields,
  moves: eachMove(status),
  checklist: list(text),
  findingTexts: list(text),
  findings: numbers,
  scoreTexts: list(text),
  scoreItems: numbers,
  outline: maybe(outline),
});
const wireFinding = fields<WireFinding>({ ...findingFields, text: maybe(text) });
const wireItem = fields<WireItem>(checklistFields);
const wireLoss = fields<WireLoss>(scoreFields);

/** Texts remembered by a reader; a pack with its wordings stays well below. */
const REMEMBERED = 1000;

/** What a report says, its texts read. */
interface ReadSaid {
  readonly number: number;
  readonly said: ReportSaid;
  readonly checklist: readonly WireItem[];
  readonly findings: readonly WireFinding[];
  readonly scoreItems: readonly WireLoss[];
}

export interface ReportReader {
  /** Number of what was said last: the engine need not say it again. */
  known(): number | undefined;
  /** Notes what a report says that nobody waits for. Throws as `read` does. */
  note(json: unknown): void;
  /** @throws {TypeError | SyntaxError} for what is no packed report of `draft` */
  read(json: unknown, draft: Draft): Report;
}

/** Makes a reader of packed reports with a memory of its own. */
export function createReportReader(): ReportReader {
  const readFinding = rememberTexts(wireFinding);
  const readItem = rememberTexts(wireItem);
  const readLoss = rememberTexts(wireLoss);
  let last: ReadSaid | undefined;

  function readSaid(told: number, json: string): ReadSaid {
    const said = reportSaid(JSON.parse(json));
    const findingTexts = said.findingTexts.map(readFinding);
    const scoreTexts = said.scoreTexts.map(readLoss);
    return {
      number: told,
      said,
      checklist: said.checklist.map(readItem),
      findings: said.findings.map((index) => entryOf(findingTexts, index)),
      scoreItems: said.scoreItems.map((index) => entryOf(scoreTexts, index)),
    };
  }

  function note(json: unknown): { readonly read: ReadSaid; readonly places: ReportPlaces } {
    const wire = reportWire(json);
    if (wire.said !== undefined) last = readSaid(wire.number, wire.said);
    if (last === undefined || last.number !== wire.number)
      throw new SyntaxError("places without what is said");
    return { read: last, places: wire.places };
  }

  return {
    known: () => last?.number,
    note,
    read(json, draft) {
      const { read, places } = note(json);
      return joinParts(read, places, draft);
    },
  };
}

function joinParts(
  { said, checklist, findings, scoreItems }: ReadSaid,
  places: ReportPlaces,
  draft: Draft,
): Report {
  const { applicable, stage, responsibility, score, customerPoints, outline: summary } = said;
  const moves = Object.fromEntries(
    MOVES.map((move, index) => [move, { status: said.moves[move], spans: readSpans(places.moves[index]) }]),
  ) as unknown as Report["moves"];
  return {
    ...{ applicable, stage, responsibility, score, moves },
    checklist: checklist.map(
      (item): ChecklistItem => ({ ...item, template: item.template, spans: moves[item.move].spans }),
    ),
    findings: findings.map((entry, index): Finding => {
      const span = spanAt(places.findings, index);
      const words = entry.text ?? wordsAt(draft, entry.field, span);
      return { ...entry, span, text: words, template: entry.template };
    }),
    scoreItems: scoreItems.map(
      (entry, index): ScoreItem => ({ ...entry, span: spanAt(places.scoreItems, index) }),
    ),
    ...(customerPoints && { customerPoints }),
    ...(summary && {
      outline: places.closing === undefined ? summary : { ...summary, closing: places.closing },
    }),
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

function entryOf<Entry>(table: readonly Entry[], index: number): Entry {
  const entry = table[index];
  if (entry === undefined) throw new SyntaxError("a finding without its text");
  return entry;
}

function spanAt(pairs: readonly number[], index: number): Span | undefined {
  const [start, end] = [pairs[2 * index], pairs[2 * index + 1]];
  if (start === undefined || end === undefined) throw new SyntaxError("a finding without its place");
  return start === NO_SPAN ? undefined : { start, end };
}

function readSpans(pairs: readonly number[] | undefined): readonly Span[] {
  if (pairs === undefined) throw new SyntaxError("a move without its places");
  const spans: Span[] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2)
    spans.push({ start: pairs[at] as number, end: pairs[at + 1] as number });
  return spans;
}
