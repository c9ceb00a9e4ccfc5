import { addDays } from "../language/dates";
import { UsageError } from "./command";

/**
 * The day of writing: that of `--now`, else the calendar day where the command runs.
 * @throws UsageError where it is no day of the calendar
 */
export function dayOfWriting(given: string | undefined, clock: Date = new Date()): string {
  const day = given ?? localDay(clock);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || addDays(day, 0) !== day) throw new UsageError("--now YYYY-MM-DD");
  return day;
}

function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
