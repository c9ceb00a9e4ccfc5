import { allMatches } from "./all-matches";
import type { Span } from "./span";

/** A calendar day, no time zone: `YYYY-MM-DD`. */
export type Day = string;

export type DatePrecision = "day" | "range";

/** A date told in a text; the span counts in the text given to `findDates`. */
export interface DateMention extends Span {
  /** First and last day meant; the same for a single day. Undefined where it is no day of the calendar (2月30日). */
  readonly first: Day | undefined;
  readonly last: Day | undefined;
  readonly precision: DatePrecision;
  /** 0 = Sunday … 6 = Saturday, as the writer put it beside the date. */
  readonly weekday: number | undefined;
  /** Told with a year. */
  readonly explicitYear: boolean;
  /** A day without its month (24日). */
  readonly dayOnly: boolean;
  readonly relative: boolean;
}

const WEEKDAYS = "日月火水木金土";
const WEEKDAY = String.raw`(?:\s*[（[〔]\s*(?:祝日?\s*[・、,]\s*)?([日月火水木金土])(?:曜日?)?\s*(?:[・、,]?\s*(?:祝日?|休|振休|振替休日|大安|仏滅|友引|先勝|先負|赤口))?\s*[）\]〕]|\s*[・、]?\s*([日月火水木金土])曜日?)?`;
const ERA: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };
/** 2026-11-24, 2026/11/24, 2026.11.24, 26/11/24, 26.11.24, R8.11.24: the same sign twice. */
const NUMERIC = String.raw`(?<![\d/.A-Za-z-])(?:(\d{4})|([RH])?(\d{1,2}))([-/.])(\d{1,2})\4(\d{1,2})(?![/.-]?\d)`;
const YEAR = String.raw`(?:(令和|平成)\s*(\d{1,2}|元)\s*年\s*|(?<![\d/.])(\d{4})\s*年\s*|(?<![\d/.])(来年|本年|今年|去年|昨年)の?\s*)?`;
const MONTH_DAY = String.raw`(?<![\d/.])(\d{1,2})\s*月\s*(\d{1,2})\s*日(?!間)|(?<![\d/.:])(\d{1,2})/(\d{1,2})(?![\d/.])(?=\s*[（]|\s*[日月火水木金土]曜|[にのはまよかをで]|\s|$)|(?<![\d/.:-])(\d{1,2})[.-](\d{1,2})(?=\s*[（][日月火水木金土][）曜])`;
const ABSOLUTE = new RegExp(`(?:${NUMERIC}|${YEAR}(?:${MONTH_DAY}))${WEEKDAY}`, "g");
/** A two-digit year further than this from now is none, but part of a version or an address. */
const NEAR_YEARS = 5;
const DAY_ONLY = new RegExp(
  String.raw`(?<![\d月/.:第])(?:(今月|来月|翌月|当月)の?)?(\d{1,2})\s*日(?![間目数以後前分遅程連]|時点|ほど|おき|ごと|ぶり|も?(?:お待|遅)|が?経|お?止)${WEEKDAY}`,
  "g",
);
const RELATIVE =
  /(本日|今日|当日中|今夜|今晩|今夕|明々後日|明明後日|しあさって|明後日|あさって|明日|あした|あす(?=[のはにもま、])|翌日|一昨日|おととい|昨日|きのう|今朝|昨夜|今週末|週末|来週末|(先々週|先週|今週|来週|再来週)の?\s*([日月火水木金土])曜日?|(次の|今度の|(?:昨日|前|先|過ぎた)の)?([日月火水木金土])曜日?(?=[にのはまよかを、午朝]|$)|元日|元旦|大晦日|建国記念の日|天皇誕生日|昭和の日|憲法記念日|みどりの日|こどもの日|山の日|文化の日|勤労感謝の日|月末|今月末|来月末|年末|連休|三連休|祝日|休日|土日|明朝)/g;

const WEEKS = ["先々週", "先週", "今週", "来週", "再来週"];
/** Days of the calendar known by a name, month and day. */
const FEASTS: Readonly<Record<string, readonly [number, number]>> = {
  元日: [1, 1],
  元旦: [1, 1],
  建国記念の日: [2, 11],
  天皇誕生日: [2, 23],
  昭和の日: [4, 29],
  憲法記念日: [5, 3],
  みどりの日: [5, 4],
  こどもの日: [5, 5],
  山の日: [8, 11],
  文化の日: [11, 3],
  勤労感謝の日: [11, 23],
  大晦日: [12, 31],
};

const pad = (n: number) => String(n).padStart(2, "0");

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Math.round(Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / 86_400_000);
}

