import { useMemo } from "preact/hooks";
import type { HistoryEntry } from "../../history/history-entry";
import { scoreSeries } from "../../history/score-series";
import { repeatedFindings, summarizeHistory } from "../../history/statistics";
import type { LocalText } from "../../review/report";
import type { PageTexts } from "../texts/page-texts";
import type { UiLanguage } from "../views";
import { ruleName } from "./rule-name";
import { ScoreChart } from "./score-chart";

interface HistoryOverviewProps {
  readonly entries: readonly HistoryEntry[];
  readonly rules: ReadonlyMap<string, LocalText>;
  readonly language: UiLanguage;
  readonly texts: PageTexts;
  readonly look: string;
  readonly onRule: (rule: string) => void;
}

/** How it goes, in five figures, a chart and the findings that come back. */
export function HistoryOverview({ entries, rules, language, texts, look, onRule }: HistoryOverviewProps) {
  const t = texts.history;
  const summary = useMemo(() => summarizeHistory(entries), [entries]);
  const series = useMemo(() => scoreSeries(entries), [entries]);
  const repeated = useMemo(() => repeatedFindings(entries, 5), [entries]);
  const { mails, first, sent, asked, mended } = summary;
  const points = (score: number | undefined) => (score === undefined ? t.none : t.points(Math.round(score)));
  const gain =
    first === undefined || sent === undefined ? t.none : t.gainPoints(Math.round(sent) - Math.round(first));
  const figures: readonly (readonly [name: string, value: string])[] = [
    [t.mails, t.mailsCount(mails.toLocaleString(language))],
    [t.firstMean, points(first)],
    [t.sentMean, points(sent)],
    [t.gain, gain],
    [t.mended, asked === 0 ? t.none : t.mendedOf(mended, asked)],
  ];
  const most = repeated[0]?.mails ?? 1;
  return (
    <>
      <dl class="figures" aria-label={t.summary}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="overview">
        <section class="sheet" aria-label={t.scores}>
          <h2 class="sheet-title">
            {t.scores}
            <span class="sheet-note">{t.scoresStep[series.step]}</span>
          </h2>
          <ScoreChart series={series} language={language} texts={texts} look={look} />
          <p class="legend" aria-hidden="true">
            <span class="legend-sent">{t.sentMean}</span>
            <span class="legend-first">{t.firstMean}</span>
          </p>
        </section>
        <section class="sheet" aria-label={t.repeated}>
          <h2 class="sheet-title">
            {t.repeated}
            <span class="sheet-note">{t.repeatedNote}</span>
          </h2>
          {repeated.length === 0 && <p class="quiet-line">{t.repeatedNone}</p>}
          <ol class="bars">
            {repeated.map(({ rule, mails: count, unmended }) => {
              const name = ruleName(rules, rule, language);
              return (
                <li key={rule}>
                  <button
                    type="button"
                    class="bar"
                    aria-label={t.repeatedLabel(name, count, unmended)}
                    onClick={() => onRule(rule)}
                  >
                    <span class="bar-name">{name}</span>
                    <span class="bar-count">{t.repeatedMails(count)}</span>
                    <span class="bar-track">
                      <span class="bar-fill" style={{ inlineSize: `${(count / most) * 100}%` }} />
                    </span>
                  </button>
                </li>
              );
            })}
          </ol>
        </section>
      </div>
    </>
  );
}
