import type { Draft } from "../language/draft";
import type { Span } from "../language/span";
import { type ChecklistItem, type Finding, MOVES, type Report, type ScoreItem } from "../review/report";
import {
  NO_SPAN,
  type ReportPlaces,
  type ReportSaid,
  type WireFinding,
  type WireItem,
  type WireLoss,
  wordsAt,
} from "./report-wire";

/** What a report says, its texts read. */
export interface ReadSaid {
  readonly number: number;
  readonly said: ReportSaid;
  readonly checklist: readonly WireItem[];
  readonly findings: readonly WireFinding[];
  readonly scoreItems: readonly WireLoss[];
}

/** A report with the parts that it was put together from. */
export interface JoinedReport {
  readonly read: ReadSaid;
  readonly places: ReportPlaces;
  readonly report: Report;
}

/**
 * Puts what is said to its places. A keystroke moves what stands behind it and leaves the rest: that is taken from the
 * report `before`.
 * @throws {SyntaxError} where the places are not those of what is said
 */
export function joinReport(
  read: ReadSaid,
  places: ReportPlaces,
  draft: Draft,
  before: JoinedReport | undefined,
): JoinedReport {
  const { said } = read;
  const { applicable, stage, responsibility, score, customerPoints, outline } = said;
  const known = before?.read.said === said ? before : undefined;
  const hasSameMoves =
    known?.places.moves.length === places.moves.length &&
    places.moves.every((pairs, at) => isSame(pairs, known.places.moves[at]));
  const moves = hasSameMoves ? known.report.moves : joinMoves(said, places);
  return {
    read,
    places,
    report: {
      ...{ applicable, stage, responsibility, score, moves },
      checklist: hasSameMoves
        ? known.report.checklist
        : read.checklist.map(
            (item): ChecklistItem => ({ ...item, template: item.template, spans: moves[item.move].spans }),
          ),
      findings: joinFindings(read, places, draft, before),
      scoreItems:
        known && isSame(places.scoreItems, known.places.scoreItems)
          ? known.report.scoreItems
          : read.scoreItems.map(
              (entry, at): ScoreItem => ({ ...entry, span: spanAt(places.scoreItems, at) }),
            ),
      ...(customerPoints && { customerPoints }),
      ...(outline && {
        outline: places.closing === undefined ? outline : { ...outline, closing: places.closing },
      }),
    },
  };
}

function joinMoves(said: ReportSaid, places: ReportPlaces): Report["moves"] {
  return Object.fromEntries(
    MOVES.map((move, at) => [move, { status: said.moves[move], spans: readSpans(places.moves[at]) }]),
  ) as unknown as Report["moves"];
}

function joinFindings(
  { findings: entries }: ReadSaid,
  { findings: pairs }: ReportPlaces,
  draft: Draft,
  before: JoinedReport | undefined,
): readonly Finding[] {
  const old = before?.report.findings;
  let isAsBefore = old?.length === entries.length;
  const findings = entries.map((entry, at): Finding => {
    const known = old?.[at];
    if (known && before?.read.findings[at] === entry && stands(known, entry, at, pairs, draft)) return known;
    isAsBefore = false;
    const span = spanAt(pairs, at);
    return {
      ...entry,
      span,
      text: entry.text ?? wordsAt(draft, entry.field, span),
      template: entry.template,
    };
  });
  return old && isAsBefore ? old : findings;
}

/** The same place is not enough: other words may stand there by now. */
function stands(
  { span, text }: Finding,
  { text: own, field }: WireFinding,
  at: number,
  pairs: readonly number[],
  draft: Draft,
): boolean {
  if (pairs[2 * at] !== (span?.start ?? NO_SPAN) || pairs[2 * at + 1] !== (span?.end ?? NO_SPAN))
    return false;
  return own !== undefined || span === undefined || draft[field].startsWith(text, span.start);
}

function isSame(a: readonly number[], b: readonly number[] | undefined): boolean {
  if (a.length !== b?.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
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
