import type { Draft } from "../language/draft";
import type { LocalText, Report } from "../review/report";
import type { ReportLanguage } from "./report-json";
import { en } from "./texts/en";
import { ja } from "./texts/ja";

/** Line and column (from 1) of an offset in a text, as editors count them. */
function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** The review for reading in a terminal: score, checklist, findings in order of gravity. */
export function formatReport(draft: Draft, report: Report, language: ReportLanguage = "ja"): string {
  const t = language === "en" ? en : ja;
  const local = (text: LocalText) => (language === "en" ? (text.en ?? text.ja) : text.ja);
  if (!report.applicable) return `${t.notApplicable}\n`;
  const detected = (on: boolean) => (on ? `（${t.detected}）` : "");
  const out = [
    `${t.score} ${report.score ?? "-"}／100  ${t.stage} ${t.stages[report.stage.value]}${detected(report.stage.detected)}  ${t.responsibility} ${t.responsibilities[report.responsibility.value]}${detected(report.responsibility.detected)}`,
    "",
    `■ ${t.checklist}`,
  ];
  for (const item of report.checklist) {
    if (item.needed === "optional" && item.status === "absent") continue;
    out.push(`  ${t.status[item.status].padEnd(4, "　")} ${local(item.label)}（${t.need[item.needed]}）`);
  }
  out.push("", `■ ${t.findings} ${report.findings.length}`);
  if (report.findings.length === 0) out.push(`  ${t.noFindings}`);
  for (const f of report.findings) {
    const field = f.field === "subject" ? draft.subject : draft.body;
    const at = f.span ? `${f.field} ${placeOf(field, f.span.start)}` : t.wholeMail;
    out.push(`  [${t.severity[f.severity]}] ${local(f.message)}  ${f.rule}  ${at}`);
    if (f.text) out.push(`      「${f.text.replaceAll("\n", " ").slice(0, 60)}」`);
    out.push(`      ${t.why}: ${local(f.why)}（${t.source} ${f.source}）`, `      ${t.fix}: ${local(f.fix)}`);
    const labels = f.suggestions.map((s) => local(s.label));
    if (labels.length > 0) out.push(`      → ${labels.join(" / ")}`);
  }
  return `${out.join("\n")}\n`;
}
