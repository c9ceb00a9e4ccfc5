import { useEffect, useRef } from "preact/hooks";
import type { Report } from "../../review/report";
import { Localized } from "../parts/localized";
import { ScoreSummary } from "../parts/score-summary";
import { StatusMark } from "../parts/status-mark";
import { texts as textsOf } from "../texts/texts";
import type { UiLanguage } from "../views";
import type { Scenario } from "./scenarios/scenario";

interface ResultViewProps {
  readonly scenario: Scenario;
  readonly report: Report | undefined;
  readonly language: UiLanguage;
  readonly onRewrite: () => void;
  readonly onAnother: () => void;
}

/** What stands in place of a sent mail: that nothing was sent, the review at that moment, and what the case asks for. */
export function ResultView({ scenario, report, language, onRewrite, onAnother }: ResultViewProps) {
  const texts = textsOf(language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const count = (severity: string) =>
    report?.findings.filter((finding) => finding.severity === severity).length ?? 0;
  const asked = report?.checklist.filter((item) => item.needed !== "optional") ?? [];
  const reviewed = report?.applicable === true && report.score !== undefined;
  return (
    <div class="result">
      <h1 ref={heading} tabIndex={-1}>
        {texts.practice.notSent}
      </h1>
      <p class="lead">{reviewed ? texts.practice.resultLead : texts.practice.noResult}</p>
      {report !== undefined && report.applicable && report.score !== undefined && (
        <section class="sheet">
          <ScoreSummary report={report} score={report.score} language={language} texts={texts} />
          <p class="counts">{texts.practice.counts(count("error"), count("warning"))}</p>
          <ul class="result-moves">
            {asked.map((item) => (
              <li key={item.move}>
                <StatusMark status={item.status} texts={texts} />
                <Localized text={item.label} language={language} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="sheet">
        <h2>{texts.practice.keyPoints}</h2>
        <ul class="key-points">
          {scenario.keyPoints.map((point) => (
            <li key={point.ja}>
              <Localized text={point} language={language} />
            </li>
          ))}
        </ul>
      </section>
      <div class="result-actions">
        <button type="button" class="button main" onClick={onRewrite}>
          {texts.practice.rewrite}
        </button>
        <button type="button" class="button large" onClick={onAnother}>
          {texts.practice.another}
        </button>
      </div>
    </div>
  );
}
