import { RESPONSIBILITIES, STAGES } from "../language/draft";
import type { Span } from "../language/span";
import type { Outline } from "../review/outline";
import {
  type ChecklistItem,
  type CustomerPoint,
  type Finding,
  type LocalText,
  type Move,
  MOVES,
  type MoveReport,
  type Report,
  type ScoreItem,
  SEVERITIES,
  type Suggestion,
} from "../review/report";
import { fields, flag, list, maybe, number, oneOf, type Shape, text } from "./shape";

const span = fields<Span>({ start: number, end: number });
const localText = fields<LocalText>({ ja: text, en: maybe(text) });
export const status = oneOf(["present", "vague", "pending", "absent"]);

/** What a finding says, wherever it stands. */
export const findingFields = {
  rule: text,
  pack: text,
  severity: oneOf(SEVERITIES),
  field: oneOf(["subject", "body"]),
  message: localText,
  why: localText,
  fix: localText,
  source: text,
  suggestions: list(fields<Suggestion>({ label: localText, replacement: text })),
  template: maybe(text),
  locked: flag,
} as const;

export const checklistFields = {
  move: oneOf(MOVES),
  label: localText,
  needed: oneOf(["required", "advised", "optional"]),
  status,
  template: maybe(text),
} as const;

export const scoreFields = { kind: oneOf(["move", "finding"]), id: text, lost: number } as const;

/** What a report says of the mail as a whole. */
export const mailFields = {
  applicable: flag,
  stage: fields<Report["stage"]>({ value: oneOf(STAGES), detected: flag }),
  responsibility: fields<Report["responsibility"]>({ value: oneOf(RESPONSIBILITIES), detected: flag }),
  score: maybe(number),
  customerPoints: maybe(list(fields<CustomerPoint>({ text, answered: flag }))),
} as const;

export const outline = fields<Outline>({
  closing: maybe(number),
  customer: maybe(text),
  matter: maybe(text),
  ended: flag,
});

/** One value for each of the moves. */
export const eachMove = <Value>(shape: Shape<Value>): Shape<Readonly<Record<Move, Value>>> =>
  fields(Object.fromEntries(MOVES.map((move) => [move, shape])) as Record<Move, Shape<Value>>);

const report = fields<Report>({
  ...mailFields,
  outline: maybe(outline),
  scoreItems: list(restore(fields<ScoreItem>({ ...scoreFields, span: maybe(span) }), { span: undefined })),
  moves: eachMove(fields<MoveReport>({ status, spans: list(span) })),
  checklist: list(
    restore(fields<ChecklistItem>({ ...checklistFields, spans: list(span) }), { template: undefined }),
  ),
  findings: list(
    restore(fields<Finding>({ ...findingFields, span: maybe(span), text }), {
      span: undefined,
      template: undefined,
    }),
  ),
});

/**
 * A report that crossed a process boundary. Messages there drop keys whose value is `undefined`: they are put back.
 * @throws TypeError when it is no report
 */
export const parseReport: Shape<Report> = restore(report, { score: undefined });

/** Puts back the keys that always stand, also without a value. */
function restore<Value extends object>(
  shape: Shape<Value>,
  empty: Partial<Record<keyof Value, undefined>>,
): Shape<Value> {
  return (value) => ({ ...empty, ...shape(value) });
}
