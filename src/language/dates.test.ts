import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorTime } from "../../test/processor-time";
import { addDays, dayNumber, findDates, weekdayOf } from "./dates";
import { normalize } from "./normalize";
import { japaneseText } from "./testing/japanese-text";

/** A Friday. */
const NOW = "2026-11-20";
const find = (text: string, now = NOW) => findDates(normalize(text).text, now);
const told = (text: string, now = NOW) =>
  find(text, now).map((d) => (d.first === d.last ? d.first : `${d.first}/${d.last}`));

describe("days with their month", () => {
  it.each([
    ["11月24日に伺います", "2026-11-24"],
    ["１１月２４日に", "2026-11-24"],
    ["11 月 24 日", "2026-11-24"],
    ["11/24に", "2026-11-24"],
    ["11/24(火)", "2026-11-24"],
    ["11.24（火）", "2026-11-24"],
    ["2026年11月24日", "2026-11-24"],
    ["2026/11/24", "2026-11-24"],
    ["2026-11-24", "2026-11-24"],
    ["2026.11.24まで", "2026-11-24"],
    ["26/11/25", "2026-11-25"],
    ["26.11.25（水）", "2026-11-25"],
    ["令和8年11月24日", "2026-11-24"],
    ["令和元年5月1日", "2019-05-01"],
    ["平成31年4月30日", "2019-04-30"],
    ["R8.11.24", "2026-11-24"],
    ["R8/11/24", "2026-11-24"],
    ["H31.4.30", "2019-04-30"],
    ["来年の1月8日", "2027-01-08"],
    ["昨年11月24日", "2025-11-24"],
    ["本年11月24日", "2026-11-24"],
  ])("%j", (text, day) => {
    expect(told(text)).toEqual([day]);
  });

  it.each([
    ["11月24日（火）", 2],
    ["11月24日(火)", 2],
    ["11月24日（火曜日）", 2],
    ["11月24日火曜日", 2],
    ["11月24日（ 水 ）", 3],
    ["11月23日（月・祝）", 1],
    ["11/24（日）", 0],
    ["24日（土）", 6],
    ["令和8年11月24日（水）", 3],
    ["26.11.25（木）", 4],
    ["11月24日", undefined],
    ["11月24日（発送）", undefined],
    ["11月24日土産をお送りします", undefined],
  ])("%j names the weekday %s", (text, weekday) => {
    expect(find(text).map((d) => d.weekday)).toEqual([weekday]);
  });

  it.each([
    ["2026-12-28", "1月8日", "2027-01-08"],
    ["2027-01-05", "12月28日", "2026-12-28"],
    ["2026-11-20", "1月8日", "2027-01-08"],
    ["2026-11-20", "6月1日", "2026-06-01"],
    ["2027-01-01", "12月31日", "2026-12-31"],
    ["2026-12-31", "1月1日", "2027-01-01"],
  ])("without a year mean the nearest: on %s, %s", (now, text, day) => {
    expect(told(text, now)).toEqual([day]);
  });

  it.each(["2月30日", "11月31日", "2026年2月29日", "2026/4/31"])("%s is no day of the calendar", (text) => {
    expect(find(text)).toMatchObject([{ first: undefined, last: undefined }]);
  });

  it("knows leap days", () => {
    expect(told("2028年2月29日")).toEqual(["2028-02-29"]);
  });

  it("says what was told", () => {
    expect(find("11月24日（火）")).toEqual([
      {
        start: 0,
        end: 9,
        first: "2026-11-24",
        last: "2026-11-24",
        precision: "day",
        weekday: 2,
        explicitYear: false,
        dayOnly: false,
        relative: false,
      },
    ]);
    expect(find("2026年11月24日")[0]?.explicitYear).toBe(true);
    expect(find("24日")[0]?.dayOnly).toBe(true);
    expect(find("明日")[0]?.relative).toBe(true);
  });
});

describe("days without their month", () => {
  it.each([
    ["2026-11-20", "24日", "2026-11-24"],
    ["2026-11-20", "18日に", "2026-11-18"],
    ["2026-11-28", "3日までに", "2026-12-03"],
    ["2026-12-28", "5日に", "2027-01-05"],
    ["2027-01-04", "28日に", "2026-12-28"],
    ["2026-11-20", "来月3日", "2026-12-03"],
    ["2026-12-20", "来月の3日", "2027-01-03"],
    ["2026-11-20", "今月末日の30日（月）", "2026-11-30"],
  ])("are the nearest: on %s, %s", (now, text, day) => {
    expect(told(text, now)).toContain(day);
  });

  it.each([
    ["11月24日から26日まで", ["2026-11-24", "2026-11-26"]],
    ["11月30日から2日まで", ["2026-11-30", "2026-12-02"]],
    ["12月7日（月）から11日（金）", ["2026-12-07", "2026-12-11"]],
    ["24日に伺い、12月28日に納めます", ["2026-11-24", "2026-12-28"]],
    ["8月9日〜15日", ["2026-08-09", "2026-08-15"]],
  ])("follow the day told before: %s", (text, days) => {
    expect(told(text)).toEqual(days);
  });

  it.each([
    "3日間",
    "3日後に",
    "30日前",
    "3日以内に",
    "2日遅れ",
    "4日も遅れ",
    "3日目",
    "7日分",
    "3日ほど",
    "20日時点",
    "365日",
    "二十四日",
    "第3日曜",
    "40日",
    "0日",
  ])("%s is no day", (text) => {
    expect(find(text).filter((d) => d.dayOnly)).toEqual([]);
  });
});

