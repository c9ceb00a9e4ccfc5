import type { NetworkSpec } from "../../review/network-table";

/** One training example. */
export interface Example {
  /** Each once. */
  readonly features: readonly string[];
  /** By class: whether it is of the class, or undefined where nobody said. */
  readonly labels: readonly (0 | 1 | undefined)[];
  /** By class what is taken as given (log-odds); without it nothing is. */
  readonly offsets?: ArrayLike<number> | undefined;
  /** By class how much it counts where it is of the class; otherwise it counts once. */
  readonly weight: number;
}

export interface TrainedClass {
  readonly name: string;
  /** How much more an example of the class counts than one that is none. */
  readonly positiveWeight: number;
}

export interface NetworkOptions {
  /** Units of the hidden layer. */
  readonly units: number;
  /** Networks trained from other random beginnings, whose scores are averaged; each has `units` units. */
  readonly members: number;
  readonly epochs: number;
  /** Examples a step of the training. */
  readonly batch: number;
  /** Highest step size. */
  readonly rate: number;
  /**
   * Of each example's features a share is left out at random, another each time, up to this: texts unlike those trained on
   * have few features that are known.
   */
  readonly dropFeatures: number;
  /** Share of the units left out at random while training (Srivastava et al. 2014). */
  readonly dropUnits: number;
  /** A feature seen in fewer examples teaches nothing that would carry over. */
  readonly leastSeen: number;
}

/**
 * Trains a network with one hidden layer of rectified units, all classes at once, by Adam (Kingma and Ba 2015) on the
 * logistic loss; moments of a feature move only in the steps that it takes part in. Rates rise over the first third and
 * sink to nothing. Randomness comes from a fixed seed, so runs agree. Classes without an example are left out.
 */
export function trainNetwork(
  asked: readonly TrainedClass[],
  examples: readonly Example[],
  options: NetworkOptions,
): NetworkSpec {
  const columns = asked.flatMap((_c, i) => (examples.some(({ labels }) => labels[i] === 1) ? [i] : []));
  const features = namesSeen(examples, options.leastSeen);
  const index = new Map(features.map((name, i) => [name, i]));
  const rows = examples.map(({ features: own, labels, offsets, weight }): Row => {
    const told = columns.flatMap((column, c) => (labels[column] === undefined ? [] : [c]));
    const columnOf = (c: number) => columns[c] as number;
    const labelOf = (c: number) => labels[columnOf(c)] as 0 | 1;
    return {
      features: Int32Array.from(own.flatMap((name) => index.get(name) ?? [])),
      classes: Int32Array.from(told),
      labels: Float64Array.from(told, labelOf),
      offsets: Float64Array.from(told, (c) => offsets?.[columnOf(c)] ?? 0),
      weights: Float64Array.from(told, (c) =>
        labelOf(c) === 1 ? weight * (asked[columnOf(c)] as TrainedClass).positiveWeight : weight,
      ),
    };
  });
  const classes = columns.map((i) => (asked[i] as TrainedClass).name);
  const members = Array.from({ length: options.members }, (_, i) =>
    trainMember(rows, features.length, classes.length, options, SEED + i),
  );
  return inSteps(features, classes, members);
}

/** An example by the numbers of its features and of the classes that it tells something of. */
interface Row {
  readonly features: Int32Array;
  readonly classes: Int32Array;
  readonly labels: Float64Array;
  readonly offsets: Float64Array;
  readonly weights: Float64Array;
}

/** Weights of one network: feature by feature, unit by unit, class by class. */
interface Member {
  readonly units: number;
  readonly input: Float32Array;
  readonly biases: Float32Array;
  /** Class by class a bias, then a weight for each unit. */
  readonly output: Float32Array;
}

const SEED = 20261122;
/** Share of the training in which the rate rises. */
const RISING = 0.3;
const LEAST_RATE = 0.04;
const FIRST_MOMENT = 0.9;
const SECOND_MOMENT = 0.999;
const EPSILON = 1e-8;
/** Spread of the weights before any training. */
const INPUT_SPREAD = 0.1;

