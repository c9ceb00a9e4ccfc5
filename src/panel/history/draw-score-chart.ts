import UPlot from "uplot";
import type { ScoreSeries } from "../../history/score-series";
import type { PageTexts } from "../texts/page-texts";
import type { UiLanguage } from "../views";

/** Height of the drawing, CSS pixels. */
export const CHART_HEIGHT = 220;

const DAY = 86_400;
/** A narrower stretch of time, in seconds, is shown amid so much: a single mail has no width. */
const LEAST = 3 * DAY;

/** Draws the two lines into `element`, in the colours that it has now, until `signal` aborts. */
export function drawScoreChart(
  element: HTMLElement,
  { times, first, sent }: ScoreSeries,
  options: { readonly language: UiLanguage; readonly texts: PageTexts; readonly signal: AbortSignal },
): void {
  const { language, texts, signal } = options;
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
      height: CHART_HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: true, range: () => span(times) }, y: { range: [0, 100] } },
      axes: [
        {
          ...axis,
          grid: { show: false },
          space: 64,
          incrs: [1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730].map((days) => days * DAY),
          size: 32,
          gap: 10,
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
  const sizes = new ResizeObserver(() => chart.setSize({ width: width(), height: CHART_HEIGHT }));
  sizes.observe(element);
  signal.addEventListener("abort", () => {
    sizes.disconnect();
    chart.destroy();
  });
}

/** @param colour `#rrggbb`. @param alpha two hexadecimal digits */
const withAlpha = (colour: string, alpha: string) =>
  /^#[0-9a-f]{6}$/i.test(colour) ? colour + alpha : colour;

/** uPlot's own guess for one point is years wide. */
function span(times: readonly number[]): [number, number] {
  const from = times[0] ?? 0;
  const to = times.at(-1) ?? from;
  const missing = Math.max(0, LEAST - (to - from)) / 2;
  return [from - missing, to + missing];
}
