import { FeatureRow, type FeatureSink } from "./feature-row";
import { FREE, slotOf, type WeightTable } from "./weight-table";

/** Features with their places in a model's table; those that it does not know have none. */
export interface PreparedFeatures {
  readonly names: readonly string[];
  readonly slots: Int32Array;
}

/** A linear classifier ready to add up: scores are log-odds, > 0 means more likely than not. */
export interface LinearModel {
  readonly classes: readonly string[];
  /** A class's place among the scores; -1 where there is none of that name. */
  columnOf(name: string): number;
  /** Adds the weights of the given features to `scores` (one entry a class). Unknown features weigh nothing. */
  add(scores: Float64Array, features: Iterable<string>): void;
  /** The same, for features some of which are offered more than once and count once. */
  addOnce(scores: Float64Array, offerAll: (features: FeatureSink) => void): void;
  /** Makes features ready to be added again and again. */
  prepare(features: readonly string[]): PreparedFeatures;
  /** Adds the weights of each feature that stands in any of the lists once, in the order of its first place. */
  addDistinct(scores: Float64Array, lists: readonly PreparedFeatures[]): void;
  /** One entry a class, filled with the biases. */
  start(): Float64Array;
}

/** Makes a table of weights ready to be asked. The table itself is never changed. */
export function createLinearModel(table: WeightTable): LinearModel {
  const { classes, slots, rows } = table;
  const values = Float64Array.from(table.values);
  const biases = Float64Array.from(table.biases);
  const columns = new Map(classes.map((name, i) => [name, i]));
  const offered = new FeatureRow();
  /** The slots of the features offered, those that are not known left out. */
  let found = new Int32Array(256);
  const findAll = (): number => {
    const { size } = offered;
    if (found.length < size) found = new Int32Array(size * 2);
    let known = 0;
    for (let i = 0; i < size; i++) {
      const slot = slotOf(slots, offered.placeAt(i), offered.keyAt(i));
      if (slots[slot * 2 + 1] !== FREE) found[known++] = slot;
    }
    return known;
  };
  const findNames = (names: Iterable<string>): number => {
    offered.clear();
    for (const name of names) offered.offer(name);
    return findAll();
  };
  const addRow = (scores: Float64Array, slot: number) => {
    let at = slots[slot * 2 + 1] as number;
    const end = at + 2 * (rows[at] as number);
    while (at < end) {
      const c = rows[at + 1] as number;
      scores[c] = (scores[c] as number) + (values[rows[at + 2] as number] as number);
      at += 2;
    }
  };
  /** In which call a feature was added last, by slot. */
  const added = new Uint32Array(slots.length >> 1);
  let call = 0;
  const addOnce = (scores: Float64Array, from: Int32Array, size: number) => {
    for (let i = 0; i < size; i++) {
      const slot = from[i] as number;
      if (added[slot] === call) continue;
      added[slot] = call;
      addRow(scores, slot);
    }
  };
  return {
    classes,
    columnOf: (name) => columns.get(name) ?? -1,
    prepare: (names) => {
      const known = findNames(names);
      return { names, slots: found.slice(0, known) };
    },
    addDistinct(scores, lists) {
      call++;
      for (const { slots: list } of lists) addOnce(scores, list, list.length);
    },
    addOnce(scores, offerAll) {
      call++;
      offered.clear();
      offerAll(offered);
      const known = findAll();
      addOnce(scores, found, known);
    },
    start: () => biases.slice(),
    add(scores, features) {
      const known = findNames(features);
      for (let i = 0; i < known; i++) addRow(scores, found[i] as number);
    },
  };
}
