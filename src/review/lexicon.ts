/** Word lists of a pack (`vocabulary.words`) that the review asks for by these names. */
export interface Lexicon {
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  /** True where the text holds a word of the list. */
  mentions(list: string, text: string): boolean;
  /** The words of a list, longest first. */
  of(list: string): readonly string[];
}

/** Builds a lexicon of word lists; an unknown list is empty. */
export function createLexicon(lists: Readonly<Record<string, readonly string[]>>): Lexicon {
  const sorted = new Map(
    Object.entries(lists).map(
      ([name, words]) => [name, [...words].sort((a, b) => b.length - a.length)] as const,
    ),
  );
  return {
    words: new Map(Object.entries(lists).map(([name, words]) => [name, new Set(words)])),
    mentions: (list, text) => sorted.get(list)?.some((w) => text.includes(w)) ?? false,
    of: (list) => sorted.get(list) ?? [],
  };
}
