import type { LinearModelSource } from "../../packs/compiled-pack";
import { APPLICABLE_CLASS, RESPONSIBILITY_CLASSES, STAGE_CLASSES } from "../../review/classify-mail";
import { APOLOGETIC_CLASS, MOVE_CLASSES } from "../../review/moves/classify";
import { FAULT_CLASSES } from "../../review/moves/fault-classes";
import { isWordingClass, wordingClass } from "../../review/learned-wordings";
import type { MailExample, SentenceExample } from "./examples";
import { type Example, type LogisticOptions, type LogisticResult, trainLogistic } from "./logistic";
import { LEARNED_WORDINGS } from "./wordings";
import { compact, leastWeight, NOTHING, type Row, round, sparse } from "./model-weights";

const SENTENCES: LogisticOptions = { epochs: 30, rate: 0.12, l2: 0.012 };
const MAILS: LogisticOptions = { epochs: 20, rate: 0.08, l2: 0.025 };
const MAIL_POSITIVE = 2;
/** What is said counts more than what is not: the answers err on neither side. */
const POSITIVE_WEIGHT = 4;
/** The same of whose doing it was. */
const FAULT_POSITIVE_WEIGHT = 4;
/** The same of wordings: here a false alarm is the worse. */
const WORDING_POSITIVE_WEIGHT = 3;
/** Mails that are no apology are few among the examples. */
const OTHER_MAIL_WEIGHT = 1.5;
const NOT_APPLICABLE_WEIGHT = 1;
/** A feature seen in fewer examples teaches nothing that would carry over. */
const LEAST_SEEN = 3;

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
    const train = isRefined(name) ? trainWithFew(leastWeight(name)) : trainLogistic;
    const { bias, weights } = train(examples, index.size, options);
    // A score above nothing is a hit, so what a wording must be sure by lies in its bias.
    const sure = LEARNED_WORDINGS.get(name.slice(name.indexOf(":") + 1)) ?? 0;
    trained[name] = {
      bias: round(bias - (isWordingClass(name) ? sure : 0)),
      ...sparse(weights, isRefined(name) ? NOTHING : leastWeight(name)),
    };
  }
  return compact({ version: 1, features: [...index.keys()], classes: trained });
}

/**
 * Where a false alarm is the worse, the features of small weight are left out before the last training: what they told,
 * the others take over. Merely left out, as of the moves, they are missed on the side of saying too much; there that is
 * welcome, for texts unlike those trained on have few features that are known.
 */
const isRefined = (name: string) => isWordingClass(name) || FAULT_CLASSES.includes(name);

const trainWithFew =
  (least: number) =>
  (examples: readonly Example[], features: number, options: LogisticOptions): LogisticResult => {
    const first = trainLogistic(examples, features, options);
    const isKept = first.weights.map((w) => (Math.abs(w) < least ? 0 : 1));
    const fewer = examples.map((e) => ({ ...e, features: e.features.filter((f) => isKept[f] === 1) }));
    return trainLogistic(fewer, features, options);
  };

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
  [...LEARNED_WORDINGS.keys()].forEach((rule, c) =>
    add(wordingClass(rule), ({ told: features, breaks }) => {
      const label = breaks[c];
      return label === undefined
        ? undefined
        : { features, label, offset: 0, weight: label === 1 ? WORDING_POSITIVE_WEIGHT : 1 };
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
