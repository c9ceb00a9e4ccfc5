/** A word added to IPADIC when the dictionary is built. */
export interface AddedWord {
  readonly surface: string;
  /** Context id of IPADIC 2.7.0; it carries the part of speech. */
  readonly context: number;
  readonly cost: number;
  readonly reading: string;
}

/** What has come into the language since IPADIC of 2007: 令和, with the figures of Debian's mecab-ipadic. */
export const DICTIONARY_ADDITIONS: readonly AddedWord[] = [
  { surface: "令和", context: 1288, cost: 5904, reading: "レイワ" },
];
