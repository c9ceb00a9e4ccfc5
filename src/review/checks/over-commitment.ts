import { type Check, stringsOf } from "./check";
import { escapeRegExp } from "./escape";
import type { ReviewedSentence } from "../mail";
import { bySentence } from "../sentence-analyzer";
import { compileHits, isQuoted, placesOf } from "./sentence-hits";

/** 費用はすべて弊社で負担: costs not named, at the head of a clause. */
const ALL_COSTS =
  /(?<=^|[、。])(?:かかる|かかった|生じた)?(?:ご?損害|費用|経費|ご?損失|諸費用)(?:は|を|につきましては|については)?、?(?:すべて|全て|全額|一切|全部)[^。、]{0,8}(?:負担|補償|賠償|弁償|お支払い|持ち|持たせ)/;
/** 絶対に…ません at the end of the promise; not 絶対にお使いにならないでください, 混ざらない箱. */
const NEVER =
  /(?:絶対に?|金輪際|いかなる場合も|100[％%]|断じて)[^。「」]{0,30}?(?:ません|(?:ない|せぬ)(?:と|こと(?:を|と))(?:お)?(?:約束|誓|保証|いたし|断言))/;
const SWORN = /(?:二度と|今後一切|決して)[^。「」]{0,24}?ない(?:と|ことを)(?:お)?(?:約束|誓|保証|断言)/;
const WHOLLY = /(?:100|百)[％%][^。]{0,12}(?:約束|保証|お応え|対応)/;
const NO_PROMISE = /絶対に?(許され|あってはな|避け|お使いに|触れな|開けな|使わな)/;

/**
 * Absolute and open-ended promises: `promises`, 必ず and 絶対に about an outcome (`outcomes`), all costs whatever they
 * are. 必ず about a step of one's own is fine, and so is what was done already.
 */
export const overCommitment: Check = (rule, compile) => {
  const promisesOf = compileHits(rule, "promises", compile);
  const outcomes = stringsOf(rule, "outcomes").map(escapeRegExp).join("|");
  const surely =
    outcomes === ""
      ? undefined
      : new RegExp(
          `(?:必ず|絶対に?|100[％%]|間違いなく)[^。、「」]{0,14}?(?:${outcomes})(?![^。]{0,6}(?:か(?:どうか|を)|よう))`,
        );
  const hitOf = bySentence((s: ReviewedSentence) => {
    if (s.facts.tense === "past" || s.facts.request) return undefined;
    const absolute = [ALL_COSTS, NEVER, SWORN, WHOLLY, surely].flatMap((p) => {
      const m = p?.exec(s.text);
      return m && !NO_PROMISE.test(m[0]) ? [{ start: m.index, end: m.index + m[0].length }] : [];
    });
    return [...promisesOf(s), ...absolute].find((h) => !isQuoted(s.text, h.start));
  });
  const places = placesOf(hitOf);
  return ({ mail }) => places(mail);
};
