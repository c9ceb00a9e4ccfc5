import { createRequire } from "node:module";

const TABLE = "@holiday-jp/holiday_jp/lib/holidays.js";

/**
 * A Vite plugin: of the table of holidays the days alone go into the built scripts, since only those are asked for
 * (`src/review/holidays.ts`). With their names in two languages they were a third of the engine's script, read at each
 * start.
 */
export function keepHolidayDays() {
  return {
    name: "seii:holiday-days",
    transform(_code: string, id: string): string | undefined {
      return id.split("?")[0]?.endsWith(TABLE) === true ? holidayDaysModule() : undefined;
    },
  };
}

/** The module that takes the table's place: the same keys, in CommonJS as well. */
export function holidayDaysModule(): string {
  const days = Object.keys(createRequire(import.meta.url)(TABLE) as object).join(" ");
  return `for (const day of ${JSON.stringify(days)}.split(" ")) module.exports[day] = day;`;
}
