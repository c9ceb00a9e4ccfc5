import type { Morpheme } from "../../language/morpheme";
import { put } from "../multi-map";
import type { MatcherSpec, TokenSpec, UnlessSpec } from "../rule";
import { ExactPhrases } from "./exact-phrases";
import type { PhraseCompiler } from "./phrase";
import { PhraseIndex } from "./phrase-index";
import { compileTokens, matchTokensAt } from "./token-sequence";
import { type Unit, unitOf, wordUnitOf } from "./unit";
import { type IndexedSequence, WordMarks } from "./word-marks";

/** A match in a sentence's text, half-open UTF-16 offsets. */
export interface Match {
  readonly matcher: number;
  readonly start: number;
  readonly end: number;
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
  /** Names what is in the index: another object whenever something is added. */
  #held: object = {};
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
    this.#held = {};
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

  /** Reads a sentence as phrases see it, and finds all matches: by place, of one matcher the longest at each. */
  read(text: string, morphemes: readonly Morpheme[]): { units: readonly Unit[]; matches: readonly Match[] } {
    const marks = morphemes.map((m) => this.#marksOf(m));
    const units = morphemes.map((m, i) => unitOf(m, (marks[i] as WordMarks).unit, morphemes[i - 1]));
    const out: Match[] = [];
    this.#exact.match(text, out);
    const anywhere = this.#sequencesFor(marks);
    for (let i = 0; i < units.length; i++) {
      const { beginning, opening } = marks[i] as WordMarks;
      this.#phrases.matchAt(units, i, beginning, out);
      if (anywhere.length > 0) this.#matchSequences(anywhere, units, i, out);
      if (opening.length > 0) this.#matchSequences(opening, units, i, out);
    }
    return { units, matches: longest(out) };
  }

  /** What is known of a morpheme's word, looked up once for each word of the dictionary. */
  #marksOf(m: Morpheme): WordMarks {
    const { word } = m;
    if (word?.notes instanceof WordMarks && word.notes.owner === this.#held) return word.notes;
    const unit = wordUnitOf(m);
    const marks = new WordMarks(
      this.#held,
      unit,
      this.#phrases.beginningWith(unit),
      sequencesOf(this.#sequencesByWord, m),
      sequencesOf(this.#sequencesNeeding, m),
    );
    if (word) word.notes = marks;
    return marks;
  }

  /** The sequences that may begin with any unit and for which there is a word that they need. */
  #sequencesFor(marks: readonly WordMarks[]): readonly IndexedSequence[] {
    let found: Set<IndexedSequence> | undefined;
    for (const { needing } of marks) {
      if (needing.length === 0) continue;
      found ??= new Set(this.#sequences);
      for (const entry of needing) found.add(entry);
    }
    return found ? [...found] : this.#sequences;
  }

  #matchSequences(
    bucket: readonly IndexedSequence[],
    units: readonly Unit[],
    at: number,
    out: Match[],
  ): void {
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

/** The sequences put under a word as it is written, then those under its dictionary form. */
function sequencesOf(
  byWord: ReadonlyMap<string, readonly IndexedSequence[]>,
  { surface, base }: Morpheme,
): readonly IndexedSequence[] {
  const own = byWord.get(surface) ?? NONE;
  const ofBase = base === surface ? NONE : (byWord.get(base) ?? NONE);
  return ofBase.length === 0 ? own : own.length === 0 ? ofBase : [...own, ...ofBase];
}

const NONE: readonly IndexedSequence[] = [];

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
