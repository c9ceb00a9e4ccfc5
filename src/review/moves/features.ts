import type { Detector } from "../detection";
import type { Lexicon } from "../lexicon";
import type { FeatureSink } from "../feature-row";
import type { Mail, ReviewedSentence } from "../mail";
import type { Tense } from "../rule";
import type { SentenceAnalysis } from "../sentence-analyzer";
import type { SentenceFacts } from "../sentence-facts";

/** Word lists whose mention is a feature of its own. */
const LISTS = ["ours", "self", "reader", "third-party"] as const;

/** The name a morpheme goes by among the features: its dictionary form; numbers and names by kind. */
function nameOf(m: SentenceAnalysis["morphemes"][number]): string {
  if (m.detail1 === "数" || /^\d/.test(m.surface)) return "#";
  if (m.detail1 === "固有名詞")
    return m.detail2 === "人名" ? "<人名>" : m.detail2 === "組織" ? "<組織>" : "<固有>";
  if (!m.known && /^[A-Za-z0-9.-]+$/.test(m.surface)) return "<英数>";
  return m.base;
}

/**
 * What a sentence's own text offers the classifier: words and word pairs in dictionary form, the shape of its ending,
 * grammar facts and mentions of the parties; each once. Names are stable: they are the trained model's vocabulary.
 */
export function textFeatures(text: string, analysis: SentenceAnalysis, lexicon: Lexicon): readonly string[] {
  const out = new Set<string>();
  offerTextFeatures(text, analysis, lexicon, { offer: (...parts) => out.add(parts.join("")) });
  return [...out];
}

/** The same, some of them more than once. */
export function offerTextFeatures(
  text: string,
  analysis: SentenceAnalysis,
  lexicon: Lexicon,
  features: FeatureSink,
): void {
  const { morphemes, facts } = analysis;
  const names = morphemes.map(nameOf);
  for (let i = 0; i < morphemes.length; i++) {
    const m = morphemes[i] as (typeof morphemes)[number];
    if (m.pos === "記号") continue;
    const name = names[i] as string;
    if (m.pos !== "助詞" || name.length > 1) features.offer("w:", name);
    const next = names[i + 1];
    if (next === undefined) continue;
    features.offer("b:", name, "_", next);
    const after = names[i + 2];
    if (after !== undefined && (m.pos === "動詞" || m.pos === "名詞") && name !== "#") {
      features.offer("c:", name, "_", next, "_", after);
    }
  }
  let ending = "";
  for (let i = morphemes.length - 1, n = 0; i >= 0 && n < ENDING; i--) {
    const { pos, base } = morphemes[i] as (typeof morphemes)[number];
    if (pos === "記号") continue;
    ending = n++ === 0 ? base : `${base}_${ending}`;
    features.offer("e:", ending);
  }
  const grammar = [`t:${facts.tense}`];
  if (facts.negated) grammar.push("neg");
  if (facts.request) grammar.push("req");
  if (facts.question) grammar.push("ask");
  if (facts.date) grammar.push("date");
  if (facts.number) grammar.push("num");
  const named = { text, notes: analysis.notes };
  for (const list of LISTS) if (lexicon.isNamedIn(named, list)) grammar.push(`l:${list}`);
  if (/とのこと|と(伺|うかが|承|お聞き|聞)/.test(text)) grammar.push("hearsay");
  const senses = lexicon.sensesOf(names, text);
  for (let i = 0; i < senses.length; i++) {
    const sense = senses[i] as string;
    features.offer("v:", sense);
    for (const g of grammar) features.offer("v:", sense, "&", g);
    for (let k = i + 1; k < senses.length; k++) features.offer("v:", sense, "&", senses[k]);
  }
  for (let i = 0; i < grammar.length; i++) {
    const own = grammar[i] as string;
    features.offer(own);
    for (let k = i + 1; k < grammar.length; k++) features.offer(own, "&", grammar[k]);
  }
  if (text.length < 20) features.offer("len:short");
  else if (text.length > 70) features.offer("len:long");
}

/** So many words at the end of a sentence are its ending. */
const ENDING = 4;

/** Which detection lists a sentence holds, and beside which grammar: an event told in the past without the reader … */
export function detectionFeatures(
  s: ReviewedSentence,
  detector: Detector,
  lexicon: Lexicon,
): readonly string[] {
  const reader =
    lexicon.isNamedIn(s, "reader") || /(いただ|頂|くださ|下さ|おかけ|お掛け|させて)/.test(s.text);
  return detector
    .listsOf(s)
    .flatMap((list) => [
      `d:${list}`,
      `d:${list}&t:${s.facts.tense}`,
      `d:${list}&${reader ? "reader" : "no reader"}`,
    ]);
}

