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
  const { mail, moves } = context;
  const kinds = ANSWERS.filter((kind) => kind.asks.test(point.text));
  if (kinds.length > 0) return kinds.every((kind) => answers(kind, point, context));
  if (
    moves.report.remedy.status === "absent" &&
    moves.report.cause.status === "absent" &&
    moves.report["next-contact"].status === "absent"
  )
    return false;
  const words = wordsOf(point);
  // One word or none of its own: the point is about the matter itself.
  if (words.length < 2 && (moves.report.remedy.status !== "absent" || moves.report.cause.status !== "absent"))
    return true;
  if (words.length === 0) return true;
  const said = mail.main.map((s) => s.text).join("\n");
  return words.filter((w) => said.includes(w)).length >= Math.max(1, words.length * SHARE);
}

/** One sentence of the draft gives what the kind of question asks for, or says when it will be known. */
function answers(kind: PointKind, point: ReviewedSentence, context: ReviewContext): boolean {
  const { mail, moves } = context;
  if (kind.moves?.some((move) => kind.statuses?.includes(moves.report[move].status))) return true;
  const answer = kind.counted ? kind.counted(kind.asks.exec(point.text)?.[1] ?? "") : kind.answer;
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
  return when === "done" && s.facts.tense === "past" && s.facts.date;
}

/** The nouns that the point is about. */
function wordsOf(point: ReviewedSentence): readonly string[] {
  return [
    ...new Set(
      point.morphemes
        .filter(
          (m) =>
            m.pos === "名詞" &&
            ["一般", "サ変接続", "固有名詞", "形容動詞語幹"].includes(m.detail1) &&
            m.detail2 !== "人名",
        )
        .map((m) => m.surface)
        .filter((w) => !NOT_SAID.has(w) && /[一-龠ァ-ヶ]/.test(w)),
    ),
  ];
}
