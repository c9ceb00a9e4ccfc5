import type { Shift } from "../language/shift";

/** Something found at a place of a list. */
export interface FoundAt {
  readonly at: number;
}

/**
 * What is found in a list of `length`, in order: what was found `before` in the parts that stayed, moved to where they
 * stand now, and what `find` finds in the others.
 */
export function carryOver<F extends FoundAt>(
  before: readonly F[] | undefined,
  { same, removed, added }: Shift,
  length: number,
  find: (at: number) => F | undefined,
): readonly F[] {
  const known = before ?? [];
  const shift = before ? { same, removed, added } : { same: 0, removed: 0, added: length };
  const out: F[] = [];
  let next = 0;
  for (; next < known.length; next++) {
    const kept = known[next] as F;
    if (kept.at >= shift.same) break;
    out.push(kept);
  }
  for (let at = shift.same; at < shift.same + shift.added; at++) {
    const found = find(at);
    if (found !== undefined) out.push(found);
  }
  const moved = shift.added - shift.removed;
  for (; next < known.length; next++) {
    const kept = known[next] as F;
    if (kept.at >= shift.same + shift.removed)
      out.push(moved === 0 ? kept : { ...kept, at: kept.at + moved });
  }
  return out;
}
