import { inMail } from "./in-mail";
import type { Mail, ReviewedSentence } from "./mail";
import { compileSenses, type SenseSearch } from "./senses";
import { meets, type SentenceNotes } from "./sentence-notes";

/** Word lists of a pack (`vocabulary.words`) that the review asks for by these names. */
export interface Lexicon {
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  /** True where the text holds a word of the list. */
  mentions(list: string, text: string): boolean;
  /** The same of a sentence, kept with its analysis. */
  isNamedIn(s: NamedSentence, list: string): boolean;
  /** The sentences of the body that hold a word of the list. */
  inBody(list: string, mail: Mail): readonly ReviewedSentence[];
  readonly sensesOf: SenseSearch;
  /** The words of a list, longest first. */
  of(list: string): readonly string[];
}

interface NamedSentence {
  readonly text: string;
  readonly notes: SentenceNotes;
}

/** Builds a lexicon of word lists; an unknown list is empty. */
export function createLexicon(lists: ReadonlyMap<string, readonly string[]>): Lexicon {
  const sorted = new Map(
    [...lists].map(([name, words]) => [name, [...words].sort((a, b) => b.length - a.length)] as const),
  );
  const mentions = (list: string, text: string) => sorted.get(list)?.some((w) => text.includes(w)) ?? false;
  const named = new Map([...lists].map(([list, words]) => [list, meets([[words]])]));
  const naming = new Map([...named].map(([list, isNamed]) => [list, inMail(isNamed)]));
  const words = new Map([...lists].map(([name, list]) => [name, new Set(list)]));
  return {
    words,
    sensesOf: compileSenses(words),
    mentions,
    isNamedIn: (s, list) => named.get(list)?.(s) ?? false,
    inBody: (list, mail) => naming.get(list)?.(mail) ?? [],
    of: (list) => sorted.get(list) ?? [],
  };
}
