import type { LinearModelSource } from "../../packs/compiled-pack";
import type { Draft } from "../../language/draft";
import type { Detection } from "../../review/applicability";
import {
  APPLICABLE_CLASS,
  type MailScores,
  RESPONSIBILITY_CLASSES,
  STAGE_CLASSES,
} from "../../review/classify-mail";
import type { ReviewedSentence } from "../../review/mail";
import { APOLOGETIC_CLASS, isApologyLike, MOVE_CLASSES } from "../../review/moves/classify";
import { placeFeatures, placeOf } from "../../review/moves/features";
import { FAULT_CLASSES, FAULTS } from "../../review/moves/fault-classes";
import type { Move } from "../../review/report";
import type { Review } from "../../review/review";
import type {
  BankSentence,
  ContrastMail,
  FaultLabels,
  LabelledMail,
  LabelledSentence,
} from "../evaluation/labelled-mail";
import { type Example, type LogisticOptions, trainLogistic } from "./logistic";

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
  readonly weight: number;
}

export interface MailExample {
  readonly detected: Detection;
  readonly features: readonly string[];
  readonly applicable: boolean;
  /** Log-odds before any training on whole mails. */
  readonly given: number;
  /** The same by class of stage and responsibility. */
  readonly outright: MailScores;
  readonly stage: string;
  readonly responsibility: string;
}

const SENTENCES: LogisticOptions = { epochs: 30, rate: 0.12, l2: 0.012 };
const MAILS: LogisticOptions = { epochs: 20, rate: 0.08, l2: 0.025 };
const MAIL_POSITIVE = 2;
/** What is said counts more than what is not: the answers err on neither side. */
const POSITIVE_WEIGHT = 4;
/** The same of whose doing it was. */
const FAULT_POSITIVE_WEIGHT = 4;
/** A sentence on its own tells less of what mails are made of than one that stands in a mail. */
const BANK_WEIGHT = 0.5;
/** Mails that are no apology are few among the examples. */
const OTHER_MAIL_WEIGHT = 1.5;
const NOT_APPLICABLE_WEIGHT = 1;
/** A feature seen in fewer examples teaches nothing that would carry over. */
const LEAST_SEEN = 3;
/** Smaller weights are left out; mails have few features, and of a sentence's faults only the drift is asked for. */
const LEAST_WEIGHT = 0.12;
const LEAST_FAULT_WEIGHT = 0.3;
const LEAST_MAIL_WEIGHT = 0.05;
const leastWeight = (name: string) =>
  name.startsWith("fault:") ? LEAST_FAULT_WEIGHT : MAIL_CLASSES.has(name) ? LEAST_MAIL_WEIGHT : LEAST_WEIGHT;
const MAIL_CLASSES = new Set([...STAGE_CLASSES, ...RESPONSIBILITY_CLASSES, APPLICABLE_CLASS]);

const bare = (text: string) => text.replace(/[\s　。．.、・■◆●▼\-－]/g, "").normalize("NFKC");

/** The sentences of a mail with their labels; those of a mail that is no apology teach only that. */
export function sentenceExamples(
  review: Review,
  labelled: LabelledMail,
  faults?: FaultLabels,
): readonly SentenceExample[] {
  const { draft, gold, sentences } = labelled;
  const { mail } = review.read(unset(draft));
  const first = mail.main.find((s) => isApologyLike(review.classifier.cueScores(mail, s)))?.mainIndex ?? -1;
  return mail.main.map((s) => {
    const labels = labelsFor(s, sentences, gold);
    const { words, deeds } = review.classifier.featuresOf(s);
    return {
      placed: [...words, ...placeFeatures(placeOf(mail, s, first), s.facts)],
      told: [...words, ...deeds],
      offsets: review.classifier.cueScores(mail, s),
      labels: gold.applicable ? labels : labels.map(() => undefined),
      apologetic: gold.applicable ? (labels.includes(1) ? 1 : undefined) : 0,
      faults: gold.applicable ? faults && faultsOf(s, faults) : FAULTS.map(() => 0),
      weight: 1,
    };
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
    weight: moves ? BANK_WEIGHT : 1,
  };
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
  }));
}

/** A mail as a review sees it that has not been trained on it. */
export function mailExample(
  review: Review,
  { draft, gold }: Pick<ContrastMail, "draft" | "gold">,
): MailExample {
  const { features, given, outright, detected } = review.read(unset(draft));
  return {
    detected,
    features: features(),
    given,
    outright,
    applicable: gold.applicable,
    stage: `stage:${gold.stage}`,
    responsibility: `responsibility:${gold.responsibility}`,
  };
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

/** Numbers the features seen often enough. */
function indexFeatures(all: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const features of all) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const names = [...counts].filter(([, n]) => n >= LEAST_SEEN).map(([f]) => f);
  return new Map(names.sort().map((f, i) => [f, i]));
}

interface Labelled {
  readonly features: readonly string[];
  readonly label: 0 | 1;
  readonly offset: number;
  readonly weight: number;
}

