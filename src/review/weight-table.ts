import { FeatureRow } from "./feature-row";

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

/**
 * The same laid out for adding up: features go by the hashes of their names (`FeatureRow`), and what a feature weighs
 * stands in one run of memory.
 */
export interface WeightTable {
  readonly classes: readonly string[];
  /** By class. */
  readonly biases: ArrayLike<number>;
  /** Each weight that occurs, once. */
  readonly values: ArrayLike<number>;
  /** Pairs of a feature's key and where its row begins, 0 where the place is free; their number is a power of two. */
  readonly slots: Uint32Array;
  /** A row's length, then pairs of a class (rising) and its weight's place in `values`; the first unit begins no row. */
  readonly rows: Uint16Array;
}

/** `FREE` where a name is not known. */
export const FREE = 0;

/** A feature's slot by its hashes (see `FeatureRow`), or the free one at which the search for it ended. */
export function slotOf(slots: Uint32Array, place: number, key: number): number {
  const mask = (slots.length >> 1) - 1;
  let slot = place & mask;
  while (slots[slot * 2 + 1] !== FREE && slots[slot * 2] !== key) slot = (slot + 1) & mask;
  return slot;
}

/** So many weights and classes a row can tell apart. */
const MOST = 0x10000;

/**
 * Lays out the classes of a model that `takes` names; features that none of them weighs are left out.
 * @throws RangeError where two features have the same hashes, or for more than 65,536 different weights
 */
export function layOutWeights(spec: LinearModelSpec, takes: (name: string) => boolean): WeightTable {
  const classes = Object.keys(spec.classes).filter(takes);
  const values = new Map<number, number>();
  const byFeature = new Map<number, number[]>();
  classes.forEach((name, column) => {
    const { index, weight } = spec.classes[name] ?? { index: [], weight: [] };
    for (let k = 0; k < index.length; k++) {
      const value = Math.fround(weight[k] as number);
      const place = values.get(value) ?? values.size;
      values.set(value, place);
      const feature = index[k] as number;
      const row = byFeature.get(feature);
      if (row) row.push(column, place);
      else byFeature.set(feature, [column, place]);
    }
  });
  if (values.size > MOST || classes.length > MOST) throw new RangeError("too many different weights");
  const rows = new Uint16Array([...byFeature.values()].reduce((sum, row) => sum + 1 + row.length, 1));
  const slots = new Uint32Array(2 * sizeFor(byFeature.size));
  const names = new FeatureRow();
  let at = 1;
  for (const [feature, row] of byFeature) {
    const name = spec.features[feature] as string;
    names.clear();
    names.offer(name);
    const slot = slotOf(slots, names.placeAt(0), names.keyAt(0));
    if (slots[slot * 2 + 1] !== FREE) throw new RangeError(`${name}: another feature has the same hash`);
    slots[slot * 2] = names.keyAt(0);
    slots[slot * 2 + 1] = at;
    rows[at] = row.length >> 1;
    rows.set(row, at + 1);
    at += 1 + row.length;
  }
  const biases = classes.map((name) => spec.classes[name]?.bias ?? 0);
  return { classes, biases, values: [...values.keys()], slots, rows };
}

/** At least twice as many places as features: a name that is not known is known as such at the first look. */
function sizeFor(features: number): number {
  let size = 2;
  while (size < features * 2) size *= 2;
  return size;
}
