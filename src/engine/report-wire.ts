import type { Draft } from "../language/draft";
import type { Span } from "../language/span";
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
 * A report on its way to a compose window. What a rule says is the same at each of its findings and from one keystroke
 * to the next: it travels once, as a JSON text that the reader parses only when it is new. Places travel as rows of
 * three numbers: index of the text, start, end (-1, -1 where there is no span).
 */
export interface ReportWire
  extends Pick<Report, "applicable" | "stage" | "responsibility" | "score" | "customerPoints" | "outline"> {
  /** `spans`: start and end in turn. */
  readonly moves: Readonly<
    Record<Move, { readonly status: MoveReport["status"]; readonly spans: readonly number[] }>
  >;
  readonly checklist: readonly string[];
  readonly findingTexts: readonly string[];
  readonly findings: readonly number[];
  readonly scoreTexts: readonly string[];
  readonly scoreItems: readonly number[];
}

/** What the texts hold. A finding's words go along only where they are not those of the draft. */
export type WireFinding = Omit<Finding, "span" | "text"> & { readonly text?: string | undefined };
export type WireItem = Omit<ChecklistItem, "spans">;
export type WireLoss = Omit<ScoreItem, "span">;

export const NO_SPAN = -1;

/** @param draft the one that the report speaks of: the reader takes the findings' words from its own copy */
export function packReport(report: Report, draft: Draft): ReportWire {
  const findings = packRows(
    report.findings,
    ({ text, span, ...rest }): WireFinding =>
      text === wordsAt(draft, rest.field, span) ? rest : { ...rest, text },
  );
  const scoreItems = packRows(report.scoreItems, ({ kind, id, lost }): WireLoss => ({ kind, id, lost }));
  return {
    applicable: report.applicable,
    stage: report.stage,
    responsibility: report.responsibility,
    score: report.score,
    moves: Object.fromEntries(
      MOVES.map((move) => {
        const { status, spans } = report.moves[move];
        return [move, { status, spans: spans.flatMap(({ start, end }) => [start, end]) }];
      }),
    ) as unknown as ReportWire["moves"],
    // An item's spans are its move's.
    checklist: report.checklist.map(({ move, label, needed, status, template }) =>
      JSON.stringify({ move, label, needed, status, template } satisfies WireItem),
    ),
    findingTexts: findings.texts,
    findings: findings.rows,
    scoreTexts: scoreItems.texts,
    scoreItems: scoreItems.rows,
    ...(report.customerPoints && { customerPoints: report.customerPoints }),
    ...(report.outline && { outline: report.outline }),
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

/** The words of a draft that a finding stands at; none without a span. */
export function wordsAt(draft: Draft, field: Finding["field"], span: Span | undefined): string {
  return span === undefined ? "" : draft[field].slice(span.start, span.end);
}
