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
  const out: F[] = [];
  const from = before ? same : 0;
  const to = before ? same + added : length;
  let next = 0;
  for (; before && next < before.length; next++) {
    const kept = before[next] as F;
    if (kept.at >= same) break;
    out.push(kept);
  }
  for (let at = from; at < to; at++) {
    const found = find(at);
    if (found !== undefined) out.push(found);
  }
  for (; before && next < before.length; next++) {
    const kept = before[next] as F;
    if (kept.at < same + removed) continue;
    out.push(added === removed ? kept : { ...kept, at: kept.at + added - removed });
  }
  return out;
}
