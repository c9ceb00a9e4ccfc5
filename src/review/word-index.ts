import { put } from "./multi-map";

/** Visits every place of a text where one of the words stands, by place; words at one place in the order given. */
export type WordSearch<T> = (text: string, visit: (value: T, start: number, end: number) => void) => void;

/** Makes words ready to be found with what they stand for: a text is walked once, however many words there are. */
export function indexWords<T>(words: Iterable<readonly [word: string, value: T]>): WordSearch<T> {
  const byFirstUnit = new Map<number, (readonly [string, T])[]>();
  for (const entry of words) put(byFirstUnit, entry[0].charCodeAt(0), entry);
  return (text, visit) => {
    for (let at = 0; at < text.length; at++) {
      const entries = byFirstUnit.get(text.charCodeAt(at));
      if (!entries) continue;
      for (const [word, value] of entries) if (text.startsWith(word, at)) visit(value, at, at + word.length);
    }
  };
}
