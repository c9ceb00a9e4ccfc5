import holidayJp from "@holiday-jp/holiday_jp";
import { type Day, weekdayOf } from "../language/dates";

/** A day on which Japanese offices rest: weekends, public holidays with their substitutes, 29 December – 3 January. */
export function isDayOff(day: Day): boolean {
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6) return true;
  const rest = day.slice(5);
  if (rest >= "12-29" || rest <= "01-03") return true;
  return day in holidayJp.holidays;
}
