import type { Report, ScoreItem } from "../../review/report";
import { totalScore } from "../../review/total-score";
import type { Texts } from "../texts/ja";
import type { UiLanguage } from "../views";
import { Localized, localize } from "./localized";
import { scoreBand } from "./score-band";
import { ScoreRing } from "./score-ring";

interface ScoreSummaryProps {
  readonly report: Report;
  readonly score: number;
  readonly language: UiLanguage;
  readonly texts: Texts;
}

/** The score, what it means in words, and the reasons for every point lost. */
export function ScoreSummary({ report, score, language, texts }: ScoreSummaryProps) {
  const band = scoreBand(score, report.findings.filter((finding) => finding.severity === "error").length);
  const items = [...report.scoreItems].sort((a, b) => b.lost - a.lost);
  const isHeldDown = band !== "ready" && score < totalScore(items, false);
  return (
    <section class="summary">
      <div class="summary-ring" aria-hidden="true">
        <ScoreRing score={score} band={band} />
        <strong>{score}</strong>
      </div>
      <div class="summary-words">
        <p class={`summary-band ${band}`}>{texts.band[band]}</p>
        <p class="summary-points">{texts.review.outOf(score)}</p>
      </div>
      {items.length > 0 && (
        <details class="reasons">
          <summary>{texts.review.reasons(items.length)}</summary>
          <ul>
            {items.map((item, index) => (
              <li key={`${item.id}:${index}`}>
                <span>
                  <ReasonText item={item} report={report} language={language} texts={texts} />
                </span>
                <span class="lost">{texts.review.lost(item.lost)}</span>
              </li>
            ))}
          </ul>
          {isHeldDown && <p class="held-down">{texts.review.heldDown(score)}</p>}
        </details>
      )}
    </section>
  );
}

interface ReasonTextProps extends Omit<ScoreSummaryProps, "score"> {
  readonly item: ScoreItem;
}

function ReasonText({ item, report, language, texts }: ReasonTextProps) {
  if (item.kind === "move") {
    const move = report.checklist.find((entry) => entry.move === item.id);
    if (move === undefined) return <>{item.id}</>;
    return <>{texts.review.moveLost(localize(move.label, language), texts.status[move.status])}</>;
  }
  const sameRule = report.findings.filter((finding) => finding.rule === item.id);
  const finding = sameRule.find((candidate) => candidate.span?.start === item.span?.start) ?? sameRule[0];
  return finding === undefined ? <>{item.id}</> : <Localized text={finding.message} language={language} />;
}
