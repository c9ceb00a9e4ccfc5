import { type Finding, type Report, type ScoreItem, SEVERITIES, type Severity } from "../review/report";
import { costAfterChange, READY, totalScore } from "../review/total-score";

/** Names a rule over all packs: `pack/rule`. */
export function ruleKey(finding: Finding): string {
  return `${finding.pack}/${finding.rule}`;
}

/** What 無視 remembers: this rule on these very words, wherever they move. */
export function ignoreKey(finding: Finding): string {
  return `${ruleKey(finding)}\n${finding.field}\n${finding.text}`;
}

/**
 * The report as the user wants it: without what is hidden, and each rule as grave as the user takes it to be. Score and
 * reasons follow.
 * @param ignored keys of `ignoreKey`
 * @param disabledRules keys of `ruleKey`; a locked rule stays
 * @param severities by key of `ruleKey`; a locked rule stays as grave as it is
 */
export function displayedReport(
  report: Report,
  ignored: ReadonlySet<string>,
  disabledRules: readonly string[],
  severities: Readonly<Record<string, Severity>> = {},
): Report {
  const isAsIs = ignored.size === 0 && disabledRules.length === 0 && Object.keys(severities).length === 0;
  if (isAsIs) return report;
  const isHidden = (finding: Finding) =>
    !finding.locked && (ignored.has(ignoreKey(finding)) || disabledRules.includes(ruleKey(finding)));
  const severityOf = (finding: Finding) =>
    (finding.locked ? undefined : severities[ruleKey(finding)]) ?? finding.severity;
  if (!report.findings.some((finding) => isHidden(finding) || severityOf(finding) !== finding.severity))
    return report;

  const findings = report.findings
    .filter((finding) => !isHidden(finding))
    .map((finding) => ({ ...finding, severity: severityOf(finding) }))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const scoreItems = report.scoreItems
    .flatMap((item): ScoreItem[] => {
      const finding =
        item.kind === "finding" ? report.findings.find((other) => isOf(item, other)) : undefined;
      if (finding === undefined) return [item];
      const lost = costAfterChange(item.lost, finding.severity, severityOf(finding));
      return isHidden(finding) ? [] : [{ ...item, lost }];
    })
    .sort((a, b) => b.lost - a.lost);
  const hasError = findings.some(({ severity }) => severity === "error");
  const score = report.score === undefined ? undefined : totalScore(scoreItems, hasError, readyOf(report));
  return { ...report, findings, score, scoreItems };
}

function isOf(item: ScoreItem, { rule, span }: Finding): boolean {
  return rule === item.id && span?.start === item.span?.start && span?.end === item.span?.end;
}

/** Where the pack's own line is: it shows in a score that an error holds down. */
function readyOf({ score = 0, scoreItems }: Report): number {
  return score < totalScore(scoreItems, false) ? score + 1 : READY;
}
