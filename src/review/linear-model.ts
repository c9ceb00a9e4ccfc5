import { FeatureHash } from "./feature-hash";
import { FREE, slotOf, type WeightTable } from "./weight-table";

/** Takes a feature's name, in parts that are read as one. */
export type Offer = (...parts: readonly string[]) => void;

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
  addOnce(scores: Float64Array, offerAll: (offer: Offer) => void): void;
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
  const places = new Map(classes.map((name, i) => [name, i]));
  const hash = new FeatureHash();
  const addRow = (scores: Float64Array, slot: number) => {
    let at = slots[slot * 2 + 1] as number;
    if (at === FREE) return;
    const end = at + 2 * (rows[at] as number);
    while (at < end) {
      const c = rows[at + 1] as number;
      scores[c] = (scores[c] as number) + (values[rows[at + 2] as number] as number);
      at += 2;
    }
  };
  const find = (name: string): number => {
    hash.start();
    hash.write(name);
    return slotOf(table, hash);
  };
  /** In which call of `addDistinct` or `addOnce` a feature was added last, by slot. */
  const added = new Uint32Array(slots.length >> 1);
  let call = 0;
  return {
    classes,
    columnOf: (name) => places.get(name) ?? -1,
    prepare: (names) => {
      const known: number[] = [];
      for (const name of names) {
        const slot = find(name);
        if (slots[slot * 2 + 1] !== FREE) known.push(slot);
      }
      return { names, slots: Int32Array.from(known) };
    },
    addDistinct(scores, lists) {
      call++;
      for (const list of lists) {
        for (const slot of list.slots) {
          if (added[slot] === call) continue;
          added[slot] = call;
          addRow(scores, slot);
        }
      }
    },
    addOnce(scores, offerAll) {
      call++;
      offerAll((...parts) => {
        hash.start();
        for (let i = 0; i < parts.length; i++) hash.write(parts[i] as string);
        const slot = slotOf(table, hash);
        if (slots[slot * 2 + 1] === FREE || added[slot] === call) return;
        added[slot] = call;
        addRow(scores, slot);
      });
    },
    start: () => biases.slice(),
    add(scores, features) {
      for (const feature of features) addRow(scores, find(feature));
    },
  };
}
