import { allMatches } from "../../language/all-matches";
import type { ReviewedSentence } from "../mail";
import { anyOf } from "./any-of";
import {
  asksToBeTold,
  isAsking,
  isBareDemand,
  isEmptyAsk,
  isItemOfList,
  isNamedThing,
  isWorry,
} from "./asking";
import { NEXT_NAMED } from "./asking-patterns";

/** One question or demand of the customer's mail: its place in a sentence of that mail. */
export interface Ask {
  readonly sentence: ReviewedSentence;
  /** The sentence before, for what あれ or それ points at. */
  readonly before: ReviewedSentence | undefined;
  readonly start: number;
  readonly end: number;
  /** As the customer wrote it, without the words that join it to others. */
  readonly text: string;
}

/** Where one ask ends and the next begins. A cut falls before a sign that leads an ask (`LEADS`), else behind what it finds. */
const CUT_AT = anyOf(
  // ① … ② …, (1) … (2) …
  /[①-⑳]|(?:[（(]\d{1,2}[）)])/,
  // 直りますか、また… 直るのかと、いつ…: behind a question's か
  /[？?]/,
  /(?:[るいたんのすうどぜ]|ない|理由|いつ)か(?!もしれ)(?:どうか)?(?:[、，](?!それとも|あるいは|または|[^、]{0,3}ないのか)|(?:と|や|も)[、，]?(?=[^。]{3,}(?:か|を|も))|[^。、]{0,2}[、，](?=(?:それと(?!も)|あと|また|それに|それから)))/,
  // 直してほしいですし、…: behind a demand
  /(?:ほしい|欲しい|もらいたい|いただきたい|願いたい|ください|下さい)(?:の|ん)?(?:です)?(?:し|が|けど|けれど)?[、，]/,
  // …、それと…
  /、(?=(?:それと(?!も)|あと|それから|もう一つ|もうひとつ|加えて|ついでに)、?)/,
);
const CUT = new RegExp(CUT_AT.source, "g");
const CUT_NAMED = new RegExp(`${CUT_AT.source}|${NEXT_NAMED}`, "g");
const LEADS = /^(?:[①-⑳（(]|、)/;
/** The number that a part begins with. */
const NUMBER = /^(?:[①-⑳]|[（(]\d{1,2}[）)]|\d{1,2}[.．)）]|問\d{1,2})[\s、.．]*/;
/** 注文番号：A-1234: filled in, and asks nothing. */
const FIELD = /^[^：:。、]{1,24}[：:]\s*\S/;
/** (1)経緯の説明会 (2)補償の考え方 */
const NUMBERED = /(?:[①-⑳]|[（(]\d[）)]).+(?:[①-⑳]|[（(]\d[）)])/;
/** What joins a part to the one before: それと, もう一つは. */
const JOINT =
  /^(?:[\s、，・。]|それと(?!も)|あと(?=[^でのにか日\d])|それから|また(?=[、，])|そして(?=[、，])|もう一つ(?:は|、)|もうひとつ(?:は|、)|もう一点、|加えて、?|ついでに、?|それに、|一つ目は、?|二つ目は、?|まず、|次に、|(?:と|や|も)[、，])+/;
/** What a part ends with and does not need. */
const TAIL = /[、，\s]+$/;

/**
 * What the customer's mail asks, in its order: each bullet, numbered question, and each of several questions of a sentence
 * by itself; headings of a list (原因, 今後の納期) where the mail asks to be told about the list.
 * @param quoted the sentences of the customer's mail
 */
export function takeApart(quoted: readonly ReviewedSentence[]): readonly Ask[] {
  const asks: Ask[] = [];
  const items = quoted.filter(({ sentence: { kind } }) => kind !== "prose").length;
  const listed =
    asksToBeTold(quoted.map(({ text }) => text)) ||
    quoted.every(({ sentence: { kind }, text }) => kind === "prose" || isAsking(text) || isNamedThing(text));
  quoted.forEach((sentence, i) => {
    const { zone, kind } = sentence.sentence;
    if (zone === "salutation" || zone === "greeting" || zone === "quoted") return;
    const before = quoted[i - 1];
    const tells = asksToBeTold([sentence.text]);
    const parts = partsOf(sentence, tells);
    const isNumbered = parts.length > 1 && NUMBERED.test(sentence.text);
    for (const { start, end, text } of parts) {
      // Short lines at the mail's end look like lines of a signature.
      if (zone === "signature" && (text.match(/[ぁ-ん]/g)?.length ?? 0) < 3) continue;
      const isItem = kind !== "prose" || /^(?:\d{1,2}[.．)）]|問\d)/.test(sentence.text);
      const isOfList = isItem && items > 1 && listed && !FIELD.test(sentence.text);
      const named = isOfList
        ? isItemOfList(text)
        : tells && parts.length > 1 && (isNumbered ? isItemOfList(text) : isNamedThing(text));
      if (!named && (!isAsking(text) || isEmptyAsk(text) || isWorry(text))) continue;
      if (parts.length > 1 && isBareDemand(text)) continue;
      asks.push({ sentence, before, start, end, text });
    }
  });
  return asks;
}

/**
 * A sentence at its cuts, each part without numbers and joining words.
 * @param tells it asks to be told what it names: cut between those names too
 */
function partsOf({ text }: ReviewedSentence, tells: boolean): readonly Pick<Ask, "start" | "end" | "text">[] {
  const cuts = [0];
  for (const m of allMatches(tells ? CUT_NAMED : CUT, text))
    cuts.push(LEADS.test(m[0]) ? m.index : m.index + m[0].length);
  cuts.push(text.length);
  return cuts.slice(1).flatMap((end, i) => trimmed(text, cuts[i] as number, end));
}

/** A part between two cuts without number, joining words and what hangs on at its end; nothing where no words are left. */
function trimmed(text: string, from: number, to: number): readonly Pick<Ask, "start" | "end" | "text">[] {
  let [start, end] = [from, to];
  for (const lead of [JOINT, NUMBER, JOINT]) start += lead.exec(text.slice(start, end))?.[0].length ?? 0;
  end -= TAIL.exec(text.slice(start, end))?.[0].length ?? 0;
  // 変わった経緯と: one of several things named.
  const joined = /(?:と|および|及び|並びに|ならびに)$/.exec(text.slice(start, end))?.[0].length ?? 0;
  if (joined > 0 && isNamedThing(text.slice(start, end - joined))) end -= joined;
  const part = text.slice(start, end);
  if (!/[ぁ-んァ-ヶ一-龠]{2}/.test(part)) return [];
  return [{ start, end, text: part.replace(/か(?:と|や|も)$/, "か") }];
}
