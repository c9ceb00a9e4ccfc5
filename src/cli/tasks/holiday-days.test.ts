import holidayJp from "@holiday-jp/holiday_jp";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { holidayDaysModule, keepHolidayDays } from "./holiday-days";

describe("the holidays of the built scripts", () => {
  it("are the days of the table, and next to nothing else", () => {
    const module = { exports: {} };
    runInNewContext(holidayDaysModule(), { module });
    expect(Object.keys(module.exports)).toEqual(Object.keys(holidayJp.holidays));
    expect(holidayDaysModule().length).toBeLessThan(16_000);
  });

  it("take the place of that table only", () => {
    const { transform } = keepHolidayDays();
    const folder = "/x/node_modules/@holiday-jp/holiday_jp/lib";
    expect(transform("", `${folder}/holidays.js?commonjs-es-import`)).toBe(holidayDaysModule());
    expect(transform("", `${folder}/holiday_jp.js`)).toBeUndefined();
  });
});
