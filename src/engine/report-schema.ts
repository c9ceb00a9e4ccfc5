import * as z from "zod/mini";
import { RESPONSIBILITIES, STAGES } from "../language/draft";
import { MOVES, type Report, SEVERITIES } from "../review/report";

const span = z.object({ start: z.number(), end: z.number() });
const localText = z.object({ ja: z.string(), en: z.optional(z.string()) });
export const status = z.enum(["present", "vague", "pending", "absent"]);

export const finding = z.object({
  rule: z.string(),
  pack: z.string(),
  severity: z.enum(SEVERITIES),
  field: z.enum(["subject", "body"]),
  span: z.nullish(span),
  text: z.string(),
  message: localText,
  why: localText,
  fix: localText,
  source: z.string(),
  suggestions: z.array(z.object({ label: localText, replacement: z.string() })),
  template: z.nullish(z.string()),
  locked: z.boolean(),
});

export const checklistItem = z.object({
  move: z.enum(MOVES),
  label: localText,
  needed: z.enum(["required", "advised", "optional"]),
  status,
  spans: z.array(span),
  template: z.nullish(z.string()),
});

export const scoreItem = z.object({
  kind: z.enum(["move", "finding"]),
  id: z.string(),
  lost: z.number(),
  span: z.nullish(span),
});

export const customerPoints = z.optional(z.array(z.object({ text: z.string(), answered: z.boolean() })));

const report = z.object({
  applicable: z.boolean(),
  stage: z.object({ value: z.enum(STAGES), detected: z.boolean() }),
  responsibility: z.object({ value: z.enum(RESPONSIBILITIES), detected: z.boolean() }),
  score: z.nullish(z.number()),
  scoreItems: z.array(scoreItem),
  moves: z.record(z.enum(MOVES), z.object({ status, spans: z.array(span) })),
  checklist: z.array(checklistItem),
  findings: z.array(finding),
  customerPoints,
});

/**
 * A report that crossed a process boundary. Messages there drop keys whose value is `undefined`: they are put back.
 * @throws ZodError when it is no report
 */
export function parseReport(json: unknown): Report {
  const wire = report.parse(json);
  return {
    ...wire,
    score: wire.score ?? undefined,
    scoreItems: wire.scoreItems.map((item) => ({ ...item, span: item.span ?? undefined })),
    checklist: wire.checklist.map((item) => ({ ...item, template: item.template ?? undefined })),
    findings: wire.findings.map((item) => ({
      ...item,
      span: item.span ?? undefined,
      template: item.template ?? undefined,
    })),
  };
}
