import { put } from "../multi-map";
import type { Match } from "./matcher-set";
import { matchPhraseAt, mayBeginWith, type Phrase } from "./phrase";
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
  /** By the reading of a unit of several sounds, as written: what was found to begin with it. */
  readonly #known = new Map<string, Beginning[]>();

  add(entry: IndexedPhrase): void {
    this.#known.clear();
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

  /**
   * Adds the matches of all phrases that begin at unit `at`, some of them more than once.
   * @param beginning what `beginningWith` gives for the unit
   */
  matchAt(units: readonly Unit[], at: number, beginning: Beginning | undefined, out: Match[]): void {
    if (beginning) {
      tryBeginning(beginning, units, at, out);
      return;
    }
    const { key, baseKey } = units[at] as Unit;
    const first = key.charCodeAt(0);
    const firstBase = baseKey.charCodeAt(0);
    tryAll(this.#short.get(first), units, at, out);
    if (firstBase !== first) tryAll(this.#short.get(firstBase), units, at, out);
    if (baseKey.length > 1)
      tryAll(this.#byPair.get(pairOf(firstBase, baseKey.charCodeAt(1))), units, at, out);
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

  /** The phrases that may begin with a word of several sounds; undefined for one of one sound. */
  beginningWith(unit: Sounds): Beginning | undefined {
    const { key, baseKey } = unit;
    if (key.length <= 1) return undefined;
    for (const known of this.#known.get(key) ?? NONE) if (known.baseKey === baseKey) return known;
    const first = key.charCodeAt(0);
    const firstBase = baseKey.charCodeAt(0);
    const entries = new Set([
      ...(this.#short.get(first) ?? NONE),
      ...(this.#short.get(firstBase) ?? NONE),
      ...(this.#byPair.get(pairOf(first, key.charCodeAt(1))) ?? NONE),
      ...((baseKey.length > 1 && this.#byPair.get(pairOf(firstBase, baseKey.charCodeAt(1)))) || NONE),
    ]);
    const beginning = beginningOf(unit, [...entries]);
    // Longer ones are of unknown words, seldom met again.
    if (key.length > LONGEST_KEPT) return beginning;
    if (this.#known.size >= KEPT_READINGS) this.#known.clear();
    put(this.#known, key, beginning);
    return beginning;
  }
}

type Sounds = Pick<Unit, "key" | "baseKey">;

/** The phrases that may begin with a unit, by its reading and that of its dictionary form. */
export interface Beginning {
  readonly baseKey: string;
  /** Those that the unit may be the whole of. */
  readonly whole: readonly IndexedPhrase[];
  /** The others, by the sound behind the unit's. */
  readonly byNext: ReadonlyMap<number, readonly IndexedPhrase[]>;
}

function beginningOf(unit: Sounds, entries: readonly IndexedPhrase[]): Beginning {
  const { key, baseKey } = unit;
  const whole: IndexedPhrase[] = [];
  const byNext = new Map<number, IndexedPhrase[]>();
  for (const entry of entries) {
    if (!mayBeginWith(entry.phrase, unit)) continue;
    const { full, fullBase } = entry.phrase.runs[0] as Phrase["runs"][number];
    if (full === key || fullBase === baseKey) whole.push(entry);
    else
      for (const sound of new Set([full.charCodeAt(key.length), fullBase.charCodeAt(key.length)]))
        put(byNext, sound, entry);
  }
  return { baseKey, whole: whole.length > 0 ? whole : NONE, byNext: byNext.size > 0 ? byNext : NO_SOUNDS };
}

const NONE: readonly never[] = [];
const NO_SOUNDS: Beginning["byNext"] = new Map();

function tryBeginning({ whole, byNext }: Beginning, units: readonly Unit[], at: number, out: Match[]): void {
  tryAll(whole, units, at, out);
  if (byNext.size === 0) return;
  // The next sound is the next unit's; a particle between them may be none of the phrase's.
  for (let i = at + 1; i < units.length; i++) {
    const { key, baseKey, particle } = units[i] as Unit;
    const sound = key.charCodeAt(0);
    const baseSound = baseKey.charCodeAt(0);
    tryAll(byNext.get(sound), units, at, out);
    if (baseSound !== sound) tryAll(byNext.get(baseSound), units, at, out);
    if (!particle) break;
  }
}

/** Mails share some hundreds of words; more than this many and the store begins anew. */
const KEPT_READINGS = 4096;
const LONGEST_KEPT = 32;

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
