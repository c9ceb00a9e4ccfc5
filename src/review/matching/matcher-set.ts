import { put } from "../multi-map";
import type { MatcherSpec, TokenSpec, UnlessSpec } from "../rule";
import { ExactPhrases } from "./exact-phrases";
import type { PhraseCompiler } from "./phrase";
import { PhraseIndex } from "./phrase-index";
import { compileTokens, matchTokensAt, type TokenSequence } from "./token-sequence";
import type { Unit } from "./unit";

/** A match in a sentence's text, half-open UTF-16 offsets. */
export interface Match {
  readonly matcher: number;
  readonly start: number;
  readonly end: number;
}

interface IndexedSequence {
  readonly sequence: TokenSequence;
  readonly matcher: number;
}

/**
 * All matchers of all packs in one index: a sentence is walked once. Matchers are added while packs are loaded and
 * known by number.
 */
export class MatcherSet {
  readonly #compile: PhraseCompiler;
  readonly #words: ReadonlyMap<string, ReadonlySet<string>>;
  /** Groups of words written one for another (致す, いたす …), by pack. */
  readonly #same: readonly (readonly string[])[];
  readonly #phrases = new PhraseIndex();
  readonly #exact = new ExactPhrases();
  readonly #sequencesByWord = new Map<string, IndexedSequence[]>();
  /** Those that may begin with any word, by words of which they must hold one. */
  readonly #sequencesNeeding = new Map<string, IndexedSequence[]>();
  /** Those that may begin with any word and need none. */
  readonly #sequences: IndexedSequence[] = [];
  readonly #cache = new Map<string, number>();
  #size = 0;

  constructor(
    compile: PhraseCompiler,
    words: ReadonlyMap<string, ReadonlySet<string>>,
    same: readonly (readonly string[])[] = [],
  ) {
    this.#compile = compile;
    this.#words = words;
    this.#same = same;
  }

  /** How many matchers there are. */
  get size(): number {
    return this.#size;
  }

  /** Adds a matcher and gives its number; the same spec gives the same number. */
  add(spec: MatcherSpec): number {
    const key = JSON.stringify(spec);
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const matcher = this.#size++;
    this.#cache.set(key, matcher);
    for (const text of spec.phrases ?? []) this.#addPhrase(text, spec, matcher);
    if (spec.tokens) this.#addSequence(spec.tokens, matcher);
    for (const tokens of spec.any ?? []) this.#addSequence(tokens, matcher);
    return matcher;
  }

  addUnless(spec: UnlessSpec | undefined): number | undefined {
    if (spec === undefined) return undefined;
    return this.add(isWords(spec) ? { phrases: spec } : spec);
  }

  addPhrases(phrases: readonly string[] | undefined): number | undefined {
    return phrases === undefined ? undefined : this.add({ phrases });
  }

  #addPhrase(text: string, spec: MatcherSpec, matcher: number): void {
    if (spec.spelling === "exact") {
      this.#exact.add(text, matcher);
      return;
    }
    for (const spelling of this.#spellings(text)) {
      this.#phrases.add({ phrase: this.#compile(spelling, spec.conjugate ?? true), matcher });
    }
  }

  /** The phrase with each word of a `same` group in place of the other. */
  #spellings(text: string): ReadonlySet<string> {
    const out = new Set([text]);
    for (const group of this.#same) {
      for (const word of group) {
        if (!text.includes(word)) continue;
        for (const other of group) out.add(text.replace(word, other));
        break;
      }
    }
    return out;
  }

  #addSequence(steps: readonly TokenSpec[], matcher: number): void {
    const sequence = compileTokens(steps, this.#words);
    const entry = { sequence, matcher };
    const { firstWords, neededWords } = sequence;
    if (firstWords) for (const word of firstWords) put(this.#sequencesByWord, word, entry);
    else if (neededWords) for (const word of neededWords) put(this.#sequencesNeeding, word, entry);
    else this.#sequences.push(entry);
  }

  /** All matches in a sentence, by place; of one matcher the longest at each place. */
  match(text: string, units: readonly Unit[]): readonly Match[] {
    const out: Match[] = [];
    this.#exact.match(text, out);
    const anywhere = this.#sequencesFor(units);
    for (let i = 0; i < units.length; i++) {
      this.#phrases.matchAt(units, i, out);
      const { surface, base } = (units[i] as Unit).morpheme;
      this.#matchSequences(anywhere, units, i, out);
      this.#matchSequences(this.#sequencesByWord.get(surface), units, i, out);
      if (base !== surface) this.#matchSequences(this.#sequencesByWord.get(base), units, i, out);
    }
    return longest(out);
  }

  /** The sequences that may begin with any unit and for which there is a word that they need. */
  #sequencesFor(units: readonly Unit[]): readonly IndexedSequence[] {
    let found: Set<IndexedSequence> | undefined;
    for (const { morpheme } of units) {
      const { surface, base } = morpheme;
      const needing = this.#sequencesNeeding.get(surface);
      const needingBase = base === surface ? undefined : this.#sequencesNeeding.get(base);
      if (!needing && !needingBase) continue;
      found ??= new Set(this.#sequences);
      for (const entry of needing ?? []) found.add(entry);
      for (const entry of needingBase ?? []) found.add(entry);
    }
    return found ? [...found] : this.#sequences;
  }

  #matchSequences(
    bucket: readonly IndexedSequence[] | undefined,
    units: readonly Unit[],
    at: number,
    out: Match[],
  ): void {
    if (!bucket) return;
    for (const { sequence, matcher } of bucket) {
      const found = matchTokensAt(sequence, units, at);
      if (!found) continue;
      out.push({
        matcher,
        start: (units[found.markFrom] as Unit).start,
        end: (units[found.markTo - 1] as Unit).end,
      });
    }
  }
}

function isWords(spec: UnlessSpec): spec is readonly string[] {
  return Array.isArray(spec);
}

/** Of the matches of one matcher that overlap, the longest; first come first. */
function longest(matches: Match[]): readonly Match[] {
  if (matches.length < 2) return matches;
  matches.sort((a, b) => a.matcher - b.matcher || a.start - b.start || b.end - a.end);
  const out: Match[] = [];
  for (const m of matches) {
    const last = out.at(-1);
    if (last && last.matcher === m.matcher && m.start < last.end) continue;
    out.push(m);
  }
  return out.sort((a, b) => a.start - b.start || a.end - b.end);
}