/** The day `offset` days after `day`. */
export function addDays(day: Day, offset: number): Day {
  return new Date((dayNumber(day) + offset) * 86_400_000).toISOString().slice(0, 10);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: Day): number {
  return (dayNumber(day) + 4) % 7;
}

/** Months are counted on past the year's ends: 13 is the next year's January. */
function toDay(year: number, month: number, date: number): Day | undefined {
  const d = new Date(Date.UTC(year, month - 1, date));
  return d.getUTCDate() === date
    ? `${d.getUTCFullYear()}-${pad(d.getUTCMonth() + 1)}-${pad(date)}`
    : undefined;
}

/** The last day with its month told before `index`; one of a past year told is another matter's. */
function lastTold(found: readonly DateMention[], index: number, year: number): DateMention | undefined {
  return found.findLast(
    (f) =>
      !f.dayOnly &&
      f.first !== undefined &&
      f.end <= index &&
      (!f.explicitYear || +f.first.slice(0, 4) >= year),
  );
}

/** The year that brings month and date nearest to `now`. */
function nearest(now: Day, month: number, date: number): Day | undefined {
  const year = +now.slice(0, 4);
  const days = [year - 1, year, year + 1].map((y) => toDay(y, month, date)).filter((d) => d !== undefined);
  const at = dayNumber(now);
  return days.sort((a, b) => Math.abs(dayNumber(a) - at) - Math.abs(dayNumber(b) - at))[0];
}

/** False where `findDates` finds nothing in the text, on whatever day. */
export const mayTellDate = (text: string): boolean =>
  /[\d日今明昨末曜連旦]|さって|あした|あす|おととい|きのう/.test(text) &&
  ((holdsDigit(text) && (text.search(ABSOLUTE) >= 0 || text.search(DAY_ONLY) >= 0)) ||
    text.search(RELATIVE) >= 0);

/** Days told by a number need a digit: the patterns for them need not be asked of other texts. */
const holdsDigit = (text: string): boolean => /\d/.test(text);

/**
 * Finds the dates told in a normalised text: 11月24日（火）, 11/24(火), 2026.11.24, 令和8年11月24日, 24日, 明日, 今週末 …
 * A date without a year means the nearest to `now`. Linear.
 */
