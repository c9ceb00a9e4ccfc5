import type { Hit } from "../detection";
import type { Lexicon } from "../lexicon";
import type { ReviewedSentence } from "../mail";
import { bySentence } from "../sentence-analyzer";
import { type Check, stringsOf } from "./check";
import { escapeRegExp } from "./escape";
import { compileLiterals, isQuoted, placesOf } from "./sentence-hits";

const ELSEWHERE =
  /(?:配送|運送|宅配|郵便|メーカー|製造元|販売元|発売元|業者|事業者|カード会社|保険会社|銀行|委託先)[^。、]{0,16}(?:へ|に|まで)[^。、]{0,8}(?:お問い合わせ|お問合せ|ご連絡|ご相談|お申し出|お尋ね|お電話|ご照会)(?:ください|下さい|くださ|いただけ|いただき|願)/;

/**
 * The matter is passed on and nothing is done by ourselves: somebody is made to answer (`errands` + させます), is told
 * (`told`), or the customer is sent to another firm (`away`, unless one of `here` says that it is us). A named person
 * together with a time is no hand-off.
 */
export const handOff: Check = (rule) => {
  const toldOf = compileLiterals(rule, "told");
  const awayOf = compileLiterals(rule, "away");
  const here = stringsOf(rule, "here");
  const errands = stringsOf(rule, "errands").map(escapeRegExp).join("|");
  const errand = new RegExp(
    `(?:${errands})(?:を|は)?(?:差し上げ)?さ?せ(?:ます|る(?:ように|ことに|よう)(?:いた|し))|(?:${errands})(?:を)?するよう(?:に)?(?:伝え|申し伝え|言っ)`,
  );
  // The word lists are those of the review for which the rule is compiled: they do not change.
  let places: ReturnType<typeof placesOf> | undefined;
  const compile = (lexicon: Lexicon) => {
    const mine = [...lexicon.of("ours"), ...lexicon.of("self"), ...here];
    const sentToUs = (s: ReviewedSentence) => mine.some((w) => s.text.includes(w));
    const hitOf = bySentence((s: ReviewedSentence): Hit | undefined => {
      if (isPersonAndTime(s)) return undefined;
      const made = errand.exec(s.text);
      const hit =
        (made ? { start: made.index, end: made.index + made[0].length } : undefined) ??
        toldOf(s).find((h) => /^[。、]?$|^(が|ので|から|、)/.test(s.text.slice(h.end))) ??
        (sentToUs(s) ? undefined : (awayOf(s)[0] ?? sentElsewhere(s)));
      return hit && !isQuoted(s.text, hit.start) ? hit : undefined;
    });
    return placesOf(hitOf);
  };
  return ({ mail, lexicon }) => {
    places ??= compile(lexicon);
    return places(mail);
  };
};

/** 配送会社のコールセンターへお問い合わせください: another firm is to be asked. */
function sentElsewhere(s: ReviewedSentence) {
  const m = ELSEWHERE.exec(s.text);
  return m ? { start: m.index, end: m.index + m[0].length } : undefined;
}

function isPersonAndTime(s: ReviewedSentence): boolean {
  return s.facts.date && s.morphemes.some((m) => m.detail2 === "人名");
}
