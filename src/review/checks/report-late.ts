import { addDays, findDates } from "../../language/dates";
import type { Check } from "./check";
import { compileLiterals } from "./sentence-hits";

/** How long a promise in the thread is looked back for; older days belong to other matters. */
const DAYS = 120;

/**
 * The day that we had promised (`promises` with a date in the quoted thread) has passed, and no sentence of the draft
 * owns up to the delay (`owned`).
 */
export const reportLate: Check = (rule) => {
  const promisesOf = compileLiterals(rule, "promises");
  const ownedOf = compileLiterals(rule, "owned");
  return ({ mail, apologies }) => {
    const { now } = mail.draft;
    const from = addDays(now, -DAYS);
    const thread = [...mail.quoted, ...mail.sentences.filter((s) => s.sentence.zone === "quoted")];
    const missed = thread.some((q) => {
      const at = promisesOf(q);
      return findDates(q.text, now).some(
        (d) =>
          d.last !== undefined &&
          !d.relative &&
          d.last < now &&
          d.last >= from &&
          at.some((p) => p.end > d.start && isBound(q.text, d.end, p.end)),
      );
    });
    if (!missed) return [];
    const sorry = new Set(apologies.map((a) => a.sentence));
    const ownsUp = mail.sentences.some(
      (s) =>
        s.sentence.zone !== "quoted" &&
        ownedOf(s).length > 0 &&
        (sorry.has(s) || /(詫び|申し?訳|失礼|面目)/.test(s.text)),
    );
    return ownsUp ? [] : [{ field: "body", whole: true }];
  };
};

/** The date is the promise's own: までに, に, 中に … in the same breath. */
function isBound(text: string, dateEnd: number, promiseEnd: number): boolean {
  const between = text.slice(dateEnd, Math.max(dateEnd, promiseEnd));
  return /^[^。]{0,14}?(まで|中に|に|には|、)/.test(between) && !/(ました|した)[がの、]/.test(between);
}