function namesSeen(examples: readonly Example[], least: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  return [...counts]
    .filter(([, n]) => n >= least)
    .map(([f]) => f)
    .sort();
}

function trainMember(
  rows: readonly Row[],
  features: number,
  classes: number,
  { units, epochs, batch, rate, dropFeatures, dropUnits }: NetworkOptions,
  seed: number,
): Member {
  const random = mulberry32(seed);
  const width = units + 1;
  const input = normal(features * units, INPUT_SPREAD, random);
  const biases = new Float32Array(units);
  const output = normal(classes * width, 1 / Math.sqrt(units), random);
  for (let c = 0; c < classes; c++) output[c * width] = 0;
  const inputMoments = momentsOf(input);
  const biasMoments = momentsOf(biases);
  const outputMoments = momentsOf(output);
  const biasGradient = new Float32Array(units);
  const outputGradient = new Float32Array(output.length);
  // Of the features only those of the batch have a gradient, each in a place of its own.
  const placeOf = new Int32Array(features).fill(-1);
  let inputGradient = new Float32Array(4096 * units);
  let touched: number[] = [];
  const placeFor = (feature: number): number => {
    const known = placeOf[feature] as number;
    if (known >= 0) return known;
    const place = touched.length;
    touched.push(feature);
    placeOf[feature] = place;
    if ((place + 1) * units > inputGradient.length) {
      const larger = new Float32Array(inputGradient.length * 2);
      larger.set(inputGradient);
      inputGradient = larger;
    }
    return place;
  };
  const sums = new Float64Array(units);
  const left = new Float64Array(units);
  const back = new Float64Array(units);
  const kept = new Int32Array(rows.reduce((most, row) => Math.max(most, row.features.length), 0));

  const learn = (row: Row) => {
    let many = 0;
    const dropped = random() * dropFeatures;
    for (const f of row.features) if (random() >= dropped) kept[many++] = f;
    sums.set(biases);
    for (let i = 0; i < many; i++) {
      const at = (kept[i] as number) * units;
      for (let u = 0; u < units; u++) sums[u] = (sums[u] as number) + (input[at + u] as number);
    }
    for (let u = 0; u < units; u++) {
      const stays = random() >= dropUnits && (sums[u] as number) > 0;
      left[u] = stays ? (sums[u] as number) / (1 - dropUnits) : 0;
    }
    back.fill(0);
    for (let k = 0; k < row.classes.length; k++) {
      const at = (row.classes[k] as number) * width;
      let z = (output[at] as number) + (row.offsets[k] as number);
      for (let u = 0; u < units; u++) z += (output[at + 1 + u] as number) * (left[u] as number);
      const error =
        ((1 / (1 + Math.exp(-z)) - (row.labels[k] as number)) * (row.weights[k] as number)) / batch;
      outputGradient[at] = (outputGradient[at] as number) + error;
      for (let u = 0; u < units; u++) {
        const o = at + 1 + u;
        back[u] = (back[u] as number) + error * (output[o] as number);
        outputGradient[o] = (outputGradient[o] as number) + error * (left[u] as number);
      }
    }
    for (let u = 0; u < units; u++) {
      back[u] = (left[u] as number) > 0 ? (back[u] as number) / (1 - dropUnits) : 0;
      biasGradient[u] = (biasGradient[u] as number) + (back[u] as number);
    }
    for (let i = 0; i < many; i++) {
      const at = placeFor(kept[i] as number) * units;
      for (let u = 0; u < units; u++)
        inputGradient[at + u] = (inputGradient[at + u] as number) + (back[u] as number);
    }
  };

  const order = rows.map((_, i) => i);
  const steps = epochs * Math.ceil(rows.length / batch);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += batch) {
      for (const i of order.slice(from, from + batch)) learn(rows[i] as Row);
      step++;
      const now = rate * shareOfRate(step / steps);
      const first = 1 - FIRST_MOMENT ** step;
      const second = 1 - SECOND_MOMENT ** step;
      const update = { rate: now / first, second };
      touched.forEach((feature, place) => {
        adam(input, feature * units, inputGradient, place * units, units, inputMoments, update);
        placeOf[feature] = -1;
      });
      inputGradient.fill(0, 0, touched.length * units);
      touched = [];
      adam(biases, 0, biasGradient, 0, units, biasMoments, update);
      adam(output, 0, outputGradient, 0, output.length, outputMoments, update);
      biasGradient.fill(0);
      outputGradient.fill(0);
    }
  }
  return { units, input, biases, output };
}

