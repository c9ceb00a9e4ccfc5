import { isAnnounced } from "./announced";
import { type Check, stringsOf } from "./check";
import { escapeRegExp } from "./escape";
import { isQuoted } from "../in-quotes";
import { compileLiterals, isOwnText, placeOf } from "./sentence-hits";

/** 契約料の10倍, 代金の3倍 … */
const MULTIPLE =
  /(?:代金|料金|契約料|費用|金額|定価|会費|お代|代|額|料)の[^。、]{0,4}?[\d一二三四五六七八九十百]+倍/;

/** What is done to somebody of ours is yielded just as much when it is done already. */
const DONE_TO_SOMEBODY = /辞めさせ|退職させ|解雇|クビに|首に|担当から外|異動させ|出入り禁止|懲戒/;
const DECIDED = /こと(?:に|と)(?:いたし|致し|し|なり|決め)(?:ま|て)/;
/** ご要求はすべてお受けいたします, お申し出は、そのまま承りました. */
const ALL_ACCEPTED =
  /(?:ご要求|ご要望|お申し出|仰せ|おっしゃる(?:こと|とおり)|お申し付け|ご請求|ご指示|ご提示)(?:の(?:件|内容|条件|金額))?(?:は|を|に|の|も)?[^。]{0,40}?(?:すべて|全て|そのまま|全面的に|とおり|どおり|通り|一切|何でも|丸ごと)[^。]{0,12}?(?:お受け|承|応じ|従|いたし|対応|お支払い|実施|お呑み|受け入れ)/;

/**
 * A demand out of proportion in the customer's mail (`demands`, a multiple of the price) that the draft promises to
 * meet. Declining it or taking it back for consideration (`kept-back`) is no promise.
 */
export const undueDemand: Check = (rule) => {
  const keptBackOf = compileLiterals(rule, "kept-back");
  const demands = stringsOf(rule, "demands").map(
    (group) => new RegExp(group.split("/").map(escapeRegExp).join("|")),
  );
  const known = [...demands, MULTIPLE];
  return ({ mail }) => {
    const asked = known.filter((d) => mail.quoted.some((q) => d.test(q.text)));
    if (asked.length === 0) return [];
    return mail.sentences.flatMap((s) => {
      if (!isOwnText(s)) return [];
      if (s.facts.negated || keptBackOf(s).length > 0) return [];
      const done = s.facts.tense === "past" && DONE_TO_SOMEBODY.exec(s.text);
      const all = ALL_ACCEPTED.exec(s.text);
      if (all && !isQuoted(s.text, all.index))
        return [placeOf(s, { start: all.index, end: all.index + all[0].length })];
      if (!isAnnounced(s) && !DECIDED.test(s.text) && !(done && asked.some((d) => d.test(done[0]))))
        return [];
      const met = asked.map((d) => d.exec(s.text)).find((m) => m !== null && !isQuoted(s.text, m.index));
      return met ? [placeOf(s, { start: met.index, end: s.text.replace(/。$/, "").length })] : [];
    });
  };
};
