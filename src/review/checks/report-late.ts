import { addDays, findDates } from "../../language/dates";
import type { Check } from "./check";
import { compileLiterals } from "./sentence-hits";

/** How long a promise in the thread is looked back for; older days belong to other matters. */
const DAYS = 120;

/**
 * The day that we had promised (`promises` with a date in the quoted thread; no `appointments`) has passed, and no sentence of the draft
 * owns up to the delay (`owned`).
 */
export const reportLate: Check = (rule) => {
  const promisesOf = compileLiterals(rule, "promises");
  const appointmentsOf = compileLiterals(rule, "appointments");
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
          at.some(
            (p) =>
              p.end > d.start &&
              isBound(q.text, d.end, p.end) &&
              !NOT_PROMISED.test(q.text.slice(p.start, p.end + 8)) &&
              !(q.text.slice(p.start, p.end) === "約束" && appointmentsOf(q).length > 0),
          ),
      );
    });
    if (!missed) return [];
    const sorry = new Set(apologies.map((a) => a.sentence));
    const ownsUp = mail.sentences.some(
      (s) =>
        s.sentence.zone !== "quoted" &&
        (ownedOf(s).length > 0 || DELAYED.test(s.text)) &&
        (sorry.has(s) || /(詫び|申し?訳|失礼|面目)/.test(s.text)),
    );
    return ownsUp ? [] : [{ field: "body", whole: true }];
  };
};

/** 返事をした, 提出しました: done; お返事ください: asked for. */
const NOT_PROMISED =
  /(?:を?(?:いた)?し(?:まし)?た|差し上げ(?:まし)?た|済み|を?(?:頂|いただ|もら|受け取)(?:い|っ)?(?:まし)?た|を?(?:ください|下さい|お願い|いただけますか|頂けますか|ほし|欲し))/;
/** お返事が三日も遅れ, ご報告が本日まで延び. */
const DELAYED =
  /約束[^。]{0,20}(?:経過|結果|報告|連絡|返事|回答|知らせ|品)を[^。]{0,14}遅|(?:報告|連絡|返事|返信|回答|知らせ|返金|届け|納品|送付)[がはのを][^、。]{0,10}(?:遅|延び|滞|でき|できず|本日|今日|今に)|遅れ(?:て|まし|た|の|での)[^。、]{0,5}(?:報告|連絡|返事|返信|回答|返金|知らせ)/;

/** The date is the promise's own: までに, に, 中に … in the same breath. */
function isBound(text: string, dateEnd: number, promiseEnd: number): boolean {
  const between = text.slice(dateEnd, Math.max(dateEnd, promiseEnd));
  return (
    /^[^。]{0,14}?(まで|中に|に|には|、|との|という|の約束|が期)/.test(between) &&
    !/(ました|した)[がの、]/.test(between)
  );
}
