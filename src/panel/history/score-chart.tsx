import { useEffect, useRef } from "preact/hooks";
import type { ScoreSeries } from "../../history/score-series";
import type { PageTexts } from "../texts/page-texts";
import type { UiLanguage } from "../views";
import { CHART_HEIGHT, drawScoreChart } from "./draw-score-chart";

interface ScoreChartProps {
  readonly series: ScoreSeries;
  readonly language: UiLanguage;
  readonly texts: PageTexts;
  /** Changes with the colours. */
  readonly look: string;
}

/** First review and sending as two lines, what was gained between them shaded. */
export function ScoreChart({ series, language, texts, look }: ScoreChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null || series.times.length === 0) return;
    const life = new AbortController();
    drawScoreChart(element, series, { language, texts, signal: life.signal });
    return () => life.abort();
  }, [series, language, texts, look]);
  const { times, first, sent } = series;
  return (
    <div
      class="chart"
      role="img"
      aria-label={texts.history.scoresLabel(times.length, Math.round(mean(first)), Math.round(mean(sent)))}
      ref={place}
      style={{ minHeight: `${CHART_HEIGHT}px` }}
    />
  );
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
