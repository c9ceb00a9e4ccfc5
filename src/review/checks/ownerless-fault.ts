import type { ReviewContext } from "../context";
import { inMail, isMain, type MailSearch } from "../in-mail";
import type { Lexicon } from "../lexicon";
import type { ReviewedSentence } from "../mail";
import { bySentence } from "../sentence-notes";
import { type Check, stringsOf } from "./check";
import { escapeRegExp } from "./escape";
import { firstBySentence } from "./sentence-hits";

const WEAK =
  /(発生し|生じ|起き|起こっ|となっ|され|られ|欠落し|漏れ|抜け|消え|ずれ|混入し|入れ替わっ|至っ)て(しま|おりま)/;
/** Somebody of ours is the one who did it: 係が, 作業員が, 担当者が. */
const AGENT = /(係|員|者|担当|スタッフ|店長|運転手|講師|医師|師)(が|の(確認|入力|手|操作|見))/;

/**
 * A fault that happened by itself (ミスが発生してしまいました), in a mail that never names the own side as the one who
 * did it or answers for it. `faults` are the words for what happened.
 */
export const ownerlessFault: Check = (rule) => {
  const faults = stringsOf(rule, "faults").map(escapeRegExp).join("|");
  const strong = new RegExp(
    `(?:${faults})(?:が|の)(?:[^。、]{0,6})?(?:発生|生じ|起き|起こ)[^。、]{0,8}|(?:${faults})が(?:あり|あった|ございま)[^。]{0,30}てしま|(?:遅れ|遅延|取り違え|破損|欠品|重複|混入|欠落|汚損|紛失)(?:が|の)(?:発生|生じ|起き|起こ)[^。、]{0,6}(?:しま(?:い|った)|模様|よう)|(?:手違い|不手際|行き違い|ミス)が原因|(?:結果|形|事態|状態)となってしま|行き届いていない(?:状態|状況)`,
  );
  const namesOwner = compileOwner();
  const strongOf = bySentence(firstBySentence(strong));
  return (context) => {
    if (hasOwner(context, namesOwner)) return [];
    const apologetic = new Set(context.apologies.map((a) => a.sentence));
    for (const s of context.mail.main) {
      const hit =
        strongOf(s) ?? (apologetic.has(s) || !/てしま/.test(s.text) ? undefined : WEAK.exec(s.text));
      if (hit) return [{ field: "body", sentence: s, start: hit.index, end: hit.index + hit[0].length }];
    }
    return [];
  };
};

function hasOwner(
  { mail, lexicon, responsibility }: ReviewContext,
  namesOwner: (lexicon: Lexicon) => MailSearch,
): boolean {
  if (responsibility === "none" || responsibility === "undetermined") return true;
  return namesOwner(lexicon)(mail).some(isMain);
}

/** The word lists are those of the review for which the rule is compiled: they are made ready once. */
function compileOwner(): (lexicon: Lexicon) => MailSearch {
  let owns: MailSearch | undefined;
  return (lexicon) => (owns ??= inMail(ownerSearch(lexicon)));
}

function ownerSearch(lexicon: Lexicon): (s: ReviewedSentence) => boolean {
  const ours = lexicon.of("ours").map(escapeRegExp).join("|");
  const self = lexicon.of("self").map(escapeRegExp).join("|");
  const named = new RegExp(
    `(?:${ours})(?:が|の|側|で|は|に|、|[一-龠]{1,4}(?:が|の))|(?:${self})(?:が|の|は)`,
  );
  return (s) =>
    (named.test(s.text) &&
      (s.facts.tense !== "plan" || /(責任|原因|ため|ミス|お詫び|申し訳)/.test(s.text))) ||
    (AGENT.test(s.text) && s.facts.tense !== "plan");
}
