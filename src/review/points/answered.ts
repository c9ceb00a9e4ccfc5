import { findDates } from "../../language/dates";
import type { ReviewContext } from "../context";
import type { ReviewedSentence } from "../mail";
import { names, touches } from "./kin";
import { isBareDemand } from "./asking";
import { conflictsInMoney, namesPayment, namesThing } from "./money";
import { ANSWERS, type PointKind, UNKNOWN_YET } from "./point-kinds";
import { type PointWord, wordsOf } from "./point-words";
import type { Ask } from "./take-apart";

/** Share of an ask's own words that a draft must take up where nothing better tells that it is answered. */
const SHARE = 0.3;
/** Share of all its words in one sentence that makes up for a missing word of its own. */
const MOST = 0.6;
/** The part of an ask that asks: 11時に間に合わせたいので、… and the like lead up to it. */
const LEAD =
  /^.{2,60}(?:ので|から|ため|のですが|んですが|ますが|ですが|たが|うだが|だが|けれど|けど|ましたが|たら|れば|なら|場合(?:は)?|とき(?:は|に)?|あと|後)、(?=.{5})|^.{3,30}(?:るので|たので|いので|ますので|ようですが|のですが)(?!す)(?=.{8})/;
/** All that was asked, told at once. */
const ANSWERS_ALL =
  /(?:お尋ね|ご質問|お問い合わせ|ご照会|ご要望|ご指摘)の[^。]{0,14}(?:すべて|いずれ|各|全て|ほか|件|点|こと)[^。]*(?:お答え|ご?回答|ご報告|お伝え)/;
const POINTS_BACK = /^[^、]{0,6}(?:これ(?!から|ら|まで)|それ(?!から|ぞれ|まで|と)|あれ|その件|この件|どうな[っり])/;

/** What of a draft may answer, read once for all asks. */
export interface Draft {
  readonly context: ReviewContext;
  readonly saying: readonly ReviewedSentence[];
  /** What the mail is about: its subject, what it apologises for, what happened. */
  readonly event: string;
}

export function readAnswers(context: ReviewContext): Draft {
  const { mail, moves } = context;
  const told = mail.main.filter((s) => moves.movesOf(s).has("apology") || moves.movesOf(s).has("facts"));
  return {
    context,
    saying: mail.sentences.filter(({ sentence: { zone } }) => zone === "main" || zone === "closing"),
    event: [...mail.subjectSentences, ...told].map(({ text }) => text).join("\n"),
  };
}

interface Reading {
  /** The ask without what leads up to it. */
  readonly core: string;
  readonly words: readonly PointWord[];
  /** Its nouns and verbs that the main event does not have. */
  readonly own: readonly PointWord[];
  /** Its nouns and verbs, common ones too. */
  readonly all: readonly PointWord[];
}

function readAsk(ask: Ask, { event }: Draft): Reading {
  const before = LEAD.exec(ask.text)?.[0].length ?? 0;
  const lead = isBareDemand(ask.text.slice(before)) ? 0 : before;
  const core = ask.text.slice(lead);
  let words = wordsOf({ ...ask, start: ask.start + lead });
  if (lead > 0 && !words.some(isNoun) && !/^それ/.test(core) && !ANSWERS.some((kind) => kind.asks.test(core))) words = wordsOf(ask);
  if (!words.some(isNoun) && POINTS_BACK.test(core)) {
    const sentence = ask.before;
    if (lead > 0) words = wordsOf(ask);
    else if (sentence) words = wordsOf({ sentence, start: 0, end: sentence.text.length });
  }
  const all = wordsOf({ ...ask, start: ask.start + lead }, true);
  return { core, words, all, own: words.filter((w) => w.kind !== "number" && !names(w, event)) };
}

const isNoun = ({ kind }: PointWord) => kind === "noun";

/**
 * Whether the draft takes an ask up: says something of the kind that it asks for about what it asks of, refuses it, or says
 * when it will be told.
 * @param earlier asks of the same mail before it
 */
export function isAnswered(ask: Ask, earlier: readonly Ask[], draft: Draft): boolean {
  const reading = readAsk(ask, draft);
  if (draft.saying.some((s) => ANSWERS_ALL.test(s.text))) return true;
  const kinds = ANSWERS.filter((kind) => kind.asks.test(reading.core) && !kind.plain?.test(reading.core));
  if (kinds.length > 0)
    return kinds.every((kind) => {
      const again = kind.apart !== undefined && earlier.some(({ text }) => kind.asks.test(text));
      return (
        answersKind(kind, reading, again, draft) ||
        isPending(reading, draft, kind.when !== undefined) ||
        (kind.whether === true && reading.words.length > 0 && isTakenUp(reading, draft))
      );
    });
  return isTakenUp(reading, draft);
}

/** The sentence with what stands before it in its paragraph, and its heading. */
function around(s: ReviewedSentence, { context }: Draft): string {
  const before = context.mail.sentences[s.index - 1];
  const near =
    before && before.sentence.paragraph === s.sentence.paragraph && before.sentence.zone === s.sentence.zone;
  return `${s.sentence.heading ?? ""}\n${near && !onlyFeels(before, context) ? before.text : ""}\n${s.text}`;
}

const FEELING: ReadonlySet<string> = new Set(["apology", "empathy", "thanks"]);
/** Regrets, feels for, thanks, and tells nothing more. */
function onlyFeels(s: ReviewedSentence, { moves }: ReviewContext): boolean {
  const said = moves.movesOf(s);
  if (said.size === 0) return APOLOGISES.test(s.text);
  for (const move of said) if (!FEELING.has(move)) return false;
  return true;
}

