import { createParticipantFinder } from "./participants";
import type { Apology } from "./apologies";
import type { Detector } from "./detection";
import { isMain } from "./in-mail";
import type { Lexicon } from "./lexicon";
import type { PreparedFeatures } from "./network";
import type { Mail, ReviewedSentence } from "./mail";
import type { JudgedMoves } from "./moves/judge";
import { FAULTS } from "./moves/fault-classes";
import { MOVES, type Move } from "./report";
import { bySentence } from "./sentence-notes";
import { timeFeatures } from "./time-features";

/** Moves whose sentences tell whose fault it is by whom they name. */
const PARTIES = ["self", "ours", "third-party", "reader"];
const AGENT_MOVES: readonly Move[] = ["apology", "facts", "cause", "responsibility", "remedy"];

/** Lists of features of a mail; one that stands in several counts once. */
export type MailFeatures = (
  mail: Mail,
  moves: JudgedMoves,
  apologies: readonly Apology[],
) => readonly PreparedFeatures[];

/**
 * What a whole mail offers the classifiers of stage and responsibility: the moves said, the detection lists that
 * fired, words of the subject, parties named, length. Names are the trained model's vocabulary. What a sentence offers
 * by its text and by its moves is kept with its analysis.
 */
export function createMailFeatures(
  detector: Detector,
  lexicon: Lexicon,
  prepare: (names: readonly string[]) => PreparedFeatures,
): MailFeatures {
  const ofText = (s: ReviewedSentence) =>
    prepare([
      ...detector.listsOf(s).map((list) => `d:${list}`),
      ...partyFeatures(s, detector, lexicon),
      ...nounFeatures(s),
      ...verbFeatures(s),
    ]);
  const ofSentence = bySentence(
    (s: ReviewedSentence): SentenceOffer => ({ text: ofText(s), deeds: undefined }),
  );
  const quoted = bySentence((s: ReviewedSentence) =>
    prepare(detector.listsOf(s).map((list) => `qd:${list}`)),
  );
  const findParticipants = createParticipantFinder(lexicon);
  const doersIn = bySentence((s: ReviewedSentence): readonly string[] =>
    findParticipants(s)
      .filter(({ side, role }) => side !== "reader" && !UNDERGONE.has(role))
      .map(({ side }) => side),
  );
  const titled = bySentence((s: ReviewedSentence) => prepare(titleFeatures(s, detector)));
  const opening = {
    greeting: bySentence((s: ReviewedSentence) => prepare(wordFeatures(s, "greeting"))),
    salutation: bySentence((s: ReviewedSentence) => prepare(wordFeatures(s, "salutation"))),
  };
  let faults: { readonly surest: readonly number[]; readonly features: PreparedFeatures } | undefined;
  return (mail, moves, apologies) => {
    const lists: PreparedFeatures[] = mail.subjectSentences.map(titled);
    let reported = false;
    for (const s of mail.main) {
      const offer = ofSentence(s);
      lists.push(offer.text);
      const said = moves.movesOf(s);
      if (said.size === 0) continue;
      // Moves that were not judged anew are the same set.
      if (offer.deeds?.said !== said) {
        const features = prepare(moveFeatures(s, said, lexicon));
        offer.deeds = { said, features, isReported: features.names.includes(REPORTED) };
      }
      reported ||= offer.deeds.isReported;
      lists.push(offer.deeds.features);
    }
    for (const s of mail.quoted) lists.push(quoted(s));
    for (const s of mail.sentences) {
      const { zone } = s.sentence;
      if (zone === "greeting" || zone === "salutation") lists.push(opening[zone](s));
    }
    const surest = surestFaults(moves);
    if (!faults || !isEqual(faults.surest, surest))
      faults = { surest, features: prepare(faultFeatures(surest)) };
    lists.push(faults.features);
    return [...lists, prepare(wholeFeatures(mail, moves, apologies, detector, lexicon, reported, doersIn))];
  };
}

/** Log-odds of a class of fault that no sentence tells. */
const UNTOLD = -99;
/** Log-odds at which a class of fault counts as told more and more surely. */
const FAULT_STEPS = [-2, -1, 0, 1, 2];

const isEqual = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((value, i) => value === b[i]);

