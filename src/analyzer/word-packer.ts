import {
  KATAKANA_ORIGIN,
  katakanaOf,
  LAST_HOMOGRAPH,
  READING_IS_KATAKANA_OF_SURFACE,
  READING_IS_SURFACE,
} from "./dictionary-format";
import type { SourceWord } from "./kuromoji-source";

/** Columns of the word table; a word's number is its row. */
export interface PackedWords {
  /** Row of the first word of each surface; the others follow it. */
  readonly firstWords: ReadonlyMap<string, number>;
  readonly contexts: Uint16Array;
  readonly costs: Int16Array;
  readonly baseRules: Uint8Array;
  readonly readingLengths: Uint8Array;
  readonly readings: Uint8Array;
  readonly baseRuleTable: readonly (readonly [drop: number, append: string])[];
}

const KATAKANA_ONLY = /^[\u30a1-\u30fe]+$/;

/** How to come from a surface to its base form by dropping and appending at the end. */
function baseRuleOf(surface: string, base: string): readonly [drop: number, append: string] {
  let common = 0;
  while (common < surface.length && surface[common] === base[common]) common++;
  return [surface.length - common, base.slice(common)];
}

/** Numbers distinct rules in the order in which they are first seen. */
class BaseRules {
  readonly table: (readonly [number, string])[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(rule: readonly [drop: number, append: string]): number {
    const key = rule.join("|");
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.table.length > 0xff) throw new RangeError("more base rules than the format can hold");
    this.#numbers.set(key, this.table.length);
    return this.table.push(rule) - 1;
  }
}

/** Lays IPADIC's entries out as columns, readings and base forms folded into rules where they follow from the surface. */
export function packWords(words: ReadonlyMap<string, readonly SourceWord[]>): PackedWords {
  let count = 0;
  for (const homographs of words.values()) count += homographs.length;
  const contexts = new Uint16Array(count);
  const costs = new Int16Array(count);
  const baseRules = new Uint8Array(count);
  const readingLengths = new Uint8Array(count);
  const readings: number[] = [];
  const rules = new BaseRules();
  const firstWords = new Map<string, number>();
  let word = 0;
  for (const [surface, homographs] of words) {
    firstWords.set(surface, word);
    for (const { context, cost, features } of homographs) {
      contexts[word] = context;
      costs[word] = cost;
      baseRules[word] = rules.numberOf(baseRuleOf(surface, features[6] ?? surface));
      const reading = features[7] ?? "";
      if (reading === surface) readingLengths[word] = READING_IS_SURFACE;
      else if (reading === katakanaOf(surface)) readingLengths[word] = READING_IS_KATAKANA_OF_SURFACE;
      else if (KATAKANA_ONLY.test(reading) && reading.length < READING_IS_SURFACE) {
        readingLengths[word] = reading.length;
        for (let i = 0; i < reading.length; i++) readings.push(reading.charCodeAt(i) - KATAKANA_ORIGIN);
      } else throw new RangeError(`word ${word} has a reading that the format cannot hold`);
      word++;
    }
    contexts[word - 1]! |= LAST_HOMOGRAPH;
  }
  return {
    firstWords,
    contexts,
    costs,
    baseRules,
    readingLengths,
    readings: Uint8Array.from(readings),
    baseRuleTable: rules.table,
  };
}