export function findDates(text: string, now: Day): readonly DateMention[] {
  const found: DateMention[] = [];
  const year = +now.slice(0, 4);
  const numbered = holdsDigit(text);
  for (const m of numbered ? allMatches(ABSOLUTE, text) : []) {
    const [, ny, nEra, nyy, sign, nm, nd, era, eraYear, y4, word, mk, dk, ms, ds, md, dd] = m;
    const month = +(nm ?? mk ?? ms ?? md ?? 0);
    const date = +(nd ?? dk ?? ds ?? dd ?? 0);
    const fullYear =
      sign !== undefined
        ? numericYear(ny, nEra, nyy as string, sign, year)
        : era
          ? (ERA[era] ?? 0) + (eraYear === "元" ? 1 : +(eraYear ?? 1))
          : y4
            ? +y4
            : word
              ? year + (word === "来年" ? 1 : /去年|昨年/.test(word) ? -1 : 0)
              : undefined;
    if (sign !== undefined && fullYear === undefined) continue;
    if (month < 1 || month > 12 || date < 1 || date > 31) continue;
    if (fullYear !== undefined && (fullYear < 1950 || fullYear > 2100)) continue;
    const day = fullYear === undefined ? nearest(now, month, date) : toDay(fullYear, month, date);
    const weekdayText = m[17] ?? m[18];
    found.push({
      start: m.index,
      end: m.index + m[0].trimEnd().length,
      first: day,
      last: day,
      precision: "day",
      weekday: weekdayText ? WEEKDAYS.indexOf(weekdayText) : undefined,
      explicitYear: fullYear !== undefined,
      dayOnly: false,
      relative: false,
    });
  }
  const free = (start: number, end: number) => !found.some((f) => f.start < end && start < f.end);
  for (const m of numbered ? allMatches(DAY_ONLY, text) : []) {
    const end = m.index + m[0].trimEnd().length;
    const date = +(m[2] ?? 0);
    if (!free(m.index, end) || date < 1 || date > 31) continue;
    const nextMonth = m[1] === "来月" || m[1] === "翌月";
    const told = m[1] === undefined ? lastTold(found, m.index, year) : undefined;
    const day = told?.first !== undefined ? dayFrom(told.first, date) : dayInMonth(now, date, nextMonth);
    const weekdayText = m[3] ?? m[4];
    found.push({
      start: m.index,
      end,
      first: day,
      last: day,
      precision: "day",
      weekday: weekdayText ? WEEKDAYS.indexOf(weekdayText) : undefined,
      explicitYear: false,
      dayOnly: true,
      relative: false,
    });
  }
  for (const m of allMatches(RELATIVE, text)) {
    const end = m.index + m[0].length;
    if (!free(m.index, end)) continue;
    const range = relativeRange(m, now);
    found.push({
      start: m.index,
      end,
      first: range?.[0],
      last: range?.[1],
      precision: range && range[0] === range[1] ? "day" : "range",
      weekday: undefined,
      explicitYear: false,
      dayOnly: false,
      relative: true,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 24日: of this month and its neighbours the one nearest to `now`, the later of two as near; 来月の3日: next month's. */
function dayInMonth(now: Day, date: number, nextMonth: boolean): Day | undefined {
  const year = +now.slice(0, 4);
  const month = +now.slice(5, 7);
  const inMonth = (step: number) => toDay(year, month + step, date);
  if (nextMonth) return inMonth(1);
  const at = dayNumber(now);
  const days = [inMonth(1), inMonth(0), inMonth(-1)].filter((d) => d !== undefined);
  return days.sort((a, b) => Math.abs(dayNumber(a) - at) - Math.abs(dayNumber(b) - at))[0];
}

/** 26日 told after 11月24日 is the first 26th from then on. */
function dayFrom(told: Day, date: number): Day | undefined {
  const year = +told.slice(0, 4);
  const month = +told.slice(5, 7);
  return date >= +told.slice(8) ? toDay(year, month, date) : toDay(year, month + 1, date);
}

/** The year of a date in digits alone: of four, of an era (R8), or of two near to `now`'s; undefined where it is none. */
function numericYear(
  full: string | undefined,
  era: string | undefined,
  short: string,
  sign: string,
  nowYear: number,
): number | undefined {
  if (full !== undefined) return +full;
  if (era !== undefined) return (ERA[era] as number) + +short;
  const year = 2000 + +short;
  return short.length === 2 && sign !== "-" && Math.abs(year - nowYear) <= NEAR_YEARS ? year : undefined;
}

/** Words that tell a day by its distance from the day of writing. */
const DAYS_AWAY: ReadonlyMap<string, number> = new Map(
  (
    [
      [0, "本日 今日 当日中 今夜 今晩 今夕 今朝"],
      [1, "明日 明朝 あした あす"],
      [2, "明後日 あさって"],
      [3, "明々後日 明明後日 しあさって"],
      [-1, "昨日 昨夜 きのう"],
      [-2, "一昨日 おととい"],
    ] as const
  ).flatMap(([away, words]) => words.split(" ").map((word) => [word, away] as const)),
);

function relativeRange(m: RegExpMatchArray, now: Day): readonly [Day, Day] | undefined {
  const word = m[0];
  const one = (offset: number): readonly [Day, Day] => [addDays(now, offset), addDays(now, offset)];
  // 翌日 is the day after one told elsewhere.
  if (word === "翌日") return undefined;
  const away = DAYS_AWAY.get(word);
  if (away !== undefined) return one(away);
  const toSaturday = (6 - weekdayOf(now) + 7) % 7;
  if (word === "土日") return [addDays(now, toSaturday), addDays(now, toSaturday + 1)];
  const feast = FEASTS[word];
  if (feast) {
    const year = +now.slice(0, 4);
    const day = toDay(year, ...feast) as Day;
    const next = day < now ? (toDay(year + 1, ...feast) as Day) : day;
    return [next, next];
  }
  if (word === "今週末" || word === "週末") return [addDays(now, toSaturday), addDays(now, toSaturday + 1)];
  if (word === "来週末") return [addDays(now, toSaturday + 7), addDays(now, toSaturday + 8)];
  if (m[2]) {
    const weeks = WEEKS.indexOf(m[2]) - 2;
    // Weeks begin on Monday in Japanese business use.
    const monday = addDays(now, -((weekdayOf(now) + 6) % 7) + weeks * 7);
    const day = addDays(monday, (WEEKDAYS.indexOf(m[3] as string) + 6) % 7);
    return [day, day];
  }
  if (m[5]) {
    const ahead = (WEEKDAYS.indexOf(m[5]) - weekdayOf(now) + 7) % 7 || 7;
    return one(/^(昨日|前|先|過ぎた)の/.test(m[4] ?? "") ? ahead - 7 : ahead);
  }
  return undefined;
}
