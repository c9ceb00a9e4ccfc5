import type { LinearModelSource } from "../../packs/compiled-pack";
import { APPLICABLE_CLASS, APPLICABLE_PRIOR, RESPONSIBILITY_CLASSES, STAGE_CLASSES } from "../../review/classify-mail";
import type { ReviewedSentence } from "../../review/mail";
import { isApologyLike, MOVE_CLASSES } from "../../review/moves/classify";
import { placeFeatures, textFeatures } from "../../review/moves/features";
import type { Move } from "../../review/report";
import type { Review } from "../../review/review";
import type { LabelledMail, LabelledSentence } from "../evaluation/labelled-mail";
import { type Example, type LogisticOptions, trainLogistic } from "./logistic";

interface SentenceExample {
  readonly features: readonly string[];
  readonly offsets: Float64Array;
  /** By move class: 1, 0, or undefined where the labels do not tell. */
  readonly labels: readonly (0 | 1 | undefined)[];
}

interface MailExample {
  readonly features: readonly string[];
  readonly applicable: boolean;
  readonly detected: boolean;
  readonly stage: string;
  readonly responsibility: string;
}

export interface TrainingSet {
  readonly sentences: readonly SentenceExample[];
  readonly mails: readonly MailExample[];
}

const SENTENCES: LogisticOptions = { epochs: Number(process.env.EP ?? 30), rate: 0.12, l2: Number(process.env.L2 ?? 0.004) };
const MAILS: LogisticOptions = { epochs: 40, rate: 0.08, l2: 0.01 };
/** What is said counts more than what is not: the answers err on neither side. */
const POSITIVE_WEIGHT = Number(process.env.POS ?? 3);
const NOT_APPLICABLE_WEIGHT = Number(process.env.NEG ?? 2);
/** A feature seen in fewer examples teaches nothing that would carry over. */
const LEAST_SEEN = 2;

const bare = (text: string) => text.replace(/[\s　。．.、・■◆●▼\-－]/g, "").normalize("NFKC");

/** Reads the labelled mails through the review: what each sentence and mail offers, and what was said of it. */
export function collectExamples(review: Review, mails: readonly LabelledMail[]): TrainingSet {
  const sentences: SentenceExample[] = [];
  const whole: MailExample[] = [];
  for (const { draft, gold, sentences: labelled } of mails) {
    const { mail, features, detected } = review.read({ ...draft, stage: undefined, responsibility: undefined });
    const { applicable } = gold;
    const stage = `stage:${gold.stage}`;
    whole.push({ features, applicable, detected, stage, responsibility: `responsibility:${gold.responsibility}` });
    const first = mail.main.find((s) => isApologyLike(s, review.classifier.cueScores(mail, s)))?.mainIndex ?? -1;
    for (const s of mail.main) {
      const labels = labelsFor(s, labelled, gold.moves, gold.applicable);
      if (!labels) continue;
      sentences.push({
        features: [...textFeatures(s.text, s, review.lexicon), ...placeFeatures(mail, s, first)],
        offsets: review.classifier.cueScores(mail, s),
        labels,
      });
    }
  }
  return { sentences, mails: whole };
}

function labelsFor(
  s: ReviewedSentence,
  labelled: readonly LabelledSentence[],
  moves: LabelledMail["gold"]["moves"],
  applicable: boolean,
): readonly (0 | 1 | undefined)[] | undefined {
  if (!applicable) return undefined;
  const text = bare(s.text);
  const label = labelled.find((l) => {
    const other = bare(l.text);
    return other === text || (text.length > 8 && (other.includes(text) || text.includes(other)));
  });
  return MOVE_CLASSES.map((name) => {
    const [move, status] = name.split(":") as [Move, string];
    const inMail = moves[move] ?? "absent";
    if (inMail === "absent") return 0;
    if (!label) return undefined;
    if (label.moves) return label.moves[move] === status ? 1 : 0;
    if (label.move === move) return inMail === status ? 1 : 0;
    if (label.move === "none") return 0;
    return inMail === status ? undefined : 0;
  });
}

/** Trains one binary model a class on the examples; weights are rounded, small ones dropped. */
export function trainModel(set: TrainingSet): LinearModelSource {
  const counts = new Map<string, number>();
  for (const { features } of [...set.sentences, ...set.mails]) {
    for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  }
  const names = [...counts].filter(([, n]) => n >= LEAST_SEEN).map(([f]) => f).sort();
  const index = new Map(names.map((f, i) => [f, i]));
  const idsOf = (features: readonly string[]) =>
    features.map((f) => index.get(f)).filter((i): i is number => i !== undefined);
  const sentenceIds = set.sentences.map((s) => idsOf(s.features));
  const mailIds = set.mails.map((m) => idsOf(m.features));
  const classes: LinearModelSource["classes"] = {};
  const add = (name: string, examples: readonly Example[], options: LogisticOptions) => {
    if (!examples.some((e) => e.label === 1)) return;
    const { bias, weights } = trainLogistic(examples, names.length, options);
    classes[name] = { bias: round(bias), weights: sparse(weights) };
  };
  MOVE_CLASSES.forEach((name, c) => {
    const examples = set.sentences.flatMap((s, i): Example[] => {
      const label = s.labels[c];
      return label === undefined
        ? []
        : [{ features: sentenceIds[i] as number[], label, offset: s.offsets[c] as number, weight: label === 1 ? POSITIVE_WEIGHT : 1 }];
    });
    add(name, examples, SENTENCES);
  });
  for (const [family, key] of [
    [STAGE_CLASSES, "stage"],
    [RESPONSIBILITY_CLASSES, "responsibility"],
  ] as const) {
    for (const name of family) {
      const examples = set.mails.flatMap((m, i): Example[] =>
        m.applicable ? [{ features: mailIds[i] as number[], label: m[key] === name ? 1 : 0, offset: 0, weight: 1 }] : [],
      );
      add(name, examples, MAILS);
    }
  }
  const decided = set.mails.map(
    (m, i): Example => ({
      features: mailIds[i] as number[],
      label: m.applicable ? 1 : 0,
      offset: m.detected ? APPLICABLE_PRIOR : -APPLICABLE_PRIOR,
      weight: m.applicable ? 1 : NOT_APPLICABLE_WEIGHT,
    }),
  );
  add(APPLICABLE_CLASS, decided, MAILS);
  return compact({ version: 1, features: names, classes });
}

const round = (x: number) => Math.round(x * 1000) / 1000;

function sparse(weights: Float64Array): [number, number][] {
  const out: [number, number][] = [];
  weights.forEach((w, i) => {
    if (Math.abs(w) >= 0.02) out.push([i, round(w)]);
  });
  return out;
}

/** Drops the features that no class uses. */
function compact(model: LinearModelSource): LinearModelSource {
  const used = new Set(Object.values(model.classes).flatMap((c) => c.weights.map(([i]) => i)));
  const kept = model.features.map((_, i) => i).filter((i) => used.has(i));
  const position = new Map(kept.map((old, i) => [old, i]));
  return {
    version: model.version,
    features: kept.map((i) => model.features[i] as string),
    classes: Object.fromEntries(
      Object.entries(model.classes).map(([name, { bias, weights }]) => [
        name,
        { bias, weights: weights.map(([i, w]): [number, number] => [position.get(i) as number, w]) },
      ]),
    ),
  };
}
