import { put } from "./multi-map";

/** Gives the senses of a sentence's words, in the order of the packs' lists. */
export type SenseSearch = (names: readonly string[], text: string) => readonly string[];

const PREFIX = "sense-";
/** Words longer than this are found inside others, too. */
const WHOLE = 2;

interface Entry {
  readonly word: string;
  readonly sense: number;
}

/**
 * Makes the senses (lists `sense-…` of the packs' vocabulary) ready to be found: in the dictionary forms of a sentence's
 * words, and long ones anywhere in its text. Each text is walked once, however many words there are.
 */
export function compileSenses(words: ReadonlyMap<string, ReadonlySet<string>>): SenseSearch {
  const senses = [...words.keys()].filter((list) => list.startsWith(PREFIX));
  const byWord = new Map<string, number[]>();
  const byFirstUnit = new Map<number, Entry[]>();
  senses.forEach((list, sense) => {
    for (const word of words.get(list) ?? []) {
      put(byWord, word, sense);
      if (word.length > WHOLE) put(byFirstUnit, word.charCodeAt(0), { word, sense });
    }
  });
  const names = senses.map((list) => list.slice(PREFIX.length));
  return (forms, text) => {
    const found = new Uint8Array(senses.length);
    for (const form of forms) for (const sense of byWord.get(form) ?? []) found[sense] = 1;
    for (let at = 0; at < text.length; at++) {
      const entries = byFirstUnit.get(text.charCodeAt(at));
      if (!entries) continue;
      for (const { word, sense } of entries)
        if (found[sense] === 0 && text.startsWith(word, at)) found[sense] = 1;
    }
    return names.filter((_, sense) => found[sense] === 1);
  };
}
