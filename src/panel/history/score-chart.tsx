import { useEffect, useRef } from "preact/hooks";
import type { ScoreSeries } from "../../history/score-series";
import type { PageTexts } from "../texts/page-texts";
import type { UiLanguage } from "../views";

interface ScoreChartProps {
  readonly series: ScoreSeries;
  readonly language: UiLanguage;
  readonly texts: PageTexts;
  /** Changes with the colours. */
  readonly look: string;
}

/** Height of the drawing, CSS pixels. */
const HEIGHT = 220;

/** First review and sending as two lines, what was gained between them shaded. */
export function ScoreChart({ series, language, texts, look }: ScoreChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null || series.times.length === 0) return;
    const life = new AbortController();
    void drawChart(element, series, language, texts, life.signal);
    return () => life.abort();
  }, [series, language, texts, look]);
  const { times, first, sent } = series;
  return (
    <div
      class="chart"
      role="img"
      aria-label={texts.history.scoresLabel(times.length, Math.round(mean(first)), Math.round(mean(sent)))}
      ref={place}
      style={{ minHeight: `${HEIGHT}px` }}
    />
  );
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

async function drawChart(
  element: HTMLElement,
  { times, first, sent }: ScoreSeries,
  language: UiLanguage,
  texts: PageTexts,
  signal: AbortSignal,
): Promise<void> {
  const { default: UPlot } = await import("uplot");
  if (signal.aborted) return;
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--seii-${name}`).trim();
  const day = new Intl.DateTimeFormat(language, { month: "numeric", day: "numeric" });
  const font = `12px ${token("font")}`;
  const points = { show: times.length <= 31, size: 7 };
  const axis = { stroke: token("ink-soft"), font, ticks: { show: false } };
  const width = () => Math.max(200, element.clientWidth);
  const chart = new UPlot(
    {
      width: width(),
      height: HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: true }, y: { range: [0, 100] } },
      axes: [
        {
          ...axis,
          grid: { show: false },
          space: 64,
          size: 28,
          values: (_, at) => at.map((seconds) => day.format(seconds * 1000)),
        },
        { ...axis, size: 36, splits: [0, 20, 40, 60, 80, 100], grid: { stroke: token("line"), width: 1 } },
      ],
      series: [
        {},
        {
          label: texts.history.sentMean,
          stroke: token("accent"),
          width: 2.5,
          points: { ...points, fill: token("accent") },
        },
        {
          label: texts.history.firstMean,
          stroke: token("edge"),
          width: 2,
          dash: [4, 4],
          points: { ...points, fill: token("paper"), stroke: token("edge") },
        },
      ],
      bands: [{ series: [1, 2], fill: withAlpha(token("accent"), "24") }],
    },
    [[...times], [...sent], [...first]],
    element,
  );
  const sizes = new ResizeObserver(() => chart.setSize({ width: width(), height: HEIGHT }));
  sizes.observe(element);
  signal.addEventListener("abort", () => {
    sizes.disconnect();
    chart.destroy();
  });
}

/** @param colour `#rrggbb`. @param alpha two hexadecimal digits */
const withAlpha = (colour: string, alpha: string) =>
  /^#[0-9a-f]{6}$/i.test(colour) ? colour + alpha : colour;
