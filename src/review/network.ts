import { FeatureRow, type FeatureSink } from "./feature-row";
import { type NetworkTable, slotOf } from "./network-table";

/** Features with their rows in a network's table; those that it does not know have none. */
export interface PreparedFeatures {
  readonly names: readonly string[];
  readonly rows: Int32Array;
}

/** What the features added so far come to, by unit of the hidden layer, in steps: whole numbers, whatever their order. */
export type UnitSums = Int32Array;

/** A trained classifier ready to be asked. Features that it does not know count for nothing. */
export interface Network {
  readonly classes: readonly string[];
  /** A class's place among the scores; -1 where there is none of that name. */
  columnOf(name: string): number;
  /** Nothing added yet. */
  start(): UnitSums;
  add(sums: UnitSums, features: Iterable<string>): void;
  /** The same, for features some of which are offered more than once and count once. */
  addOnce(sums: UnitSums, offerAll: (features: FeatureSink) => void): void;
  /** Makes features ready to be added again and again. */
  prepare(features: readonly string[]): PreparedFeatures;
  /** Adds each feature that stands in any of the lists once. */
  addDistinct(sums: UnitSums, lists: readonly PreparedFeatures[]): void;
  /** Log-odds of the classes in the given columns, in their order; > 0 means more likely than not. */
  score(sums: UnitSums, columns: ArrayLike<number>): Float64Array;
}

/** Makes a table ready to be asked. The table itself is never changed. */
export function createNetwork(table: NetworkTable): Network {
  const { classes, slots, weights, outputs } = table;
  const units = table.biases.length;
  const biases = Float64Array.from(table.biases);
  const steps = Float64Array.from(table.steps);
  const columns = new Map(classes.map((name, i) => [name, i]));
  const offered = new FeatureRow();
  /** The rows of the features offered, counted from 0; those that are not known left out. */
  let found = new Int32Array(256);
  const findAll = (): number => {
    const { size } = offered;
    if (found.length < size) found = new Int32Array(size * 2);
    let known = 0;
    for (let i = 0; i < size; i++) {
      const row = slots[slotOf(slots, offered.placeAt(i), offered.keyAt(i)) * 2 + 1] as number;
      if (row > 0) found[known++] = row - 1;
    }
    return known;
  };
  const findNames = (names: Iterable<string>): number => {
    offered.clear();
    for (const name of names) offered.offer(name);
    return findAll();
  };
  const addRow = (sums: UnitSums, row: number) => {
    const at = row * units;
    for (let u = 0; u < units; u++) sums[u] = (sums[u] as number) + (weights[at + u] as number);
  };
  /** In which call a feature was added last, by row. */
  const added = new Uint32Array(weights.length / Math.max(1, units));
  let call = 0;
  const addNew = (sums: UnitSums, from: Int32Array, size: number) => {
    for (let i = 0; i < size; i++) {
      const row = from[i] as number;
      if (added[row] === call) continue;
      added[row] = call;
      addRow(sums, row);
    }
  };
  /** What the units are left with. */
  const left = new Float64Array(units);
  return {
    classes,
    columnOf: (name) => columns.get(name) ?? -1,
    start: () => new Int32Array(units),
    prepare: (names) => {
      const known = findNames(names);
      return { names, rows: found.slice(0, known) };
    },
    addDistinct(sums, lists) {
      call++;
      for (const { rows } of lists) addNew(sums, rows, rows.length);
    },
    addOnce(sums, offerAll) {
      call++;
      offered.clear();
      offerAll(offered);
      addNew(sums, found, findAll());
    },
    add(sums, features) {
      const known = findNames(features);
      for (let i = 0; i < known; i++) addRow(sums, found[i] as number);
    },
    score(sums, asked) {
      for (let u = 0; u < units; u++)
        left[u] = Math.max(0, (biases[u] as number) + (steps[u] as number) * (sums[u] as number));
      const scores = new Float64Array(asked.length);
      for (let k = 0; k < asked.length; k++) {
        const at = (asked[k] as number) * (units + 1);
        let score = outputs[at] as number;
        for (let u = 0; u < units; u++) score += (outputs[at + 1 + u] as number) * (left[u] as number);
        scores[k] = score;
      }
      return scores;
    },
  };
}
