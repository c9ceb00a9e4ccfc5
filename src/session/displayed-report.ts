import { type Finding, type Report, SEVERITIES, type Severity } from "../review/report";

/** Names a rule over all packs: `pack/rule`. */
export function ruleKey(finding: Finding): string {
  return `${finding.pack}/${finding.rule}`;
}

/** What 無視 remembers: this rule on these very words, wherever they move. */
export function ignoreKey(finding: Finding): string {
  return `${ruleKey(finding)}\n${finding.field}\n${finding.text}`;
}

/**
 * The report without what the user does not want to hear. What the hidden findings cost is given back to the score.
 * @param ignored keys of `ignoreKey`
 * @param disabledRules keys of `ruleKey`; a locked rule stays
 * @param severities by key of `ruleKey`, how grave the user takes a rule to be; a locked rule stays as grave as it is
 */
export function displayedReport(
  report: Report,
  ignored: ReadonlySet<string>,
  disabledRules: readonly string[],
  severities: Readonly<Record<string, Severity>> = {},
): Report {
  return withSeverities(withoutHidden(report, ignored, disabledRules), severities);
}

function withoutHidden(
  report: Report,
  ignored: ReadonlySet<string>,
  disabledRules: readonly string[],
): Report {
  if (ignored.size === 0 && disabledRules.length === 0) return report;
  const isHidden = (finding: Finding) =>
    !finding.locked && (ignored.has(ignoreKey(finding)) || disabledRules.includes(ruleKey(finding)));
  const hidden = report.findings.filter(isHidden);
  if (hidden.length === 0) return report;
  const findings = report.findings.filter((finding) => !isHidden(finding));
  const isForgiven = (item: Report["scoreItems"][number]) =>
    item.kind === "finding" &&
    hidden.some(
      ({ rule, span }) =>
        rule === item.id && span?.start === item.span?.start && span?.end === item.span?.end,
    );
  const forgiven = report.scoreItems.filter(isForgiven).reduce((sum, item) => sum + item.lost, 0);
  return {
    ...report,
    findings,
    score: report.score === undefined ? undefined : Math.min(100, report.score + forgiven),
    scoreItems: report.scoreItems.filter((item) => !isForgiven(item)),
  };
}

function withSeverities(report: Report, severities: Readonly<Record<string, Severity>>): Report {
  const chosen = (finding: Finding) => (finding.locked ? undefined : severities[ruleKey(finding)]);
  if (!report.findings.some((finding) => (chosen(finding) ?? finding.severity) !== finding.severity))
    return report;
  const findings = report.findings
    .map((finding) => ({ ...finding, severity: chosen(finding) ?? finding.severity }))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return { ...report, findings };
}
