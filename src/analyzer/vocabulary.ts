import type { Word } from "../language/morpheme";
import type { Dictionary, PartOfSpeech } from "./dictionary";
import {
  CONTEXT_MASK,
  KATAKANA_ORIGIN,
  katakanaOf,
  READING_IS_KATAKANA_OF_SURFACE,
  READING_IS_SURFACE,
} from "./dictionary-format";
import type { UserLexicon } from "./user-lexicon";

/** What a word is wherever it stands. */
export interface WordFacts extends Word {
  readonly surface: string;
  readonly base: string;
  readonly reading: string;
  readonly partOfSpeech: PartOfSpeech;
}

/** Mails share some hundreds of words; more than this many and the store begins anew. */
const KEPT_WORDS = 8192;

/** Unfolds the dictionary's columns into facts, and keeps those of the words that were met last. */
export class Vocabulary {
  readonly #dictionary: Dictionary;
  readonly #lexicon: UserLexicon | undefined;
  readonly #kept = new Map<number, WordFacts>();

  constructor(dictionary: Dictionary, lexicon?: UserLexicon) {
    this.#dictionary = dictionary;
    this.#lexicon = lexicon;
  }

  /** Facts of the word with this number (0 or more), which stands at `start` … `end` of the text. */
  factsOf(word: number, text: string, start: number, end: number): WordFacts {
    const kept = this.#kept.get(word);
    if (kept) return kept;
    if (this.#kept.size >= KEPT_WORDS) this.#kept.clear();
    const facts = this.#unfold(word, text.slice(start, end));
    this.#kept.set(word, facts);
    return facts;
  }

  #unfold(word: number, surface: string): WordFacts {
    const { partsOfSpeech, wordContexts } = this.#dictionary;
    const lexicon = this.#lexicon;
    if (lexicon && word >= lexicon.firstWord) {
      const { reading, context } = lexicon.words[word - lexicon.firstWord]!;
      return { surface, base: surface, reading, partOfSpeech: partsOfSpeech[context]!, notes: undefined };
    }
    return {
      surface,
      base: this.#baseOf(word, surface),
      reading: this.#readingOf(word, surface),
      partOfSpeech: partsOfSpeech[wordContexts[word]! & CONTEXT_MASK]!,
      notes: undefined,
    };
  }

  #baseOf(word: number, surface: string): string {
    const [drop, append] = this.#dictionary.baseRuleTable[this.#dictionary.baseRules[word]!]!;
    return drop === 0 ? surface + append : surface.slice(0, surface.length - drop) + append;
  }

  #readingOf(word: number, surface: string): string {
    const { readingLengths, readingOffsets, readings } = this.#dictionary;
    const length = readingLengths[word]!;
    if (length === READING_IS_SURFACE) return surface;
    if (length === READING_IS_KATAKANA_OF_SURFACE) return katakanaOf(surface);
    const offset = readingOffsets[word]!;
    const units = readings.subarray(offset, offset + length);
    return String.fromCharCode(...Array.from(units, (unit) => KATAKANA_ORIGIN + unit));
  }
}
