import { isAnnounced } from "./announced";
import { type Check, stringsOf } from "./check";
import { escapeRegExp } from "./escape";
import { compileLiterals, isOwnText, isQuoted, placeOf } from "./sentence-hits";

/** 契約料の10倍, 代金の3倍 … */
const MULTIPLE =
  /(?:代金|料金|契約料|費用|金額|定価|会費|お代|代|額|料)の[^。、]{0,4}?[\d一二三四五六七八九十百]+倍/;

/**
 * A demand out of proportion in the customer's mail (`demands`, a multiple of the price) that the draft promises to
 * meet. Declining it or taking it back for consideration (`kept-back`) is no promise.
 */
export const undueDemand: Check = (rule) => {
  const keptBackOf = compileLiterals(rule, "kept-back");
  const demands = stringsOf(rule, "demands").map(
    (group) => new RegExp(group.split("/").map(escapeRegExp).join("|")),
  );
  const all = [...demands, MULTIPLE];
  return ({ mail }) => {
    const asked = all.filter((d) => mail.quoted.some((q) => d.test(q.text)));
    if (asked.length === 0) return [];
    return mail.sentences.flatMap((s) => {
      if (!isOwnText(s)) return [];
      if (!isAnnounced(s) || s.facts.negated || keptBackOf(s).length > 0) return [];
      const met = asked.map((d) => d.exec(s.text)).find((m) => m !== null && !isQuoted(s.text, m.index));
      return met ? [placeOf(s, { start: met.index, end: s.text.replace(/。$/, "").length })] : [];
    });
  };
};
