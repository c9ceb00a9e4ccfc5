import type { Draft } from "../language/draft";
import type { Report } from "../review/report";
import { type JoinedReport, joinReport, type ReadSaid } from "./join-report";
import {
  checklistFields,
  eachMove,
  findingFields,
  mailFields,
  outline,
  scoreFields,
  status,
} from "./report-shape";
import type { ReportPlaces, ReportSaid, ReportWire, WireFinding, WireItem, WireLoss } from "./report-wire";
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

export interface ReportReader {
  /** Number of what was said last: the engine need not say it again. */
  known(): number | undefined;
  /** Notes what a report says that nobody waits for. Throws as `read` does. */
  note(json: unknown): void;
  /**
   * Parts that are the same as in the report before are the very same objects.
   * @throws {TypeError | SyntaxError} for what is no packed report of `draft`
   */
  read(json: unknown, draft: Draft): Report;
}

/** Makes a reader of packed reports with a memory of its own. */
export function createReportReader(): ReportReader {
  const readFinding = rememberTexts(wireFinding);
  const readItem = rememberTexts(wireItem);
  const readLoss = rememberTexts(wireLoss);
  let last: ReadSaid | undefined;
  let joined: JoinedReport | undefined;

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
      joined = joinReport(read, places, draft, joined);
      return joined.report;
    },
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
