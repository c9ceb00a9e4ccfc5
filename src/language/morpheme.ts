import type { Span } from "./span";

/**
 * A word of the dictionary: the same object wherever it stands, as long as the analyser remembers it. What a reader of
 * morphemes works out of the word alone may lie with it, and goes with it.
 */
export interface Word {
  notes: unknown;
}

/** One morpheme in IPADIC's scheme. `text.slice(start, end) === surface` always holds. */
export interface Morpheme extends Span {
  readonly surface: string;
  /** Dictionary form; the surface itself where the word is unknown. */
  readonly base: string;
  /** Reading in katakana; `undefined` where the word is unknown. */
  readonly reading: string | undefined;
  /** 品詞, e.g. 名詞, 動詞, 助動詞. */
  readonly pos: string;
  /** 品詞細分類1–3, `*` where there is none. */
  readonly detail1: string;
  readonly detail2: string;
  readonly detail3: string;
  /** 活用型, e.g. 五段・ラ行, `*` where the word does not inflect. */
  readonly conjugationType: string;
  /** 活用形, e.g. 連用形, `*` where the word does not inflect. */
  readonly conjugationForm: string;
  /** False for words that the dictionary does not hold. */
  readonly known: boolean;
  /** Left out where the word is unknown, or where the analyser remembers none. */
  readonly word?: Word | undefined;
}

/** Port: cuts a text into morphemes, in order; they tile the text but for white space and line ends. */
export interface MorphemeAnalyzer {
  analyze(text: string): readonly Morpheme[];
}