interface Moments {
  readonly first: Float32Array;
  readonly second: Float32Array;
}

const momentsOf = ({ length }: Float32Array): Moments => ({
  first: new Float32Array(length),
  second: new Float32Array(length),
});

/** One step of Adam for `length` weights from `at` on, whose gradients stand from `from` on. */
function adam(
  weights: Float32Array,
  at: number,
  gradients: Float32Array,
  from: number,
  length: number,
  { first, second }: Moments,
  { rate, second: corrected }: { readonly rate: number; readonly second: number },
): void {
  for (let k = 0; k < length; k++) {
    const g = gradients[from + k] as number;
    const i = at + k;
    const m = FIRST_MOMENT * (first[i] as number) + (1 - FIRST_MOMENT) * g;
    const v = SECOND_MOMENT * (second[i] as number) + (1 - SECOND_MOMENT) * g * g;
    first[i] = m;
    second[i] = v;
    weights[i] = (weights[i] as number) - (rate * m) / (Math.sqrt(v / corrected) + EPSILON);
  }
}

/** How much of the highest rate holds at a share of the way. */
function shareOfRate(way: number): number {
  if (way < RISING) return LEAST_RATE + ((1 - LEAST_RATE) * way) / RISING;
  return (1 + Math.cos((Math.PI * (way - RISING)) / (1 - RISING))) / 2;
}

/** A generator of numbers from 0 to below 1 (Tommy Ettinger's Mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Normally distributed numbers around 0 (Box and Muller 1958). */
function normal(length: number, spread: number, random: () => number): Float32Array {
  return Float32Array.from({ length }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    return spread * radius * Math.cos(2 * Math.PI * random());
  });
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

/** Steps from nothing to the largest weight of a unit. */
const STEPS = 127;
const rounded = (x: number) => Number(x.toPrecision(4));

/** All members as one network whose classes weigh the units of each, with weights in whole steps. */
function inSteps(
  features: readonly string[],
  classes: readonly string[],
  members: readonly Member[],
): NetworkSpec {
  const units = members.reduce((sum, member) => sum + member.units, 0);
  const weights = new Int8Array(features.length * units);
  const steps: number[] = [];
  let from = 0;
  for (const { units: own, input } of members) {
    for (let u = 0; u < own; u++) {
      let most = 0;
      for (let f = 0; f < features.length; f++) most = Math.max(most, Math.abs(input[f * own + u] as number));
      const step = rounded(most / STEPS) || 1;
      for (let f = 0; f < features.length; f++)
        weights[f * units + from + u] = Math.max(
          -STEPS,
          Math.min(STEPS, Math.round((input[f * own + u] as number) / step)),
        );
      steps.push(step);
    }
    from += own;
  }
  const outputs = classes.map((_name, c) => {
    const bias = members.reduce((sum, { units: own, output }) => sum + (output[c * (own + 1)] as number), 0);
    const byUnit = members.flatMap(({ units: own, output }) => [
      ...output.subarray(c * (own + 1) + 1, (c + 1) * (own + 1)),
    ]);
    return [bias, ...byUnit].map((w) => rounded(w / members.length));
  });
  return {
    features,
    classes,
    biases: members.flatMap(({ biases }) => [...biases].map(rounded)),
    steps,
    weights,
    outputs,
  };
}
