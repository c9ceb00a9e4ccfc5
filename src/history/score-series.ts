import type { HistoryEntry } from "./history-entry";

/** How many days one point of a series stands for. */
export type SeriesStep = "mail" | "day" | "week" | "month";

/** Means by point, in order of time; the three lists are of one length. */
export interface ScoreSeries {
  readonly step: SeriesStep;
  /** Seconds since 1970: the mean time of the mails behind the point. */
  readonly times: readonly number[];
  readonly first: readonly number[];
  readonly sent: readonly number[];
}

const DAY = 86_400;
const STEPS: readonly (readonly [SeriesStep, seconds: number])[] = [
  ["day", DAY],
  ["week", 7 * DAY],
  ["month", 30 * DAY],
];

/**
 * Scores over time: mail by mail while they are few, else the means of days, weeks or months.
 * @param maxPoints more points than this are drawn together, unless months are still more
 */
export function scoreSeries(entries: readonly HistoryEntry[], maxPoints = 60): ScoreSeries {
  const points = entries
    .map(({ sentAt, first, sent }) => ({
      time: Date.parse(sentAt) / 1000,
      first: first.score,
      sent: sent.score,
    }))
    .sort((a, b) => a.time - b.time);
  if (points.length <= maxPoints)
    return collect(
      "mail",
      points.map((point) => [point]),
    );
  let series: ScoreSeries | undefined;
  for (const [step, seconds] of STEPS) {
    const groups = new Map<number, typeof points>();
    for (const point of points) {
      const key = Math.floor(point.time / seconds);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [point]);
      else group.push(point);
    }
    series = collect(step, [...groups.values()]);
    if (groups.size <= maxPoints) return series;
  }
  return series ?? collect("mail", []);
}

interface Point {
  readonly time: number;
  readonly first: number;
  readonly sent: number;
}

function collect(step: SeriesStep, groups: readonly (readonly Point[])[]): ScoreSeries {
  const mean = (key: keyof Point) =>
    groups.map((group) => group.reduce((sum, point) => sum + point[key], 0) / group.length);
  return { step, times: mean("time"), first: mean("first"), sent: mean("sent") };
}
