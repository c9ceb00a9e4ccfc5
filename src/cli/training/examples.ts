import type { Draft } from "../../language/draft";
import type { MailScores } from "../../review/classify-mail";
import type { ReviewedSentence } from "../../review/mail";
import { isApologyLike, MOVE_CLASSES } from "../../review/moves/classify";
import { isPublic, placeFeatures, placeOf } from "../../review/moves/features";
import { FAULTS } from "../../review/moves/fault-classes";
import type { Move } from "../../review/report";
import { LEARNED_WORDINGS } from "./wordings";
import type { Review } from "../../review/review";
import type {
  BankSentence,
  BreachLabels,
  ContrastMail,
  FaultLabels,
  LabelledMail,
  LabelledPair,
  LabelledSentence,
  PointLabels,
} from "../evaluation/labelled-mail";

export interface SentenceExample {
  /** Its words, and where it stands in the mail: what tells moves. */
  readonly placed: readonly string[];
  /** Its words, and who does what: what tells whose fault it is. */
  readonly told: readonly string[];
  readonly offsets: Float64Array;
  /** By move class: 1, 0, or undefined where the labels do not tell. */
  readonly labels: readonly (0 | 1 | undefined)[];
  /** Whether it is what an apology mail says (1) or what another mail says (0). */
  readonly apologetic: 0 | 1 | undefined;
  /** By class of `FAULTS`; undefined where nobody labelled the mail's sentences so. */
  readonly faults: readonly (0 | 1)[] | undefined;
  /** By rule of `LEARNED_WORDINGS`: whether it breaks the rule, or undefined where the labels do not tell. */
  readonly breaks: readonly (0 | 1 | undefined)[];
  readonly weight: number;
}

export interface MailExample {
  readonly features: readonly string[];
  readonly applicable: boolean;
  /** Log-odds before any training on whole mails. */
  readonly given: number;
  /** The same by class of stage and responsibility. */
  readonly outright: MailScores;
  readonly stage: string;
  readonly responsibility: string;
}

/** A question or demand of a customer's mail. */
export interface PointExample {
  readonly features: readonly string[];
  readonly open: boolean;
}
const RULES = LEARNED_WORDINGS;
const NO_BREAKS: SentenceExample["breaks"] = RULES.map(() => undefined);
/** A sentence on its own tells less of what mails are made of than one that stands in a mail. */
const BANK_WEIGHT = 0.5;

const bare = (text: string) => text.replace(/[\s　。．.、，,・■◆●▼\-－]/g, "").normalize("NFKC");

/** The sentences of a mail with their labels; those of a mail that is no apology teach only that. */
export function sentenceExamples(
  review: Review,
  labelled: LabelledMail,
  faults?: FaultLabels,
  breaches?: BreachLabels,
): readonly SentenceExample[] {
  const { draft, gold, sentences } = labelled;
  const { mail } = review.read(unset(draft));
  const first = mail.main.find((s) => isApologyLike(review.classifier.cueScores(mail, s)))?.mainIndex ?? -1;
  const toAll = isPublic(mail);
  return mail.main.map((s) => {
    const labels = labelsFor(s, sentences, gold);
    const { words, deeds } = review.classifier.featuresOf(s);
    return {
      placed: [...words, ...placeFeatures(placeOf(mail, s, first, toAll), s.facts)],
      told: [...words, ...deeds],
      offsets: review.classifier.cueScores(mail, s),
      labels: gold.applicable ? labels : labels.map(() => undefined),
      apologetic: gold.applicable ? (labels.includes(1) ? 1 : undefined) : 0,
      faults: gold.applicable ? faults && faultsOf(s, faults) : FAULTS.map(() => 0),
      breaks: breaksOf(s, gold, breaches),
      weight: 1,
    };
  });
}

/**
 * Which rules a sentence breaks. Where the mail breaks none, none of its sentences does; where it breaks one, those do that
 * a reader has pointed out, and of the others nothing is known where nobody has.
 */
function breaksOf(
  s: ReviewedSentence,
  { findings, optional, applicable }: LabelledMail["gold"],
  breaches: BreachLabels | undefined,
): SentenceExample["breaks"] {
  const text = bare(s.text);
  const isAmong = (texts: readonly string[]) => texts.some((own) => isSameSentence(bare(own), text));
  return RULES.map((rule) => {
    if (!applicable || !(findings.includes(rule) || optional.includes(rule))) return 0;
    const breaking = breaches?.breaks[rule] ?? [];
    const arguably = breaches?.arguably[rule] ?? [];
    if (breaking.length > 0) return isAmong(breaking) ? 1 : 0;
    if (arguably.length > 0) return isAmong(arguably) ? undefined : 0;
    return undefined;
  });
}

/** The sentences of a minimal pair's mail, which tells of the rules that it must and must not break, and of no others. */
export function pairExamples(
  review: Review,
  { draft, gold, id, sentences }: LabelledMail,
  { rule = "", mark, expect: { must = [], mustNot = [] } }: LabelledPair,
  faults?: FaultLabels,
): readonly SentenceExample[] {
  const optional = RULES.filter((own) => !must.includes(own) && !mustNot.includes(own));
  const told = { id, draft, sentences, gold: { ...gold, findings: must, optional } };
  return sentenceExamples(review, told, faults, {
    id,
    breaks: mark !== undefined && must.includes(rule) ? { [rule]: [mark] } : {},
    arguably: {},
  });
}