function trainClasses(
  all: readonly (readonly string[])[],
  classes: ReadonlyMap<string, readonly Labelled[]>,
  options: LogisticOptions,
): LinearModelSource {
  const index = indexFeatures(all);
  const ids = new Map<readonly string[], readonly number[]>();
  const idsOf = (features: readonly string[]) => {
    const known = ids.get(features) ?? features.flatMap((f) => index.get(f) ?? []);
    ids.set(features, known);
    return known;
  };
  const trained: Record<string, Row> = {};
  for (const [name, labelled] of classes) {
    if (!labelled.some((e) => e.label === 1)) continue;
    const examples = labelled.map((e): Example => ({ ...e, features: idsOf(e.features) }));
    const { bias, weights } = trainLogistic(examples, index.size, options);
    trained[name] = {
      bias: round(bias),
      ...sparse(weights, leastWeight(name)),
    };
  }
  return compact({ version: 1, features: [...index.keys()], classes: trained });
}

/** One binary model a move and status, one a class of fault, one for what apology mails say. */
export function trainSentences(examples: readonly SentenceExample[]): LinearModelSource {
  const classes = new Map<string, readonly Labelled[]>();
  const add = (name: string, labelled: (e: SentenceExample) => Labelled | undefined) =>
    classes.set(
      name,
      examples.flatMap((e) => labelled(e) ?? []),
    );
  MOVE_CLASSES.forEach((name, c) =>
    add(name, ({ placed, labels, offsets, weight }) => {
      const label = labels[c];
      if (label === undefined) return undefined;
      const own = weight * (label === 1 ? POSITIVE_WEIGHT : 1);
      return { features: placed, label, offset: offsets[c] as number, weight: own };
    }),
  );
  FAULT_CLASSES.forEach((name, c) =>
    add(name, ({ told: features, faults }) => {
      const label = faults?.[c];
      return label === undefined
        ? undefined
        : { features, label, offset: 0, weight: label === 1 ? FAULT_POSITIVE_WEIGHT : 1 };
    }),
  );
  add(APOLOGETIC_CLASS, ({ placed, apologetic: label }) =>
    label === undefined
      ? undefined
      : { features: placed, label, offset: 0, weight: label === 0 ? OTHER_MAIL_WEIGHT : 1 },
  );
  return trainClasses(
    examples.map(({ placed, told }) => [...new Set([...placed, ...told])]),
    classes,
    SENTENCES,
  );
}

/** One binary model a stage, a responsibility, and one for applicability. */
export function trainMails(examples: readonly MailExample[]): LinearModelSource {
  const apologies = examples.filter((e) => e.applicable);
  const family = (names: readonly string[], key: "stage" | "responsibility") =>
    names.map((name): [string, Labelled[]] => [
      name,
      apologies.map((e) => ({
        features: e.features,
        label: e[key] === name ? 1 : 0,
        offset: e.outright.get(name) ?? 0,
        weight: e[key] === name ? MAIL_POSITIVE : 1,
      })),
    ]);
  const classes = new Map([
    ...family(STAGE_CLASSES, "stage"),
    ...family(RESPONSIBILITY_CLASSES, "responsibility"),
    [
      APPLICABLE_CLASS,
      examples.map(
        (e): Labelled => ({
          features: e.features,
          label: e.applicable ? 1 : 0,
          offset: e.given,
          weight: e.applicable ? 1 : NOT_APPLICABLE_WEIGHT,
        }),
      ),
    ],
  ]);
  return trainClasses(
    examples.map((e) => e.features),
    classes,
    MAILS,
  );
}

/** Both models in one: the classes of the second with their features behind those of the first. */
export function joinModels(a: LinearModelSource, b: LinearModelSource): LinearModelSource {
  const index = new Map(a.features.map((f, i) => [f, i]));
  const features = [...a.features];
  for (const f of b.features) {
    if (index.has(f)) continue;
    index.set(f, features.length);
    features.push(f);
  }
  const moved = Object.entries(b.classes).map(([name, { bias, index: own, weight }]): [string, Row] => [
    name,
    { bias, index: own.map((i) => index.get(b.features[i] as string) as number), weight },
  ]);
  return { version: 1, features, classes: { ...a.classes, ...Object.fromEntries(moved) } };
}

type Row = LinearModelSource["classes"][string];

const round = (x: number) => Math.round(x * 100) / 100;

function sparse(weights: Float64Array, least: number): { index: number[]; weight: number[] } {
  const index: number[] = [];
  const weight: number[] = [];
  weights.forEach((w, i) => {
    if (Math.abs(w) < least) return;
    index.push(i);
    weight.push(round(w));
  });
  return { index, weight };
}

/** Drops the features that no class uses. */
function compact(model: LinearModelSource): LinearModelSource {
  const used = new Set(Object.values(model.classes).flatMap((c) => c.index));
  const kept = model.features.map((_, i) => i).filter((i) => used.has(i));
  const position = new Map(kept.map((old, i) => [old, i]));
  return {
    version: model.version,
    features: kept.map((i) => model.features[i] as string),
    classes: Object.fromEntries(
      Object.entries(model.classes).map(([name, { bias, index, weight }]) => [
        name,
        { bias, index: index.map((i) => position.get(i) as number), weight },
      ]),
    ),
  };
}
