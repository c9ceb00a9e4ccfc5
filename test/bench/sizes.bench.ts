import { measureSizes } from "./extension-sizes";
import { exactRow, type Row } from "./row";

/** Sizes of the built extension; build it first. */
export function benchSizes(folder?: string): Row[] {
  return measureSizes(folder).map(({ what, value, unit, budget }) => exactRow(what, value, unit, budget));
}