function faultsOf(s: ReviewedSentence, { sentences }: FaultLabels): readonly (0 | 1)[] {
  const text = bare(s.text);
  const label = sentences.find((l) => isSameSentence(bare(l.text), text));
  return FAULTS.map((fault) => (label?.says.includes(fault) ? 1 : 0));
}

const isSameSentence = (a: string, b: string) =>
  a === b || (b.length > 8 && (a.includes(b) || b.includes(a)));

/** A sentence of a bank, which stands in no mail: its text alone teaches. */
export function bankExample(review: Review, { text, moves, says }: BankSentence): SentenceExample {
  const { mail } = review.read({ ...NO_DRAFT, body: text });
  const own = mail.main.length === 1 ? mail.main[0] : undefined;
  const { words, deeds } = own ? review.classifier.featuresOf(own) : { words: [], deeds: [] };
  return {
    placed: words,
    told: [...words, ...deeds],
    offsets: own ? review.classifier.cueScores(mail, own) : new Float64Array(MOVE_CLASSES.length),
    labels: MOVE_CLASSES.map((name) => {
      const [move, status] = name.split(":") as [Move, string];
      return own && moves ? (moves[move] === status ? 1 : 0) : undefined;
    }),
    apologetic: undefined,
    faults: own && says && FAULTS.map((fault) => (says.includes(fault) ? 1 : 0)),
    breaks: NO_BREAKS,
    weight: moves ? BANK_WEIGHT : 1,
  };
}

/** A sentence of a bank with the wording rules that it breaks; of rules that the bank does not cover it tells nothing. */
export function wordingExample(
  review: Review,
  sentence: BankSentence,
  covered: ReadonlySet<string>,
): SentenceExample {
  const example = bankExample(review, sentence);
  const breaks = RULES.map((rule) =>
    covered.has(rule) ? (sentence.rules?.includes(rule) ? 1 : 0) : undefined,
  );
  return { ...example, breaks: example.told.length > 0 ? breaks : NO_BREAKS };
}

const NO_DRAFT: Draft = {
  subject: "",
  body: "",
  to: [],
  quoted: "",
  stage: undefined,
  responsibility: undefined,
  now: "2026-11-20",
};

/** The sentences of a contrast mail: those of a mail that is no apology teach that much, others whose doing it was. */
export function contrastExamples(
  review: Review,
  { draft, gold }: ContrastMail,
  faults?: FaultLabels,
): readonly SentenceExample[] {
  if (gold.applicable && !faults) return [];
  const whole = { ...gold, moves: {}, quality: "good" as const, findings: [], optional: [] };
  const examples = sentenceExamples(review, { id: "", draft, gold: whole, sentences: [] }, faults);
  if (!gold.applicable) return examples;
  return examples.map((e) => ({
    ...e,
    labels: e.labels.map(() => undefined),
    apologetic: undefined,
    breaks: NO_BREAKS,
  }));
}

/** A mail as a review sees it that has not been trained on it. */
export function mailExample(
  review: Review,
  { draft, gold }: Pick<ContrastMail, "draft" | "gold">,
): MailExample {
  const { features, given, outright } = review.read(unset(draft));
  return {
    features: features(),
    given,
    outright,
    applicable: gold.applicable,
    stage: `stage:${gold.stage}`,
    responsibility: `responsibility:${gold.responsibility}`,
  };
}

/**
 * The customer's questions and demands, as a review sees them that has not been trained on the mail; without those that no
 * reader took for one, or of which careful readers differ.
 */
export function pointExamples(
  review: Review,
  { draft }: Pick<LabelledMail, "draft">,
  { points }: PointLabels,
): readonly PointExample[] {
  const labels = points.map(({ text, answered }) => ({ text: unspaced(text), answered }));
  return review.pointsOf(review.read(unset(draft))).flatMap((point): PointExample[] => {
    const text = unspaced(point.text);
    const answered = labels.find((label) => isSameAsk(label.text, text))?.answered;
    return typeof answered === "boolean" ? [{ features: point.features(), open: !answered }] : [];
  });
}

const unspaced = (text: string) => text.replace(/[\s　。．.、，,]/g, "").normalize("NFKC");
/** Readers may leave a sign or two at the ends out that the review takes along, and the other way round. */
function isSameAsk(a: string, b: string): boolean {
  const inner = (text: string) => (text.length > 6 ? text.slice(2, -2) : text);
  return b.includes(inner(a)) || a.includes(inner(b));
}

const unset = (draft: Draft): Draft => ({ ...draft, stage: undefined, responsibility: undefined });

function labelsFor(
  s: ReviewedSentence,
  labelled: readonly LabelledSentence[],
  { moves, applicable }: LabelledMail["gold"],
): readonly (0 | 1 | undefined)[] {
  const text = bare(s.text);
  const label = labelled.find((l) => isSameSentence(bare(l.text), text));
  return MOVE_CLASSES.map((name) => {
    const [move, status] = name.split(":") as [Move, string];
    const inMail = applicable ? (moves[move] ?? "absent") : "absent";
    if (inMail === "absent") return 0;
    if (!label) return undefined;
    if (label.moves) return label.moves[move] === status ? 1 : 0;
    if (label.move === move) return inMail === status ? 1 : 0;
    if (label.move === "none") return 0;
    return inMail === status ? undefined : 0;
  });
}
