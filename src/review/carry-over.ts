/** What became of a list: the first `same` stayed, then some were put in place of others, the rest stayed behind them. */
export interface Shift {
  readonly same: number;
  readonly removed: number;
  readonly added: number;
}

/** Compares two lists from both ends. */
export function shiftOf<T>(before: readonly T[], now: readonly T[], isSame: (a: T, b: T) => boolean): Shift {
  const shorter = Math.min(before.length, now.length);
  let same = 0;
  while (same < shorter && isSame(before[same] as T, now[same] as T)) same++;
  let behind = 0;
  while (
    behind < shorter - same &&
    isSame(before[before.length - 1 - behind] as T, now[now.length - 1 - behind] as T)
  )
    behind++;
  return { same, removed: before.length - same - behind, added: now.length - same - behind };
}

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
