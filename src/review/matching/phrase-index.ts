import { put } from "../multi-map";
import type { Match } from "./matcher-set";
import { matchPhraseAt, type Phrase } from "./phrase";
import type { Unit } from "./unit";

/** A phrase and the number of the matcher that it belongs to. */
export interface IndexedPhrase {
  readonly phrase: Phrase;
  readonly matcher: number;
}

/**
 * Phrases by the first two sounds of their reading: of some thousand phrases a handful is tried at each unit. A phrase that
 * matches at a unit is always among those given for it.
 */
export class PhraseIndex {
  readonly #byPair = new Map<number, IndexedPhrase[]>();
  /** Phrases of one sound. */
  readonly #short = new Map<number, IndexedPhrase[]>();

  add(entry: IndexedPhrase): void {
    const first = entry.phrase.runs[0];
    if (!first) return;
    const { full, fullBase } = first;
    const pairs = new Set<number>();
    for (const a of [full, fullBase]) {
      for (const b of [full, fullBase]) {
        if (a.length > 0 && b.length > 1) pairs.add(pairOf(a.charCodeAt(0), b.charCodeAt(1)));
      }
    }
    for (const pair of pairs) put(this.#byPair, pair, entry);
    if (full.length > 1 && fullBase.length > 1) return;
    for (const sound of new Set([full.charCodeAt(0), fullBase.charCodeAt(0)])) put(this.#short, sound, entry);
  }

  /** Adds the matches of all phrases that begin at unit `at`, some of them more than once. */
  matchAt(units: readonly Unit[], at: number, out: Match[]): void {
    const { key, baseKey } = units[at] as Unit;
    const first = key.charCodeAt(0);
    const firstBase = baseKey.charCodeAt(0);
    tryAll(this.#short.get(first), units, at, out);
    if (firstBase !== first) tryAll(this.#short.get(firstBase), units, at, out);
    const seen = key.length > 1 ? pairOf(first, key.charCodeAt(1)) : -1;
    if (seen >= 0) tryAll(this.#byPair.get(seen), units, at, out);
    const base = baseKey.length > 1 ? pairOf(firstBase, baseKey.charCodeAt(1)) : -1;
    if (base >= 0 && base !== seen) tryAll(this.#byPair.get(base), units, at, out);
    if (key.length > 1) return;
    // お + 客様: the second sound is the next unit's; a particle between them may be none of the phrase's.
    for (let i = at + 1; i < units.length; i++) {
      const next = units[i] as Unit;
      const sound = next.key.charCodeAt(0);
      const baseSound = next.baseKey.charCodeAt(0);
      tryAll(this.#byPair.get(pairOf(first, sound)), units, at, out);
      if (baseSound !== sound) tryAll(this.#byPair.get(pairOf(first, baseSound)), units, at, out);
      if (!next.particle) break;
    }
  }
}

function tryAll(
  entries: readonly IndexedPhrase[] | undefined,
  units: readonly Unit[],
  at: number,
  out: Match[],
): void {
  if (!entries) return;
  for (const { phrase, matcher } of entries) {
    const found = matchPhraseAt(phrase, units, at);
    if (!found) continue;
    out.push({ matcher, start: (units[at] as Unit).start, end: (units[found.to - 1] as Unit).end });
  }
}

const pairOf = (a: number, b: number) => a * 0x10000 + b;
