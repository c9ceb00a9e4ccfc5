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
  /** A class's place among the scores; -1 where there is none of that name. */
  columnOf(name: string): number;
  /** Adds the weights of the given features to `scores` (one entry a class). Unknown features weigh nothing. */
  add(scores: Float64Array, features: Iterable<string>): void;
  /** The same, for features some of which are given more than once and count once. */
  addOnce(scores: Float64Array, features: readonly string[]): void;
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

/** Turns the sparse rows by class into sparse rows by feature, side by side in two blocks of numbers. */
export function createLinearModel(spec: LinearModelSpec): LinearModel {
  const classes = Object.keys(spec.classes);
  const { starts, columns, weights } = rowsByFeature(spec, classes);
  const rows = new Map(spec.features.map((feature, i) => [feature, i]));
  const biases = Float64Array.from(classes, (name) => spec.classes[name]?.bias ?? 0);
  const addRow = (scores: Float64Array, row: number) => {
    const end = starts[row + 1] as number;
    for (let k = starts[row] as number; k < end; k++) {
      const c = columns[k] as number;
      scores[c] = (scores[c] as number) + (weights[k] as number);
    }
  };
  /** In which call of `addDistinct` or `addOnce` a feature was added last. */
  const added = new Float64Array(spec.features.length);
  let call = 0;
  const places = new Map(classes.map((name, i) => [name, i]));
  return {
    classes,
    columnOf: (name) => places.get(name) ?? -1,
    prepare: (names) => {
      const known: number[] = [];
      for (const name of names) {
        const row = rows.get(name);
        if (row !== undefined) known.push(row);
      }
      return { names, rows: Int32Array.from(known) };
    },
    addDistinct(scores, lists) {
      call++;
      for (const list of lists) {
        for (const row of list.rows) {
          if (added[row] === call) continue;
          added[row] = call;
          addRow(scores, row);
        }
      }
    },
    addOnce(scores, features) {
      call++;
      for (const feature of features) {
        const row = rows.get(feature);
        if (row === undefined || added[row] === call) continue;
        added[row] = call;
        addRow(scores, row);
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
      const c = places.get(name) ?? -1;
      const weightAt = (row: number, column: number) => {
        const at = columns.subarray(starts[row], starts[row + 1]).indexOf(column);
        return at < 0 ? 0 : (weights[(starts[row] as number) + at] as number);
      };
      const out: { feature: string; weight: number }[] = [];
      for (const feature of features) {
        const row = rows.get(feature);
        const weight = row === undefined ? 0 : weightAt(row, c);
        if (weight !== 0) out.push({ feature, weight });
      }
      return out.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    },
  };
}

interface FeatureRows {
  /** Where each feature's row begins in the two others; one more at the end. */
  readonly starts: Int32Array;
  /** Classes, rising within a row. */
  readonly columns: Uint16Array;
  readonly weights: Float32Array;
}

function rowsByFeature(spec: LinearModelSpec, classes: readonly string[]): FeatureRows {
  const rows = classes.map((name) => spec.classes[name] ?? { index: [], weight: [] });
  const starts = new Int32Array(spec.features.length + 1);
  for (const { index } of rows) for (let k = 0; k < index.length; k++) starts[(index[k] as number) + 1]!++;
  for (let i = 0; i < spec.features.length; i++) starts[i + 1]! += starts[i] as number;
  const next = starts.slice();
  const columns = new Uint16Array(starts[spec.features.length] as number);
  const weights = new Float32Array(columns.length);
  rows.forEach(({ index, weight }, c) => {
    for (let k = 0; k < index.length; k++) {
      const at = next[index[k] as number]!++;
      columns[at] = c;
      weights[at] = weight[k] as number;
    }
  });
  return { starts, columns, weights };
}