/** Where a sentence of `main` stands: all that the rest of the mail tells the classifier about it. */
export interface SentencePlace {
  readonly heading: string | undefined;
  readonly bullet: boolean;
  /** Sentences before and behind it, told up to 3. */
  readonly before: number;
  readonly behind: number;
  readonly quarter: number;
  /** Before, at or so far after the first apology. */
  readonly order: string;
  readonly previous: Tense | "none";
  readonly next: Tense | "none";
  /** How long the mail is. */
  readonly size: "few" | "some" | "many";
  /** Whether it is written to everyone: 各位, 皆様, or nobody at all. */
  readonly isPublic: boolean;
  /** Whether it tells everyone when it will be over, or when it will come: 再開は4月3日以降の予定です. */
  readonly tellsWhenOver: boolean;
}

const PLACE_KEYS = Object.keys({
  heading: true,
  bullet: true,
  before: true,
  behind: true,
  quarter: true,
  order: true,
  previous: true,
  next: true,
  size: true,
  isPublic: true,
  tellsWhenOver: true,
} satisfies Record<keyof SentencePlace, true>) as readonly (keyof SentencePlace)[];

/** True where two places tell the classifier the same. */
export function isSamePlace(a: SentencePlace, b: SentencePlace): boolean {
  for (const key of PLACE_KEYS) if (a[key] !== b[key]) return false;
  return true;
}

const TOLD = 3;
const AFTER = ["at", "+1", "+2"] as const;

const EVERYONE = /(?:各位|皆様|皆さま|みなさま|みなさん|方々)/;

/** True where a text is a notice to everyone and no mail to one reader. */
export function isPublic({ sentences, draft, quoted }: Mail): boolean {
  const to = sentences.filter(({ sentence }) => sentence.zone === "salutation");
  if (to.length > 0) return to.some(({ text }) => EVERYONE.test(text));
  return draft.to.length === 0 && quoted.length === 0;
}

/**
 * @param firstApology by index in `Mail.main`, -1 where there is none
 * @param toAll what `isPublic` says of the mail
 */
export function placeOf(
  mail: Mail,
  s: ReviewedSentence,
  firstApology: number,
  toAll: boolean,
): SentencePlace {
  const { main } = mail;
  const i = s.mainIndex;
  const share = main.length <= 1 ? 0 : i / (main.length - 1);
  return {
    heading: s.sentence.heading,
    bullet: s.sentence.kind === "bullet",
    before: Math.min(i, TOLD),
    behind: Math.min(main.length - 1 - i, TOLD),
    quarter: Math.floor(share * 4),
    order: firstApology < 0 ? "none" : i < firstApology ? "before" : (AFTER[i - firstApology] ?? "after"),
    previous: main[i - 1]?.facts.tense ?? "none",
    next: main[i + 1]?.facts.tense ?? "none",
    size: main.length < 4 ? "few" : main.length < 8 ? "some" : "many",
    isPublic: toAll,
    tellsWhenOver: toAll && tellsWhenOver(s),
  };
}

const SOME_DAY = /翌[日週月]|来[週月年]|週間|(?:半|\d+|数|[一二三四五六七八九十]+)日(?!付)|時間|\d\/\d|\d:\d/;
const OVER =
  /(?:再開|復旧|復帰|回復|解消|完了|終了|終え|発売|刊行|公開|配信|配布|開始|停止|休止|利用|アクセス|開館|開店|営業|運転|運行|届|発送|延期|メンテナンス|作業|正常|通常|平常)[^。]*(?:予定|見込|目途|目処|めど|メド|目指し|めざし|までに|まで、|以降|頃|ごろ|延期|なります|できます|できなく|いただけます|いたします|します)/;
const STILL_AHEAD =
  /予定(?!し(?:て(?:おり|い)まし|まし|ていた|た)|どおり|通り|だった|でし)|見込み?(?:です|でござ|と|。|$)|延期/;

function tellsWhenOver({ text, facts }: ReviewedSentence): boolean {
  if (!(facts.date || SOME_DAY.test(text)) || !OVER.test(text)) return false;
  return facts.tense === "plan" || STILL_AHEAD.test(text);
}

/** What the sentence's place in the mail offers: heading, order, the neighbours' grammar, the apology before or after. */
export function placeFeatures(place: SentencePlace, facts: SentenceFacts): readonly string[] {
  const out: string[] = [];
  const { heading, quarter, order, behind } = place;
  if (heading !== undefined) {
    out.push("h:any", `h:${heading}`);
    for (const part of heading.split(/[・のと及びおよび、]/)) if (part) out.push(`hp:${part}`);
  }
  if (place.bullet) out.push("bullet");
  const upTo = (n: number) => (n < TOLD ? n : "+");
  out.push(`p:${upTo(place.before)}`, `pe:${upTo(behind)}`, `q:${quarter}`);
  out.push(`a:${order}`, `a:${order}&t:${facts.tense}`);
  out.push(`pt:${place.previous}`, `nt:${place.next}`);
  if (behind === 0 && facts.date) out.push("last&date");
  if (facts.tense === "plan" && facts.date) out.push(`plan&date&q:${quarter}`);
  out.push(`n:${place.size}&t:${facts.tense}`);
  if (place.isPublic)
    out.push("public", `public&t:${facts.tense}`, `public&date:${facts.date}&t:${facts.tense}`);
  if (place.tellsWhenOver) out.push("over when", `over when&t:${facts.tense}`);
  return out;
}
