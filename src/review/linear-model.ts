/** A linear classifier as data: features by name, and by class a bias and a sparse row of weights. */
export interface LinearModelSpec {
  readonly features: readonly string[];
  readonly classes: Readonly<
    Record<string, { readonly bias: number; readonly weights: readonly (readonly [number, number])[] }>
  >;
}

/** A linear classifier ready to add up: scores are log-odds, > 0 means more likely than not. */
export interface LinearModel {
  readonly classes: readonly string[];
  /** Adds the weights of the given features to `scores` (one entry a class). Unknown features weigh nothing. */
  add(scores: Float64Array, features: Iterable<string>): void;
  /** One entry a class, filled with the biases. */
  start(): Float64Array;
  /** The features given that speak most for or against a class, strongest first. */
  explain(name: string, features: Iterable<string>): readonly { readonly feature: string; readonly weight: number }[];
}

/** Turns the sparse rows by class into rows by feature. */
export function createLinearModel(spec: LinearModelSpec): LinearModel {
  const classes = Object.keys(spec.classes);
  const rows = new Map<string, Float64Array>();
  classes.forEach((name, c) => {
    for (const [feature, weight] of spec.classes[name]?.weights ?? []) {
      const key = spec.features[feature];
      if (key === undefined) continue;
      let row = rows.get(key);
      if (!row) {
        row = new Float64Array(classes.length);
        rows.set(key, row);
      }
      row[c] = weight;
    }
  });
  const biases = Float64Array.from(classes, (name) => spec.classes[name]?.bias ?? 0);
  return {
    classes,
    start: () => biases.slice(),
    add(scores, features) {
      for (const feature of features) {
        const row = rows.get(feature);
        if (row) for (let c = 0; c < row.length; c++) scores[c] = (scores[c] as number) + (row[c] as number);
      }
    },
    explain(name, features) {
      const c = classes.indexOf(name);
      const out: { feature: string; weight: number }[] = [];
      for (const feature of features) {
        const weight = rows.get(feature)?.[c] ?? 0;
        if (weight !== 0) out.push({ feature, weight });
      }
      return out.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    },
  };
}