describe("days told from today", () => {
  it.each([
    ["本日中に", "2026-11-20"],
    ["今朝", "2026-11-20"],
    ["明日伺います", "2026-11-21"],
    ["明後日", "2026-11-22"],
    ["昨日", "2026-11-19"],
    ["一昨日", "2026-11-18"],
    ["今週末に", "2026-11-21/2026-11-22"],
    ["来週末に", "2026-11-28/2026-11-29"],
    ["来週月曜", "2026-11-23"],
    ["来週の月曜日に", "2026-11-23"],
    ["今週の日曜", "2026-11-22"],
    ["再来週の火曜日", "2026-12-01"],
    ["火曜日に", "2026-11-24"],
    ["次の金曜日に", "2026-11-27"],
  ])("%s", (text, day) => {
    expect(told(text)).toEqual([day]);
    expect(find(text)[0]?.relative).toBe(true);
  });

  it("crosses the year's end", () => {
    expect(told("明日", "2026-12-31")).toEqual(["2027-01-01"]);
  });

  it.each(["年末", "連休中", "月末"])("%s is some time, not a day", (text) => {
    expect(find(text)).toMatchObject([{ first: undefined, precision: "range", relative: true }]);
  });
});

describe("what is no date", () => {
  it.each([
    "9:00〜10:00",
    "14時から15時",
    "2.5か月",
    "バージョン10.2に更新",
    "1.5倍",
    "03-1234-5678",
    "12-3-4",
    "千代田区1-2-3",
    "10.0.0.1",
    "12.3.4版",
    "十一月二十四日",
    "13/45に",
    "3月号",
    "1,200円",
    "48/1000",
    "2026年度",
    "土木",
    "金額",
    "月々",
    "",
  ])("%j", (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe("every mention", () => {
  const piece = fc.constantFrom(
    ..."令和 8年 2026年 26. 11月 24日 （火） 11/24 2026-11-24 R8. 11. 24 / - . 明日 来週 月曜 末 週末 本日 日 金 に から 〜 、 。 0 1 31 99".split(
      " ",
    ),
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 14 }).map((parts) => parts.join("")),
    japaneseText(20).map((t) => normalize(t).text),
  );
  const day = fc
    .date({ min: new Date("2000-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));

  it("lies in the text, in order, over no other, and means days of the calendar", () => {
    fc.assert(
      fc.property(text, day, (body, now) => {
        let last = 0;
        for (const d of findDates(body, now)) {
          expect(d.start).toBeGreaterThanOrEqual(last);
          expect(d.end).toBeGreaterThan(d.start);
          expect(d.end).toBeLessThanOrEqual(body.length);
          last = d.end;
          expect(d.first === undefined).toBe(d.last === undefined);
          if (d.first === undefined || d.last === undefined) continue;
          expect(addDays(d.first, 0)).toBe(d.first);
          expect(d.first <= d.last).toBe(true);
          if (d.precision === "day") expect(d.first).toBe(d.last);
        }
      }),
    );
  });

  it("reads back every day of the calendar however it is written", () => {
    fc.assert(
      fc.property(day, (when) => {
        const [y, m, d] = when.split("-").map(Number) as [number, number, number];
        for (const written of [when, `${y}/${m}/${d}`, `${y}.${m}.${d}`, `${y}年${m}月${d}日`]) {
          expect(told(written), written).toEqual([when]);
        }
        for (const now of [when, addDays(when, 100), addDays(when, -100)]) {
          if (!when.endsWith("02-29")) expect(told(`${m}月${d}日`, now)).toEqual([when]);
        }
        expect(told(`${d}日に`, when)).toEqual([when]);
      }),
    );
  });

  it("is found in time linear in a sentence's length", () => {
    for (const unit of ["11月", "1", "1/", "1.", " ", "令和", "11月24日", "24日", "（", "来週の "]) {
      const started = processorTime();
      findDates(unit.repeat(2000 / unit.length), NOW);
      expect(processorTime() - started, unit).toBeLessThan(300);
    }
  });
});

describe("day arithmetic", () => {
  it.each([
    ["1970-01-01", 0, 4],
    ["2026-11-20", 20777, 5],
    ["2026-11-22", 20779, 0],
    ["2024-02-29", 19782, 4],
  ])("%s", (when, number, weekday) => {
    expect(dayNumber(when)).toBe(number);
    expect(weekdayOf(when)).toBe(weekday);
  });

  it.each([
    ["2026-12-31", 1, "2027-01-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-03-01", -1, "2026-02-28"],
  ])("%s and %i days", (when, offset, expected) => {
    expect(addDays(when, offset)).toBe(expected);
  });
});
