import type { Morpheme, MorphemeAnalyzer } from "../language/morpheme";
import { TextMemory } from "../language/text-memory";
import type { Match, MatcherSet } from "./matching/matcher-set";
import type { RequirementStore } from "./matching/requirement-store";
import { readSentenceFacts, type SentenceFacts } from "./sentence-facts";
import { SentenceNotes, SentenceQuestions } from "./sentence-notes";

/** All that a sentence's text alone says: it is kept by text, so that a keystroke analyses one sentence. */
export interface SentenceAnalysis {
  readonly morphemes: readonly Morpheme[];
  readonly matches: readonly Match[];
  readonly matched: ReadonlySet<number>;
  readonly facts: SentenceFacts;
  /** What later steps work out of the text alone, kept as long as the analysis is. */
  readonly notes: SentenceNotes;
}

/**
 * How much text is remembered, in code units: some mails beside the one that is being written, which holds its own
 * sentences (see `createDraftReader`).
 */
const REMEMBERED = 30_000;

/** Analyses sentences with a bounded memory of those seen. The answer never depends on what was seen before. */
export class SentenceAnalyzer {
  readonly #analyzer: MorphemeAnalyzer;
  readonly #matchers: MatcherSet;
  readonly #memory = new TextMemory<SentenceAnalysis>(REMEMBERED);
  readonly #questions: SentenceQuestions;

  /** @param requirements what was read off patterns beforehand */
  constructor(analyzer: MorphemeAnalyzer, matchers: MatcherSet, requirements?: RequirementStore) {
    this.#analyzer = analyzer;
    this.#matchers = matchers;
    this.#questions = new SentenceQuestions(requirements);
  }

  analyze(text: string): SentenceAnalysis {
    return this.#memory.recall(text, this.#read);
  }

  readonly #read = (text: string): SentenceAnalysis => {
    const morphemes = this.#analyzer.analyze(text);
    const { units, matches } = this.#matchers.read(text, morphemes);
    return {
      morphemes,
      matches,
      matched: new Set(matches.map((m) => m.matcher)),
      facts: readSentenceFacts(text, units),
      notes: new SentenceNotes(this.#questions),
    };
  };
}
