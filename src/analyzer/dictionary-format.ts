/** First four bytes of a packed dictionary, "SEII" read as a little-endian number. */
export const DICTIONARY_MAGIC = 0x49494553;
/** Raised whenever the meaning of a byte changes. */
export const DICTIONARY_VERSION = 1;

/**
 * Order of the sections in the file. Header: magic, version, bytes in all, number of sections (four u32), the SHA-256 of
 * all sections, the SHA-256 of what it was built from, then offset and length in bytes (two u32) of each section.
 */
export const DICTIONARY_SECTIONS = [
  "trie",
  "connections",
  "wordContexts",
  "wordCosts",
  "baseRules",
  "readingLengths",
  "readings",
  "meta",
] as const;
export type DictionarySection = (typeof DICTIONARY_SECTIONS)[number];

export const HASH_BYTES = 32;
export const HASH_OFFSET = 16;
export const INPUTS_OFFSET = HASH_OFFSET + HASH_BYTES;
export const TABLE_OFFSET = INPUTS_OFFSET + HASH_BYTES;
export const HEADER_BYTES = TABLE_OFFSET + DICTIONARY_SECTIONS.length * 8;
/** Sections start at multiples of this many bytes, so that any typed array can lie over them. */
export const SECTION_ALIGNMENT = 16;

/** In `wordContexts`: the last of the words that share one spelling. */
export const LAST_HOMOGRAPH = 0x8000;
export const CONTEXT_MASK = 0x7fff;

/** In `readingLengths`: the reading is the surface itself, or the surface in katakana; below, a length in `readings`. */
export const READING_IS_SURFACE = 254;
export const READING_IS_KATAKANA_OF_SURFACE = 255;
/** Bytes of `readings` count from here: U+30A0 is 0. */
export const KATAKANA_ORIGIN = 0x30a0;

/** One of the parts of speech that an unknown word of a class may have. */
export interface UnknownTemplate {
  readonly context: number;
  readonly cost: number;
  /** Six fields: 品詞, 品詞細分類1–3, 活用型, 活用形. */
  readonly partOfSpeech: readonly string[];
}

/** How `char.def` makes unknown words of a character class. */
export interface CharacterClassRule {
  readonly name: string;
  /** Unknown words are offered even where the dictionary knows one. */
  readonly invoke: boolean;
  /** A whole run of the class makes one word. */
  readonly group: boolean;
  /** Words of 1 … length characters are offered, too. */
  readonly length: number;
  readonly unknown: readonly UnknownTemplate[];
}

/** What the meta section holds, as JSON. */
export interface DictionaryMeta {
  readonly contextCount: number;
  /** Per context id, six comma-separated fields; null where no word has the context. */
  readonly partsOfSpeech: readonly (string | null)[];
  /** How a dictionary form comes from a surface: drop so many code units at the end, append this. */
  readonly baseRules: readonly (readonly [drop: number, append: string])[];
  readonly classes: readonly CharacterClassRule[];
  /** Code units that occur in the trie; the n-th has the code n + 1. */
  readonly codeUnits: readonly number[];
  /** Pairs of first code unit and packed classes (see `classifyCodeUnits`), up to the next pair's. */
  readonly classRuns: readonly number[];
}

/** Surface in katakana, hiragana letters shifted, everything else as it is. */
export function katakanaOf(surface: string): string {
  let katakana = "";
  for (let i = 0; i < surface.length; i++) {
    const unit = surface.charCodeAt(i);
    katakana += String.fromCharCode(unit >= 0x3041 && unit <= 0x3096 ? unit + 0x60 : unit);
  }
  return katakana;
}
