import type { Morpheme, MorphemeAnalyzer } from "../language/morpheme";
import type { Match, MatcherSet } from "./matching/matcher-set";
import { type Unit, unitsOf } from "./matching/unit";
import { readSentenceFacts, type SentenceFacts } from "./sentence-facts";

/** All that a sentence's text alone says: it is kept by text, so that a keystroke analyses one sentence. */
export interface SentenceAnalysis {
  readonly morphemes: readonly Morpheme[];
  readonly units: readonly Unit[];
  readonly matches: readonly Match[];
  readonly matched: ReadonlySet<number>;
  readonly facts: SentenceFacts;
  /** What later steps work out of the text alone, kept as long as the analysis is. */
  readonly notes: SentenceNotes;
}

/** Answers that depend on a sentence's text only, by question. */
export type SentenceNotes = Map<string, unknown>;

/** The kept answer to `question`, worked out at its first asking. */
export function recall<T>(
  { notes }: { readonly notes: SentenceNotes },
  question: string,
  answer: () => T,
): T {
  if (notes.has(question)) return notes.get(question) as T;
  const value = answer();
  notes.set(question, value);
  return value;
}

/** Keeps the answer for each sentence text, as long as its analysis is kept. */
export function bySentence<S extends { readonly notes: SentenceNotes }, T>(answer: (s: S) => T): (s: S) => T {
  const kept = new WeakMap<SentenceNotes, { readonly value: T }>();
  return (s) => {
    const known = kept.get(s.notes);
    if (known) return known.value;
    const value = answer(s);
    kept.set(s.notes, { value });
    return value;
  };
}

/** How many sentences are remembered; the least recently used goes first. */
const CACHED = 4096;

/** Analyses sentences with a bounded memory of those seen. The answer never depends on what was seen before. */
export class SentenceAnalyzer {
  readonly #analyzer: MorphemeAnalyzer;
  readonly #matchers: MatcherSet;
  readonly #cache = new Map<string, SentenceAnalysis>();

  constructor(analyzer: MorphemeAnalyzer, matchers: MatcherSet) {
    this.#analyzer = analyzer;
    this.#matchers = matchers;
  }

  analyze(text: string): SentenceAnalysis {
    const known = this.#cache.get(text);
    if (known) {
      this.#cache.delete(text);
      this.#cache.set(text, known);
      return known;
    }
    const morphemes = this.#analyzer.analyze(text);
    const units = unitsOf(morphemes);
    const matches = this.#matchers.match(text, units);
    const analysis: SentenceAnalysis = {
      morphemes,
      units,
      matches,
      matched: new Set(matches.map((m) => m.matcher)),
      facts: readSentenceFacts(text, units),
      notes: new Map(),
    };
    this.#cache.set(text, analysis);
    if (this.#cache.size > CACHED) {
      const oldest = this.#cache.keys().next();
      if (!oldest.done) this.#cache.delete(oldest.value);
    }
    return analysis;
  }
}
