import { findDates } from "../../language/dates";
import type { ReviewContext } from "../context";
import type { ReviewedSentence } from "../mail";
import type { CustomerPoint } from "../report";
import type { Check } from "./check";
import { ANSWERS, DEMAND, EMPTY_POINT, type PointKind, QUESTION_END } from "./point-kinds";

/** Share of a point's own words that a draft must take up where nothing better tells that it is answered. */
const SHARE = 0.34;
const NOT_SAID = new Set([
  "こと",
  "もの",
  "ところ",
  "お願い",
  "確認",
  "連絡",
  "返事",
  "返答",
  "回答",
  "対応",
  "説明",
  "教え",
  "お知らせ",
  "今日",
  "本日",
  "昨日",
  "そちら",
  "こちら",
  "御社",
  "当方",
  "うち",
  "会社",
  "皆様",
  "方",
  "人",
  "元",
  "身",
  "お返事",
  "お答え",
  "件",
  "分",
  "何",
  "今後",
  "希望",
  "必要",
  "大丈夫",
]);

/** A question or demand of the customer's mail that the draft never takes up. */
export const customerPoints: Check = () => (context) =>
  context.customerPoints().some(({ answered }) => !answered) ? [{ field: "body", whole: true }] : [];

/** The customer's questions and demands in their order, each with whether the draft takes it up. */
export function judgeCustomerPoints(context: ReviewContext): readonly CustomerPoint[] {
  return pointsOf(context).map((point) => ({ text: point.text, answered: isTakenUp(point, context) }));
}

/** The sentences of the customer's mail that ask or demand something. */
function pointsOf({ mail }: ReviewContext): readonly ReviewedSentence[] {
  return mail.quoted.filter((q) => {
    if (q.sentence.zone === "salutation" || q.sentence.zone === "greeting") return false;
    // Short questions at the mail's end look like lines of a signature.
    if (
      q.sentence.zone === "signature" &&
      !/[ぁ-ん]{2}か[。？]*$|(ください|下さい|ほしい)[。！]*$/.test(q.text)
    )
      return false;
    if (/(いたします|致します|申し上げます|おります)。?[」]?$/.test(q.text) && !/お願い/.test(q.text))
      return false;
    return (QUESTION_END.test(q.text) || DEMAND.test(q.text)) && !EMPTY_POINT.test(q.text);
  });
}

function isTakenUp(point: ReviewedSentence, context: ReviewContext): boolean {
  return asksOf(point).every((ask) => isAnswered(ask, context));
}

/** A question or demand of a point: its place in the point's text. */
interface Ask {
  readonly point: ReviewedSentence;
  readonly start: number;
  readonly end: number;
}

const NEXT_ASK = /[①-⑳]|(?:[るいたんのす]|ない)か、|[？?]/g;
/** を教えてください, お答えください: what is left when the last thing asked for has been cut off. */
const BARE_DEMAND =
  /^[、。をも]*(?:返事|返答|回答|答え?|お?知らせ|お?教え|聞かせ|説明|連絡|気になって|心配)[^、]{0,14}$/;

/** Why it leaked, whether it happens elsewhere: what one sentence asks, taken apart. */
function asksOf(point: ReviewedSentence): readonly Ask[] {
  const { text } = point;
  const cuts = [
    0,
    ...[...text.matchAll(NEXT_ASK)].map((m) => m.index + (/[①-⑳]/.test(m[0]) ? 0 : m[0].length)),
    text.length,
  ];
  const asks: Ask[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i] as number, cuts[i + 1] as number];
    const part = text.slice(start, end);
    if (!/[ぁ-んァ-ヶ一-龠]{2}/.test(part) || (i > 0 && BARE_DEMAND.test(part))) continue;
    // What stands before the first of several numbered questions leads up to them.
    if (i === 0 && cuts.length > 2 && /[①-⑳]/.test(text[end] ?? "") && !QUESTION_END.test(part)) continue;
    asks.push({ point, start, end });
  }
  return asks.length > 0 ? asks : [{ point, start: 0, end: text.length }];
}

/** The part of an ask that asks: 11時に間に合わせたいので、… and the like lead up to it. */
const LEAD = /^.{2,40}?(?:ので|から|ため|のですが|ますが|ですが|たが|けれど|けど)、(?=.{6})/;

function isAnswered(ask: Ask, context: ReviewContext): boolean {
  const { mail, moves } = context;
  const text = ask.point.text.slice(ask.start, ask.end);
  const core = text.replace(LEAD, "");
  const kinds = ANSWERS.filter((kind) => kind.asks.test(core));
  if (kinds.length > 0) return kinds.every((kind) => answers(kind, core, context));
  if (
    moves.report.remedy.status === "absent" &&
    moves.report.cause.status === "absent" &&
    moves.report["next-contact"].status === "absent"
  )
    return false;
  const { nouns, verbs } = wordsOf(ask);
  // 直りますか: about the matter itself.
  if (nouns.length === 0) return true;
  const said = mail.main.map((s) => s.text).join("\n");
  // 返品 is spoken of where 返金 or お品 is.
  if (nouns.length === 1)
    return Array.from(nouns[0] as string).some((c) => /[一-龠ァ-ヶ]/.test(c) && said.includes(c));
  const words = [...nouns, ...verbs];
  return words.filter((w) => said.includes(w)).length >= Math.max(1, words.length * SHARE);
}

/** One sentence of the draft gives what the kind of question asks for, or says when it will be known. */
function answers(kind: PointKind, asked: string, context: ReviewContext): boolean {
  const { mail, moves } = context;
  if (kind.moves?.some((move) => kind.statuses?.includes(moves.report[move].status))) return true;
  const answer = kind.counted ? kind.counted(kind.asks.exec(asked)?.[1] ?? "") : kind.answer;
  if (!answer) return false;
  return mail.sentences.some((s) => {
    if (s.sentence.zone !== "main" && s.sentence.zone !== "closing") return false;
    if (!answer.test(s.text) || kind.not?.test(s.text)) return false;
    return kind.when === undefined || tellsWhen(s, mail.draft.now, kind.when);
  });
}

/** A day still to come or today; `done`: a finished step with its day does as well. */
function tellsWhen(s: ReviewedSentence, now: string, when: "ahead" | "done"): boolean {
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

/** The nouns that a question is about, and what its verbs are written with. */
function wordsOf({ point, start, end }: Ask): {
  readonly nouns: readonly string[];
  readonly verbs: readonly string[];
} {
  const own = point.morphemes.filter((m) => m.start >= start && m.end <= end);
  const nouns = own
    .filter(
      (m) =>
        m.pos === "名詞" &&
        ["一般", "サ変接続", "固有名詞", "形容動詞語幹"].includes(m.detail1) &&
        m.detail2 !== "人名",
    )
    .map((m) => m.surface)
    .filter((w) => !NOT_SAID.has(w) && /[一-龠ァ-ヶ]/.test(w));
  const verbs = own
    .filter((m) => m.pos === "動詞" && m.detail1 === "自立")
    .flatMap((m) => /^[一-龠]+/.exec(m.surface)?.[0] ?? [])
    .filter((w) => !EMPTY_VERBS.has(w));
  return { nouns: [...new Set(nouns)], verbs: [...new Set(verbs)] };
}

/** 思う, 言う, 教える …: they say nothing of the matter. */
const EMPTY_VERBS = new Set([
  "思",
  "言",
  "教",
  "知",
  "答",
  "聞",
  "有",
  "無",
  "出来",
  "来",
  "行",
  "見",
  "致",
  "頂",
  "願",
  "待",
  "起",
  "困",
  "済",
]);