/** How surely the surest sentence tells each class of `FAULTS`, in log-odds. */
function surestFaults({ bySentence: sentences }: JudgedMoves): readonly number[] {
  const surest = FAULTS.map(() => UNTOLD);
  for (const { faults } of sentences)
    for (let i = 0; i < faults.length; i++)
      if ((faults[i] as number) > (surest[i] ?? UNTOLD)) surest[i] = faults[i] as number;
  return surest;
}

/** Whose doing the sentences say the failure is: the surest of each class by steps, and which classes are surest. */
function faultFeatures(surest: readonly number[]): readonly string[] {
  const out = FAULTS.flatMap((fault, i) =>
    FAULT_STEPS.filter((step) => (surest[i] as number) > step).map((step) => `fault:${fault}>${step}`),
  );
  const ranked = FAULTS.map((fault, i) => [fault, surest[i] as number] as const)
    .filter(([, score]) => score > -1)
    .sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  out.push(`fault first:${first?.[0] ?? "none"}`);
  if (first && second) out.push(`fault pair:${[first[0], second[0]].sort().join("+")}`);
  const told = FAULTS.filter((fault, i) => fault !== "admits" && (surest[i] as number) > 0);
  out.push(`faults:${told.join("+") || "none"}`);
  return out;
}

/** What a sentence offers by its text, and by the moves that it was last said to make. */
interface SentenceOffer {
  readonly text: PreparedFeatures;
  deeds:
    | {
        readonly said: ReadonlySet<Move>;
        readonly features: PreparedFeatures;
        readonly isReported: boolean;
      }
    | undefined;
}

const REPORTED = "reported by the reader";

/** What a sentence of `main` says of who did what, by the moves that it makes. */
function moveFeatures(s: ReviewedSentence, moves: ReadonlySet<Move>, lexicon: Lexicon): readonly string[] {
  const out: string[] = [];
  const parties = PARTIES.filter((list) => lexicon.isNamedIn(s, list));
  for (const move of AGENT_MOVES) {
    if (!moves.has(move)) continue;
    out.push(`@${move}:${s.facts.tense}${s.facts.negated ? " not" : ""}`);
    for (const list of parties) out.push(`@${move}:${list}`);
    if (parties.length === 0) out.push(`@${move}:nobody`);
  }
  if (
    /(とのこと|ご(連絡|指摘|報告)(を|いただ|頂|くださ)|承り|伺い|お知らせ(を|いただ|頂|くださ))/.test(s.text)
  )
    out.push(REPORTED);
  return out;
}

const joined = (sides: ReadonlySet<string>): string => [...sides].sort().join("+") || "nobody";

const namesOffice = bySentence((s: ReviewedSentence) =>
  /(部|課|室|係|担当|窓口|センター|サポート|事務局|営業|店長|支配人|所長|責任者|品質)/.test(s.text),
);

/** Particles of who has no part in the doing. */
const UNDERGONE = new Set(["を", "へ", "と"]);

