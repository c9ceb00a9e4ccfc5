import type { Beginning } from "./phrase-index";
import type { TokenSequence } from "./token-sequence";
import type { WordUnit } from "./unit";

/** A sequence and the number of the matcher that it belongs to. */
export interface IndexedSequence {
  readonly sequence: TokenSequence;
  readonly matcher: number;
}

/** All that a set of matchers knows of a word: looked up once for each word of the dictionary, then kept with it. */
export class WordMarks {
  /** Names the set and what it held: with another one, the word is looked up anew. */
  readonly owner: object;
  readonly unit: WordUnit;
  /** Phrases that may begin with the word; undefined where that is told by the word behind it. */
  readonly beginning: Beginning | undefined;
  /** Sequences that begin with the word. */
  readonly opening: readonly IndexedSequence[];
  /** Sequences that may begin anywhere where the word stands in the sentence. */
  readonly needing: readonly IndexedSequence[];

  constructor(
    owner: object,
    unit: WordUnit,
    beginning: Beginning | undefined,
    opening: readonly IndexedSequence[],
    needing: readonly IndexedSequence[],
  ) {
    this.owner = owner;
    this.unit = unit;
    this.beginning = beginning;
    this.opening = opening;
    this.needing = needing;
  }
}
