import type { Move } from "../report";
import type { ReviewedSentence } from "../mail";
import { bySentence } from "../sentence-notes";
import { type AnsweringMail, onlyFeels } from "./answering-mail";
import { touches } from "./kin";
import { kindsOf } from "./point-kinds";
import type { PointWord } from "./point-words";
import { type ReadAsk, readAsk } from "./read-ask";
import type { Ask } from "./take-apart";

/** Whether a question or demand of the customer's is left open. */
export const OPEN_CLASS = "open";

const MOVES_TOLD: readonly Move[] = [
  "cause",
  "remedy",
  "prevention",
  "next-contact",
  "impact",
  "facts",
  "compensation",
];
const SPEAKS_OF_QUESTIONS = /お尋ね|ご質問|お問い合わせ|ご照会/;
const COUNTED_TO = 4;

/**
 * What an ask and the draft offer the classifier: what is asked, what the rules say of it, what the draft tells as a whole,
 * and the place of the draft that comes closest, by words shared and by pairs of signs shared. Each once; names are stable,
 * they are the trained model's vocabulary.
 * @param place its place among the asks of the mail, and how many there are
 * @param answered what the rules say
 * @param wordsOf the features of a sentence's words
 */
export function pointFeatures(
  ask: Ask,
  place: { readonly at: number; readonly of: number },
  mail: AnsweringMail,
  answered: boolean,
  wordsOf: (s: ReviewedSentence) => readonly string[],
): readonly string[] {
  const { context, saying } = mail;
  const { report } = context.moves;
  const reading = readAsk(ask, mail);
  const { words, own, core } = reading;
  const kinds = kindsOf(core).map(({ name }) => name);
  const out = new Set<string>([`rules:${answered}`]);
  /** Beside each kind of ask, and beside what the rules say. */
  const offer = (feature: string) => {
    out.add(feature);
    out.add(`${feature}&${answered}`);
    for (const kind of kinds.length > 0 ? kinds : ["none"]) out.add(`${kind}&${feature}`);
  };
  offer("asked");
  for (const move of MOVES_TOLD) offer(`${move}=${report[move].status}`);
  out.add(`empty:${report.cause.status}&${report.prevention.status}`);
  out.add(`kinds:${Math.min(2, kinds.length)}`);
  out.add(`at:${Math.min(COUNTED_TO - 1, place.at)}`).add(`of:${Math.min(COUNTED_TO, place.of)}`);
  out.add(`own:${Math.min(COUNTED_TO - 1, own.length)}`);
  out.add(`words:${Math.min(COUNTED_TO, words.length)}`);
  out.add(`says:${Math.min(6, saying.length >> 1)}`);

  const whole = saying.map(({ text }) => text).join("\n");
  offer(`shared:${inParts(shareOf(words, whole))}`);
  offer(`shared own:${inParts(shareOf(own, whole))}`);
  const numbers = words.filter(({ kind }) => kind === "number");
  if (numbers.length > 0) out.add(`number:${numbers.some(({ text }) => whole.includes(text))}`);
  if (SPEAKS_OF_QUESTIONS.test(whole)) out.add("speaks of questions");
  const days = saying.filter(({ facts }) => facts.tense === "plan" && facts.date).length;
  offer(`days:${Math.min(2, days)}`);

  const telling = saying.filter((s) => !onlyFeels(s, context));
  const nearest = bestOf(telling, (s) => shareOf(wantedOf(reading), s.text));
  offer(`nearest:${inParts(nearest.share)}`);
  if (nearest.s && nearest.share > 0) {
    for (const feature of toldBy(nearest.s, mail)) offer(`nearest ${feature}`);
    for (const word of wordsOf(nearest.s)) if (/^[we]:/.test(word)) out.add(`nearest ${word}`);
  }
  const pairs = pairsOf(core);
  const alike = bestOf(telling, (s) => shareOfPairs(pairs, pairsIn(s)));
  out.add(`alike:${inParts(alike.share)}`).add(`alike:${inParts(alike.share)}&${answered}`);
  out.add(`alike is nearest:${alike.s === nearest.s}`);
  if (alike.s) for (const feature of toldBy(alike.s, mail)) out.add(`alike ${feature}`);

  const { morphemes } = ask.sentence;
  const asking = morphemes.filter((m) => m.start >= ask.start && m.end <= ask.end && m.pos !== "記号");
  asking.forEach(({ base }, i) => {
    const next = asking[i + 1];
    out.add(`ask:${base}`);
    if (next) out.add(`ask:${base}_${next.base}`);
  });
  return [...out];
}

const wantedOf = ({ own, words, all }: ReadAsk) => (own.length > 0 ? own : words.length > 0 ? words : all);

/** Share of the words that a text speaks of; below 0 where there are none. */
function shareOf(words: readonly PointWord[], text: string): number {
  return words.length === 0 ? -1 : words.filter((w) => touches(w, text)).length / words.length;
}

function bestOf(
  sentences: readonly ReviewedSentence[],
  shareIn: (s: ReviewedSentence) => number,
): { readonly s: ReviewedSentence | undefined; readonly share: number } {
  let best: { s: ReviewedSentence | undefined; share: number } = { s: undefined, share: 0 };
  for (const s of sentences) {
    const share = shareIn(s);
    if (share > best.share || (share < 0 && best.s === undefined)) best = { s, share };
  }
  return best;
}

const inParts = (share: number) =>
  share < 0
    ? "-"
    : share === 0
      ? "0"
      : share < 0.34
        ? "few"
        : share < 0.67
          ? "half"
          : share < 1
            ? "most"
            : "all";

function toldBy(s: ReviewedSentence, { context }: AnsweringMail): readonly string[] {
  const { tense, date, number, negated, request } = s.facts;
  const said = context.moves.bySentence[s.mainIndex]?.said ?? new Map();
  return [
    `t:${tense}`,
    `t:${tense}&${date}`,
    `date:${date}`,
    `number:${number}`,
    `negated:${negated}`,
    `request:${request}`,
    ...[...said].map(([move, { status }]) => `says:${move}:${status}`),
  ];
}

/** Signs that stand beside each other, one of them no hiragana. */
function pairsOf(text: string): ReadonlySet<string> {
  const bare = text.replace(/[\s。、？?！]/g, "");
  const out = new Set<string>();
  for (let i = 0; i + 1 < bare.length; i++) {
    const pair = bare.slice(i, i + 2);
    if (/[一-龠ァ-ヶ]/.test(pair)) out.add(pair);
  }
  return out;
}

const pairsIn = bySentence((s: ReviewedSentence) => pairsOf(s.text));

/** Verbs end otherwise in an answer: two of three pairs are as good as all. */
const AS_GOOD_AS_ALL = 1.5;

function shareOfPairs(asked: ReadonlySet<string>, told: ReadonlySet<string>): number {
  if (asked.size === 0) return 0;
  let shared = 0;
  for (const pair of asked) if (told.has(pair)) shared++;
  return Math.min(1, (shared / asked.size) * AS_GOOD_AS_ALL);
}