/** What only the mail as a whole tells. */
function wholeFeatures(
  mail: Mail,
  { report: moves, sentencesOf }: JudgedMoves,
  apologies: readonly Apology[],
  detector: Detector,
  lexicon: Lexicon,
  reported: boolean,
  doersIn: (s: ReviewedSentence) => readonly string[],
): readonly string[] {
  const out = new Set<string>();
  for (const move of MOVES) out.add(`m:${move}=${moves[move].status}`);
  const pair = (a: Move, b: Move) => out.add(`mm:${a}=${moves[a].status}&${b}=${moves[b].status}`);
  pair("cause", "remedy");
  pair("cause", "prevention");
  pair("cause", "next-contact");
  pair("remedy", "next-contact");
  pair("impact", "prevention");
  const firm = apologies.filter((a) => !a.plea);
  out.add(`firm apologies:${Math.min(2, firm.length)}`);
  if (mail.subjectSentences.some((s) => /^(Re|RE|re)[:：]/.test(s.text))) out.add("s:re");
  const voices =
    PARTIES.filter((list) => list !== "reader" && lexicon.inBody(list, mail).some(isMain)).join("+") ||
    "nobody";
  out.add(`voices:${voices}`);
  out.add(`reported:${reported}&cause=${moves.cause.status}`);
  const signs = (s: ReviewedSentence) => s.sentence.zone === "signature" || s.sentence.zone === "greeting";
  const role = mail.sentences.some((s) => signs(s) && namesOffice(s)) ? "office" : "person";
  out.add(`role:${role}`);
  out.add(`role:${role}&voices:${voices}`);
  const causes = [...sentencesOf("cause"), ...sentencesOf("responsibility")];
  const agents =
    PARTIES.filter((list) => list !== "reader" && causes.some((s) => lexicon.isNamedIn(s, list))).join("+") ||
    "nobody";
  out.add(`agents:${agents}`);
  out.add(`agents:${agents}&cause=${moves.cause.status}`);
  const causers = new Set<string>();
  for (const s of causes) for (const side of doersIn(s)) causers.add(side);
  const tellers = new Set<string>();
  for (const s of mail.main)
    if (s.facts.tense === "past" && !s.facts.request) for (const side of doersIn(s)) tellers.add(side);
  const causing = joined(causers);
  out.add(`causers:${causing}`);
  out.add(`causers:${causing}&cause=${moves.cause.status}`);
  out.add(`causers:${causing}&role:${role}`);
  out.add(`tellers:${joined(tellers)}`);
  out.add(`tellers:${joined(tellers)}&voices:${voices}`);
  if (causes.some((s) => detector.has("third-party-fault", s))) out.add("cause&third-party");
  if (causes.some((s) => detector.has("whose-open", s))) out.add("cause&whose-open");
  if (causes.some((s) => detector.has("no-fault", s))) out.add("cause&no-fault");
  if (causes.some((s) => detector.has("self-fault", s))) out.add("cause&self-fault");
  out.add(`open:${moves.cause.status === "pending" && moves.responsibility.status === "absent"}`);
  if (mail.main.some((s) => s.sentence.heading !== undefined)) out.add("headed");
  if (mail.quoted.length > 0) out.add("quoted");
  for (const feature of timeFeatures(mail, moves)) out.add(feature);
  const n = mail.main.length;
  out.add(`n:${n < 3 ? "0" : n < 5 ? "3" : n < 8 ? "5" : n < 12 ? "8" : "12"}`);
  out.add(`apologies:${Math.min(3, apologies.length)}`);
  return [...out];
}

/** What a sentence of the subject offers. */
function titleFeatures(s: ReviewedSentence, detector: Detector): readonly string[] {
  return [
    ...detector.listsOf(s).map((list) => `sd:${list}`),
    ...s.morphemes
      .filter((m) => m.pos === "名詞" && m.detail1 !== "固有名詞" && m.detail1 !== "数")
      .map((m) => `s:${m.base}`),
  ];
}

/** The words of a line above the text, names and particles left out. */
function wordFeatures(s: ReviewedSentence, zone: "greeting" | "salutation"): readonly string[] {
  return s.morphemes
    .filter((m) => m.known && m.detail1 !== "固有名詞" && m.pos !== "助詞")
    .map((m) => `${zone}:${m.base}`);
}

/** Nouns of the text, names and numbers left out. */
function nounFeatures(s: ReviewedSentence): readonly string[] {
  return s.morphemes
    .filter((m) => m.pos === "名詞" && m.known && m.detail1 !== "固有名詞" && m.detail1 !== "数")
    .map((m) => `w:${m.base}`);
}

/** Verbs, adverbs and adjectives of the text; auxiliaries say nothing of their own. */
function verbFeatures(s: ReviewedSentence): readonly string[] {
  return s.morphemes
    .filter((m) => m.known && (TELLING.has(m.pos) || (m.pos === "動詞" && m.detail1 === "自立")))
    .map((m) => `y:${m.base}`);
}
const TELLING: ReadonlySet<string> = new Set(["副詞", "形容詞"]);

/** Which side is named, named with the fault, or the one that did something. */
function partyFeatures(s: ReviewedSentence, detector: Detector, lexicon: Lexicon): readonly string[] {
  return ["self", "ours", "third-party"].flatMap((list) => {
    const named = lexicon.isNamedIn(s, list) ? lexicon.of(list).find((w) => s.text.includes(w)) : undefined;
    if (named === undefined) return [];
    const out = [`l:${list}`];
    if (detector.has("own-fault", s)) out.push(`lf:${list}`);
    const after = s.text[s.text.indexOf(named) + named.length];
    if (s.facts.tense === "past" && (after === "が" || after === "は" || after === "の"))
      out.push(`ls:${list}`);
    return out;
  });
}
