import { put } from "./multi-map";
import { indexWords } from "./word-index";

/** Gives the senses of a sentence's words, in the order of the packs' lists. */
export type SenseSearch = (names: readonly string[], text: string) => readonly string[];

const PREFIX = "sense-";
/** Words longer than this are found inside others, too. */
const WHOLE = 2;

/**
 * Makes the senses (lists `sense-…` of the packs' vocabulary) ready to be found: in the dictionary forms of a sentence's
 * words, and long ones anywhere in its text. Each text is walked once, however many words there are.
 */
export function compileSenses(words: ReadonlyMap<string, ReadonlySet<string>>): SenseSearch {
  const senses = [...words.keys()].filter((list) => list.startsWith(PREFIX));
  const byWord = new Map<string, number[]>();
  const long: (readonly [string, number])[] = [];
  senses.forEach((list, sense) => {
    for (const word of words.get(list) ?? []) {
      put(byWord, word, sense);
      if (word.length > WHOLE) long.push([word, sense]);
    }
  });
  const search = indexWords(long);
  const names = senses.map((list) => list.slice(PREFIX.length));
  return (forms, text) => {
    const found = new Uint8Array(senses.length);
    for (const form of forms) for (const sense of byWord.get(form) ?? []) found[sense] = 1;
    search(text, (sense) => {
      found[sense] = 1;
    });
    return names.filter((_, sense) => found[sense] === 1);
  };
}
