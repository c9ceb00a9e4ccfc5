/** A linear classifier as data: features by name, and by class a bias and a sparse row of weights. */
export interface LinearModelSpec {
  readonly features: readonly string[];
  readonly classes: Readonly<
    Record<
      string,
      { readonly bias: number; readonly index: ArrayLike<number>; readonly weight: ArrayLike<number> }
    >
  >;
}

/** Features with their places in a model's table; those that it does not know have none. */
export interface PreparedFeatures {
  readonly names: readonly string[];
  readonly rows: Int32Array;
}

/** A linear classifier ready to add up: scores are log-odds, > 0 means more likely than not. */
export interface LinearModel {
  readonly classes: readonly string[];
  /** Adds the weights of the given features to `scores` (one entry a class). Unknown features weigh nothing. */
  add(scores: Float64Array, features: Iterable<string>): void;
  /** Makes features ready to be added again and again. */
  prepare(features: readonly string[]): PreparedFeatures;
  /** Adds the weights of each feature that stands in any of the lists once, in the order of its first place. */
  addDistinct(scores: Float64Array, lists: readonly PreparedFeatures[]): void;
  /** One entry a class, filled with the biases. */
  start(): Float64Array;
  /** The features given that speak most for or against a class, strongest first. */
  explain(
    name: string,
    features: Iterable<string>,
  ): readonly { readonly feature: string; readonly weight: number }[];
}

/** Turns the sparse rows by class into rows by feature, in one block of numbers. */
export function createLinearModel(spec: LinearModelSpec): LinearModel {
  const classes = Object.keys(spec.classes);
  const width = classes.length;
  const table = new Float32Array(spec.features.length * width);
  classes.forEach((name, c) => {
    const { index, weight } = spec.classes[name] ?? { index: [], weight: [] };
    for (let k = 0; k < index.length; k++) table[(index[k] as number) * width + c] = weight[k] as number;
  });
  const rows = new Map(spec.features.map((feature, i) => [feature, i * width]));
  const biases = Float64Array.from(classes, (name) => spec.classes[name]?.bias ?? 0);
  const addRow = (scores: Float64Array, row: number) => {
    for (let c = 0; c < width; c++) scores[c] = (scores[c] as number) + (table[row + c] as number);
  };
  return {
    classes,
    prepare: (names) => ({
      names,
      rows: Int32Array.from(names.flatMap((name) => rows.get(name) ?? [])),
    }),
    addDistinct(scores, lists) {
      const added = new Uint8Array(spec.features.length);
      for (const list of lists) {
        for (const row of list.rows) {
          const feature = row / width;
          if (added[feature] === 1) continue;
          added[feature] = 1;
          addRow(scores, row);
        }
      }
    },
    start: () => biases.slice(),
    add(scores, features) {
      for (const feature of features) {
        const row = rows.get(feature);
        if (row !== undefined) addRow(scores, row);
      }
    },
    explain(name, features) {
      const c = classes.indexOf(name);
      const out: { feature: string; weight: number }[] = [];
      for (const feature of features) {
        const row = rows.get(feature);
        const weight = row === undefined || c < 0 ? 0 : (table[row + c] as number);
        if (weight !== 0) out.push({ feature, weight });
      }
      return out.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    },
  };
}
