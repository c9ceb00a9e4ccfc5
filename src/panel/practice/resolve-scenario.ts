import { isDayOff } from "../../review/holidays";
import type { LocalText } from "../../review/report";
import type { Scenario } from "./scenarios/scenario";

const DAY_TOKEN = /\{([+-]?\d+)\}/g;
const WEEKDAYS = ["日", "月", "火", "水", "木", "金", "土"];

/**
 * The case as it reads on a given day: `{-1}`, `{0}`, `{+2}` become days such as `11月24日（火）`, counted in business
 * days, so that a promise never falls on a holiday.
 * @param today `YYYY-MM-DD`
 */
export function resolveScenario(scenario: Scenario, today: string): Scenario {
  const read = (text: string) =>
    text.replaceAll(DAY_TOKEN, (_, days: string) => nameDay(today, Number(days), "ja"));
  const readLocal = ({ ja, en }: LocalText): LocalText => ({
    ja: read(ja),
    en: en?.replaceAll(DAY_TOKEN, (_, days: string) => nameDay(today, Number(days), "en")),
  });
  const readMail = ({ subject, body }: Scenario["mail"]) => ({ subject: read(subject), body: read(body) });
  return {
    ...scenario,
    mail: readMail(scenario.mail),
    sample: readMail(scenario.sample),
    model: readMail(scenario.model),
    facts: scenario.facts.map(readLocal),
    hints: scenario.hints.map(readLocal),
    keyPoints: scenario.keyPoints.map(readLocal),
  };
}

function nameDay(today: string, businessDays: number, language: "ja" | "en"): string {
  const day = addBusinessDays(today, businessDays);
  if (language === "ja")
    return `${day.getUTCMonth() + 1}月${day.getUTCDate()}日（${WEEKDAYS[day.getUTCDay()] ?? ""}）`;
  const name = (part: Intl.DateTimeFormatOptions) =>
    day.toLocaleDateString("en-GB", { timeZone: "UTC", ...part });
  return `${name({ weekday: "short" })} ${day.getUTCDate()} ${name({ month: "long" })}`;
}

/** `count` steps over business days from today; today itself stands for 0, be it a holiday or not. */
function addBusinessDays(today: string, count: number): Date {
  const day = new Date(`${today}T00:00:00Z`);
  for (let left = Math.abs(count); left > 0; ) {
    day.setUTCDate(day.getUTCDate() + Math.sign(count));
    if (!isDayOff(day.toISOString().slice(0, 10))) left -= 1;
  }
  return day;
}
