import { FeatureRow } from "./feature-row";

/**
 * A classifier with one hidden layer as data (a multilayer perceptron): which features an example has is added up unit by
 * unit, what is below zero is cut off, and each class weighs what the units are left with. Scores are log-odds.
 */
export interface NetworkSpec {
  readonly features: readonly string[];
  readonly classes: readonly string[];
  /** By unit of the hidden layer. */
  readonly biases: readonly number[];
  /** By unit: what one step of its weights is worth. */
  readonly steps: readonly number[];
  /** Feature by feature its weight for each unit, in steps. */
  readonly weights: Int8Array;
  /** By class its bias, then its weight for each unit. */
  readonly outputs: readonly (readonly number[])[];
}

/** The same laid out for adding up: features go by the hashes of their names (`FeatureRow`). */
export interface NetworkTable {
  readonly classes: readonly string[];
  readonly biases: ArrayLike<number>;
  readonly steps: ArrayLike<number>;
  /** Class by class as in the spec. */
  readonly outputs: Float32Array;
  /** Pairs of a feature's key and its row's number from 1, `FREE` where the place is free; their number is a power of two. */
  readonly slots: Uint32Array;
  /** Row by row, see `NetworkSpec.weights`. */
  readonly weights: Int8Array;
}

/** Where a name is not known. */
export const FREE = 0;

/** A feature's slot by its hashes (see `FeatureRow`), or the free one at which the search for it ended. */
export function slotOf(slots: Uint32Array, place: number, key: number): number {
  const mask = (slots.length >> 1) - 1;
  let slot = place & mask;
  while (slots[slot * 2 + 1] !== FREE && slots[slot * 2] !== key) slot = (slot + 1) & mask;
  return slot;
}

/** @throws RangeError where two features have the same hashes */
export function layOutNetwork({
  features,
  classes,
  biases,
  steps,
  weights,
  outputs,
}: NetworkSpec): NetworkTable {
  const slots = new Uint32Array(2 * sizeFor(features.length));
  const names = new FeatureRow();
  features.forEach((name, i) => {
    names.clear();
    names.offer(name);
    const slot = slotOf(slots, names.placeAt(0), names.keyAt(0));
    if (slots[slot * 2 + 1] !== FREE) throw new RangeError(`${name}: another feature has the same hash`);
    slots[slot * 2] = names.keyAt(0);
    slots[slot * 2 + 1] = i + 1;
  });
  return { classes, biases, steps, outputs: Float32Array.from(outputs.flat()), slots, weights };
}

/** At least twice as many places as features: a name that is not known is known as such at the first look. */
function sizeFor(features: number): number {
  let size = 2;
  while (size < features * 2) size *= 2;
  return size;
}
