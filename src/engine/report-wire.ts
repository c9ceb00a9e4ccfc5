import type { Draft } from "../language/draft";
import type { Span } from "../language/span";
import type { Outline } from "../review/outline";
import {
  type ChecklistItem,
  type Finding,
  type Move,
  type MoveReport,
  MOVES,
  type Report,
  type ScoreItem,
} from "../review/report";

/**
 * A report on its way to a compose window, in two parts. What it says is mostly the same from one keystroke to the next
 * and travels only when the window does not know it yet. Where things stand changes with every keystroke.
 */
export interface ReportWire {
  /** Of what is said: the window names the one that it knows when it asks. */
  readonly number: number;
  /** `ReportSaid` as JSON; left out where the window knows it. */
  readonly said?: string | undefined;
  readonly places: ReportPlaces;
}

/**
 * All but the places. What a rule says is the same at each of its findings: it stands once, as a JSON text that the
 * reader parses only when it is new to it; `findings` and `scoreItems` are indexes of the texts.
 */
export interface ReportSaid
  extends Pick<Report, "applicable" | "stage" | "responsibility" | "score" | "customerPoints"> {
  readonly moves: Readonly<Record<Move, MoveReport["status"]>>;
  readonly checklist: readonly string[];
  readonly findingTexts: readonly string[];
  readonly findings: readonly number[];
  readonly scoreTexts: readonly string[];
  readonly scoreItems: readonly number[];
  readonly outline?: Omit<Outline, "closing"> | undefined;
}

/** Starts and ends in turn; -1, -1 where there is no span. */
export interface ReportPlaces {
  /** In the order of `MOVES`; an item of the checklist stands where its move does. */
  readonly moves: readonly (readonly number[])[];
  readonly findings: readonly number[];
  readonly scoreItems: readonly number[];
  readonly closing?: number | undefined;
}

/** What the texts hold. A finding's words go along only where they are not those of the draft. */
export type WireFinding = Omit<Finding, "span" | "text"> & { readonly text?: string | undefined };
export type WireItem = Omit<ChecklistItem, "spans">;
export type WireLoss = Omit<ScoreItem, "span">;

export const NO_SPAN = -1;

/** @param draft the one that the report speaks of: the reader takes the findings' words from its own copy */
export function packReport(
  report: Report,
  draft: Draft,
): { readonly said: ReportSaid; readonly places: ReportPlaces } {
  const { applicable, stage, responsibility, score, customerPoints, outline } = report;
  const findings = packTexts(
    report.findings,
    ({ text, span, ...rest }): WireFinding =>
      text === wordsAt(draft, rest.field, span) ? rest : { ...rest, text },
  );
  const scoreItems = packTexts(report.scoreItems, ({ kind, id, lost }): WireLoss => ({ kind, id, lost }));
  return {
    said: {
      ...{ applicable, stage, responsibility, score },
      moves: Object.fromEntries(
        MOVES.map((move) => [move, report.moves[move].status]),
      ) as ReportSaid["moves"],
      checklist: report.checklist.map(({ move, label, needed, status, template }) =>
        JSON.stringify({ move, label, needed, status, template } satisfies WireItem),
      ),
      findingTexts: findings.texts,
      findings: findings.indexes,
      scoreTexts: scoreItems.texts,
      scoreItems: scoreItems.indexes,
      ...(customerPoints && { customerPoints }),
      ...(outline && { outline: withoutPlace(outline) }),
    },
    places: {
      moves: MOVES.map((move) => report.moves[move].spans.flatMap(pair)),
      findings: report.findings.flatMap(({ span }) => pair(span)),
      scoreItems: report.scoreItems.flatMap(({ span }) => pair(span)),
      closing: outline?.closing,
    },
  };
}

function withoutPlace({ customer, matter, ended }: Outline): Omit<Outline, "closing"> {
  return { customer, matter, ended };
}

function packTexts<Item>(
  items: readonly Item[],
  textOf: (item: Item) => object,
): { readonly texts: readonly string[]; readonly indexes: readonly number[] } {
  const known = new Map<string, number>();
  const indexes = items.map((item) => {
    const text = JSON.stringify(textOf(item));
    const index = known.get(text) ?? known.size;
    known.set(text, index);
    return index;
  });
  return { texts: [...known.keys()], indexes };
}

function pair(span: Span | undefined): readonly [number, number] {
  return span === undefined ? [NO_SPAN, NO_SPAN] : [span.start, span.end];
}

/** The words of a draft that a finding stands at; none without a span. */
export function wordsAt(draft: Draft, field: Finding["field"], span: Span | undefined): string {
  return span === undefined ? "" : draft[field].slice(span.start, span.end);
}
