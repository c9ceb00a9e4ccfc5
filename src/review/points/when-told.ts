import { findDates } from "../../language/dates";
import type { ReviewedSentence } from "../mail";

/**
 * Whether a sentence names a day still to come or today; `done`: a finished step with its day does as well.
 * @param now the day of writing, `YYYY-MM-DD`
 */
export function tellsWhen(s: ReviewedSentence, now: string, when: "ahead" | "done"): boolean {
  const ahead =
    findDates(s.text, now).some((d) => d.last === undefined || d.last >= now) ||
    /\d{1,2}[時:]|[一二三四五六七八九十]+日|正午|まもなく|ただいま|年内|今月|来月|来週|月末/.test(s.text);
  if (ahead) return true;
  return (
    when === "done" &&
    s.facts.tense !== "plan" &&
    (s.facts.date || /(?:昨日|一昨日|今朝|先ほど|本日|すでに|既に)/.test(s.text))
  );
}