const isAbout = (words: readonly PointWord[], text: string) => words.some((w) => touches(w, text));
const APOLOGISES = /(?:詫び|申し訳|失礼いたし|存じます。?$|拝察|お察し)/;

function answersKind(kind: PointKind, { core, words, own, all }: Reading, again: boolean, draft: Draft): boolean {
  const { context, saying } = draft;
  if (kind.moves?.some((move) => kind.statuses?.includes(context.moves.report[move].status))) {
    const told = kind.apart?.exec(core)?.[1];
    const apart = told !== undefined && !draft.event.includes(told) ? [...own, { text: told, base: told, kind: "noun" } as const] : again ? own : [];
    if (apart.length === 0) return true;
    if (kind.answer === undefined)
      return saying.some(
        (s) => !onlyFeels(s, context) && isAbout(apart, s.text) && EXPLAINS.test(s.text),
      );
  }
  const answer = kind.counted ? kind.counted(kind.asks.exec(core)?.[1] ?? "") : kind.answer;
  if (!answer) return false;
  const nouns = own.filter(isNoun);
  const paidFor = [own, words].map((list) => list.filter((w) => isNoun(w) && namesThing(w))).find((list) => list.length > 0) ?? [];
  return saying.some((s) => {
    if (kind.when !== undefined && HERE.test(s.text) && isAbout(words.filter(isNoun), s.text)) return true;
    if (kind.not?.test(s.text)) return false;
    if (kind.money && kind.when === undefined && !onlyFeels(s, context) && namesPayment(core, s.text)) return true;
    if (!answer.test(s.text)) return false;
    if (kind.when !== undefined && !tellsWhen(s, context.mail.draft.now, kind.when)) {
      // Already brought: told with its day among what was done.
      if (!s.facts.date || s.facts.tense === "plan" || !context.moves.movesOf(s).has("remedy")) return false;
    }
    if (kind.refuses) return isAbout(all, s.text);
    if (kind.money) return !conflictsInMoney(paidFor, core, s);
    if (kind.when !== undefined && nouns.length === 0) { const n = words.filter(isNoun); return n.length === 0 || isAbout(n, around(s, draft)); }
    return nouns.length === 0 || kind.loose === true || isAbout(nouns, around(s, draft));
  });
}

/** Comes with this mail. */
const HERE = /添付|添え|同封|お付けし|本メール|お送りします。?$/;
/** 〜ため, 〜ておらず, 〜が漏れて: says how something came about. */
const EXPLAINS =
  /ため|から(?!の|お|、?\d)|ので|原因|理由|おらず|おりませんでし|ことで|により|まま|なかった|せず|ずに|もので|誤|忘|漏れ|怠|至ら|思い込|見落と|判断|つもり/;

/** Still looked into, or to be told on a day: about what is asked. */
function isPending({ own, words }: Reading, draft: Draft, wantsDay: boolean): boolean {
  const about = [own, words].map((list) => list.filter(isNoun)).find((list) => list.length > 0) ?? [];
  // What is asked of the main event waits for what is looked into, where the day is told on which that will be known.
  const awaited = draft.context.moves.report["next-contact"].status === "present";
  return draft.saying.some((s) => {
    const open = !wantsDay && STILL_OPEN.test(s.text);
    return about.length === 0 ? open && awaited : (open || (s.facts.date && TO_BE_TOLD.test(s.text))) && isAbout(about, s.text);
  });
}
const STILL_OPEN = new RegExp(
  `${UNKNOWN_YET}|(?:分かり|決まり|判明し|まとまり)(?:次第|ましたら)|(?:調べ|測|たど|照ら|突き合わせ|探|見直|追|検証|分析|解析|洗い出)[^。]{0,10}(?:おり|いる|ます|最中|途中|段階|ところ)`,
);
const TO_BE_TOLD =
  /(?:お答え|ご回答|ご報告|お知らせ|お伝え|ご説明|ご案内|ご連絡)(?:いたし|致し|し|申し上げ|差し上げ)ます/;

/** Most of what an ask without a known kind is about stands in one place of the draft. */
function isTakenUp({ words, own, core }: Reading, draft: Draft): boolean {
  const { context } = draft;
  const { report } = context.moves;
  // 直りますか: about the matter itself.
  if (words.length === 0)
    return (["remedy", "cause", "next-contact"] as const).some((move) => report[move].status !== "absent");
  const nouns = own.filter(isNoun);
  const { status } = report.remedy;
  const isWhat = WHAT.test(core);
  // Its verbs alone are soon said in other words.
  if (!isWhat && nouns.length === 0 && own.length > 0 && (status === "present" || status === "pending")) return true;
  // 残っていますか: of several verbs the last one asks.
  const wanted = nouns.length > 0 ? [...(nouns.length > 1 ? nouns : own), ...words.filter((w) => w.kind === "number")] : own.length > 0 ? own.slice(-1) : words;
  const needed = Math.max(1, wanted.length * SHARE);
  const isMost = (text: string) => words.filter((w) => touches(w, text)).length >= Math.max(2, words.length * MOST);
  return draft.saying.some((s) => {
    if (own.length > 0 && onlyFeels(s, context)) return false;
    if (isWhat && context.moves.movesOf(s).has("prevention")) return false;
    const text = isWhat ? s.text : around(s, draft);
    return wanted.filter((w) => touches(w, text)).length >= needed || (!isWhat && isMost(s.text));
  });
}
const WHAT = /(?:何[をがに]|どこ|誰[がにを]|どの|どんな|どなた)/;

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
