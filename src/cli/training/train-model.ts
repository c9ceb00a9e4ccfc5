import { APPLICABLE_CLASS, RESPONSIBILITY_CLASSES, STAGE_CLASSES } from "../../review/classify-mail";
import { wordingClass } from "../../review/learned-wordings";
import { APOLOGETIC_CLASS, MOVE_CLASSES } from "../../review/moves/classify";
import { FAULT_CLASSES } from "../../review/moves/fault-classes";
import type { NetworkSpec } from "../../review/network-table";
import { OPEN_CLASS } from "../../review/points/point-features";
import type { MailExample, PointExample, SentenceExample } from "./examples";
import { type Example, type NetworkOptions, type TrainedClass, trainNetwork } from "./train-network";
import { LEARNED_WORDINGS } from "./wordings";

const SENTENCES: NetworkOptions = {
  units: 48,
  members: 3,
  epochs: 12,
  batch: 64,
  rate: 0.004,
  dropFeatures: 0.6,
  dropUnits: 0.4,
  leastSeen: 10,
};
const MAILS: NetworkOptions = {
  units: 64,
  members: 6,
  epochs: 24,
  batch: 32,
  rate: 0.003,
  dropFeatures: 0.5,
  dropUnits: 0.4,
  leastSeen: 5,
};

const POINTS: NetworkOptions = {
  units: 16,
  members: 6,
  epochs: 30,
  batch: 16,
  rate: 0.003,
  dropFeatures: 0.6,
  dropUnits: 0.3,
  leastSeen: 4,
};

/** What is said counts more than what is not: the answers err on neither side. */
const POSITIVE = 3;
const MAIL_POSITIVE = 1;
const OPEN_POSITIVE = 1.5;

/**
 * What was learned of moves is drawn towards doubt (a temperature, Guo et al. 2017): networks are surer than they are
 * right, and beside them the cues have their say, in texts unlike those trained on above all.
 */
const DOUBT = 0.6;

const MOVES = MOVE_CLASSES.length;
const FAULTS = FAULT_CLASSES.length;
const WORDINGS = LEARNED_WORDINGS.map(wordingClass);
const SENTENCE_CLASSES: readonly TrainedClass[] = [
  ...[...MOVE_CLASSES, ...FAULT_CLASSES, ...WORDINGS].map((name) => ({ name, positiveWeight: POSITIVE })),
  { name: APOLOGETIC_CLASS, positiveWeight: 1 },
];
const UNTOLD = (length: number): readonly undefined[] => Array.from({ length }, () => undefined);
const NO_MOVES = UNTOLD(MOVES);
const NO_FAULTS = UNTOLD(FAULTS);
const NO_WORDINGS = UNTOLD(WORDINGS.length);

/**
 * Moves, whose doing it was and what apology mails say are told by a sentence's words and its place; which wordings it
 * breaks by its words alone, wherever it stands.
 */
export function trainSentences(examples: readonly SentenceExample[]): NetworkSpec {
  const rows = examples.flatMap((e): Example[] => {
    const { placed, told, labels, offsets, faults, breaks, apologetic, weight } = e;
    const inPlace: Example = {
      features: [...new Set([...placed, ...told])],
      labels: [...labels, ...(faults ?? NO_FAULTS), ...NO_WORDINGS, apologetic],
      offsets,
      weight,
    };
    const alone: Example = {
      features: told,
      labels: [...NO_MOVES, ...NO_FAULTS, ...breaks, undefined],
      weight: 1,
    };
    return [inPlace, alone].filter((row) => row.labels.some((label) => label !== undefined));
  });
  return withDoubt(trainNetwork(SENTENCE_CLASSES, rows, SENTENCES));
}

function withDoubt(network: NetworkSpec): NetworkSpec {
  const isMove = new Set(MOVE_CLASSES);
  const outputs = network.outputs.map((row, c) =>
    isMove.has(network.classes[c] as string) ? row.map((w) => Number((w * DOUBT).toPrecision(4))) : row,
  );
  return { ...network, outputs };
}

/** One network for stage, responsibility and applicability; the first two are told of apologies alone. */
export function trainMails(examples: readonly MailExample[]): NetworkSpec {
  const families = [
    [STAGE_CLASSES, "stage"],
    [RESPONSIBILITY_CLASSES, "responsibility"],
  ] as const;
  const classes: readonly TrainedClass[] = [
    ...families.flatMap(([names]) => names.map((name) => ({ name, positiveWeight: MAIL_POSITIVE }))),
    { name: APPLICABLE_CLASS, positiveWeight: 1 },
  ];
  const rows = examples.map((e): Example => {
    const told = families.flatMap(([names, key]) =>
      names.map((name) => (e.applicable ? (e[key] === name ? 1 : 0) : undefined)),
    );
    const outright = families.flatMap(([names]) => names.map((name) => e.outright.get(name) ?? 0));
    return {
      features: e.features,
      labels: [...told, e.applicable ? 1 : 0],
      offsets: [...outright, e.given],
      weight: 1,
    };
  });
  return trainNetwork(classes, rows, MAILS);
}

/** Whether a customer's question or demand is left open. */
export function trainPoints(examples: readonly PointExample[]): NetworkSpec {
  const rows = examples.map(
    ({ features, open }): Example => ({ features, labels: [open ? 1 : 0], weight: 1 }),
  );
  return trainNetwork([{ name: OPEN_CLASS, positiveWeight: OPEN_POSITIVE }], rows, POINTS);
}
