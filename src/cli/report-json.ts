import type { Report } from "../review/report";
import { MOVES, type LocalText } from "../review/report";
import type { Span } from "../language/span";

export type ReportLanguage = "ja" | "en";

const pair = (span: Span | undefined) => (span ? [span.start, span.end] : null);

/** The report in the form of the command line's contract (docs/cli.md): spans as `[start, end]`, null for none. */
export function reportToJson(
  id: string | undefined,
  report: Report,
  language: ReportLanguage = "ja",
): object {
  const text = (t: LocalText) => (language === "en" ? (t.en ?? t.ja) : t.ja);
  return {
    ...(id === undefined ? {} : { id }),
    applicable: report.applicable,
    stage: report.stage,
    responsibility: report.responsibility,
    score: report.score ?? null,
    moves: Object.fromEntries(
      MOVES.map((m) => [m, { status: report.moves[m].status, spans: report.moves[m].spans.map(pair) }]),
    ),
    checklist: report.checklist.map(({ move, needed, status }) => ({ move, needed, status })),
    scoreItems: report.scoreItems.map(({ kind, id: item, lost, span }) => ({
      kind,
      id: item,
      lost,
      span: pair(span),
    })),
    findings: report.findings.map((f) => ({
      rule: f.rule,
      pack: f.pack,
      severity: f.severity,
      field: f.field,
      span: pair(f.span),
      text: f.text,
      message: text(f.message),
      why: text(f.why),
      fix: text(f.fix),
      source: f.source,
      suggestions: f.suggestions.map((s) => ({ label: text(s.label), replacement: s.replacement })),
    })),
  };
}
