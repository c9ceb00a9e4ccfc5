import type { Morpheme, MorphemeAnalyzer } from "../language/morpheme";
import { TextMemory } from "../language/text-memory";
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
export class SentenceNotes {
  /** Below `NUMBERS`; two analyses that are kept at the same time may share it, hence the check in `bySentence`. */
  readonly number: number;
  readonly answers = new Map<string, unknown>();

  constructor(number: number) {
    this.number = number;
  }
}

/** The kept answer to `question`, worked out at its first asking. */
export function recall<T>(
  { notes: { answers } }: { readonly notes: SentenceNotes },
  question: string,
  answer: () => T,
): T {
  const known = answers.get(question);
  if (known !== undefined || answers.has(question)) return known as T;
  const value = answer();
  answers.set(question, value);
  return value;
}

/**
 * Keeps the answer for each sentence text, as long as its analysis is kept. Answers lie side by side in the order in
 * which the sentences were first read: asking all sentences of a mail costs little more than walking a list.
 */
export function bySentence<S extends { readonly notes: SentenceNotes }, T>(answer: (s: S) => T): (s: S) => T {
  const owners: (SentenceNotes | undefined)[] = [];
  const values: T[] = [];
  return (s) => {
    const { notes } = s;
    const { number } = notes;
    if (owners[number] === notes) return values[number] as T;
    const value = answer(s);
    for (let i = owners.length; i < number; i++) {
      owners.push(undefined);
      values.push(value);
    }
    owners[number] = notes;
    values[number] = value;
    return value;
  };
}

/** How much text is remembered, in code units: a mail of 100,000 characters and what was typed into it. */
const REMEMBERED = 200_000;
/** Numbers are given anew after so many: more than are in use at a time, unless they are very short. */
const NUMBERS = 4096;

/** Analyses sentences with a bounded memory of those seen. The answer never depends on what was seen before. */
export class SentenceAnalyzer {
  readonly #analyzer: MorphemeAnalyzer;
  readonly #matchers: MatcherSet;
  readonly #memory = new TextMemory<SentenceAnalysis>(REMEMBERED);
  #numbered = 0;

  constructor(analyzer: MorphemeAnalyzer, matchers: MatcherSet) {
    this.#analyzer = analyzer;
    this.#matchers = matchers;
  }

  analyze(text: string): SentenceAnalysis {
    return this.#memory.recall(text, () => {
      const morphemes = this.#analyzer.analyze(text);
      const units = unitsOf(morphemes);
      const matches = this.#matchers.match(text, units);
      return {
        morphemes,
        units,
        matches,
        matched: new Set(matches.map((m) => m.matcher)),
        facts: readSentenceFacts(text, units),
        notes: new SentenceNotes(this.#numbered++ % NUMBERS),
      };
    });
  }
}
