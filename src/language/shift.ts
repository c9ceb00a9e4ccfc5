/** What became of a list: the first `same` stayed, then some were put in place of others, the rest stayed behind them. */
export interface Shift {
  readonly same: number;
  readonly removed: number;
  readonly added: number;
}

/** Compares two lists from both ends. */
export function shiftOf<A, B>(
  before: readonly A[],
  now: readonly B[],
  isSame: (a: A, b: B) => boolean,
): Shift {
  const shorter = Math.min(before.length, now.length);
  let same = 0;
  while (same < shorter && isSame(before[same] as A, now[same] as B)) same++;
  let behind = 0;
  while (
    behind < shorter - same &&
    isSame(before[before.length - 1 - behind] as A, now[now.length - 1 - behind] as B)
  )
    behind++;
  return { same, removed: before.length - same - behind, added: now.length - same - behind };
}
