import {
  type CharacterClassRule,
  CONTEXT_MASK,
  DICTIONARY_MAGIC,
  DICTIONARY_SECTIONS,
  DICTIONARY_VERSION,
  type DictionaryMeta,
  type DictionarySection,
  HASH_BYTES,
  HASH_OFFSET,
  HEADER_BYTES,
  LAST_HOMOGRAPH,
  READING_IS_SURFACE,
  SECTION_ALIGNMENT,
  TABLE_OFFSET,
  type UnknownTemplate,
} from "./dictionary-format";
import { SPACE_CLASS } from "./character-classes";

/** Six fields: 品詞, 品詞細分類1–3, 活用型, 活用形. */
export type PartOfSpeech = readonly string[];

/** A packed IPADIC, its columns lying over the file's bytes. Made by `parseDictionary` only. */
export interface Dictionary {
  /** SHA-256 of the content, 64 hex digits: names the dictionary in compiled packs. */
  readonly hash: string;
  /** Interleaved base and check, see `buildDoubleArray`. */
  readonly trie: Int32Array;
  readonly contextCount: number;
  /** Cost of right context `r` before left context `l` at `l * contextCount + r`. */
  readonly connections: Int16Array;
  /** Per word: context id, and `LAST_HOMOGRAPH`. */
  readonly wordContexts: Uint16Array;
  readonly wordCosts: Int16Array;
  readonly baseRules: Uint8Array;
  readonly baseRuleTable: DictionaryMeta["baseRules"];
  readonly readingLengths: Uint8Array;
  readonly readingOffsets: Uint32Array;
  readonly readings: Uint8Array;
  /** By context id. */
  readonly partsOfSpeech: readonly (PartOfSpeech | undefined)[];
  /** Code in the trie of each code unit, 0 where the dictionary does not know it. */
  readonly codes: Uint16Array;
  /** Packed classes of each code unit, see `classifyCodeUnits`. */
  readonly classes: Uint32Array;
  readonly classRules: readonly CharacterClassRule[];
  /** The bit of the class of white space in `classes`. */
  readonly spaceBit: number;
  /** Templates of unknown words of all classes in one row. */
  readonly unknown: readonly UnknownTemplate[];
  /** First template of each class in `unknown`. */
  readonly firstUnknown: readonly number[];
}

export type DictionaryFault = "not a dictionary" | "other version" | "truncated" | "damaged";

/** The bytes are no dictionary that this version can read. */
export class DictionaryFormatError extends Error {
  override readonly name = "DictionaryFormatError";
  readonly fault: DictionaryFault;

  constructor(fault: DictionaryFault, detail: string) {
    super(`dictionary: ${fault}: ${detail}`);
    this.fault = fault;
  }
}

function checkHeader(header: DataView): void {
  const size = header.byteLength;
  if (size < 16) throw new DictionaryFormatError("truncated", `${size} bytes`);
  if (header.getUint32(0, true) !== DICTIONARY_MAGIC)
    throw new DictionaryFormatError("not a dictionary", "wrong first bytes");
  const version = header.getUint32(4, true);
  if (version !== DICTIONARY_VERSION)
    throw new DictionaryFormatError("other version", `${version}, not ${DICTIONARY_VERSION}`);
  const total = header.getUint32(8, true);
  if (total > size || size < HEADER_BYTES)
    throw new DictionaryFormatError("truncated", `${size} of ${total} bytes`);
  if (total < size || header.getUint32(12, true) !== DICTIONARY_SECTIONS.length)
    throw new DictionaryFormatError("damaged", "header");
}

function findSections(header: DataView): Record<DictionarySection, { offset: number; bytes: number }> {
  const entries = DICTIONARY_SECTIONS.map((name, i) => {
    const offset = header.getUint32(TABLE_OFFSET + i * 8, true);
    const bytes = header.getUint32(TABLE_OFFSET + i * 8 + 4, true);
    if (offset < HEADER_BYTES || offset % SECTION_ALIGNMENT !== 0 || offset + bytes > header.byteLength)
      throw new DictionaryFormatError("damaged", `section ${name}`);
    return [name, { offset, bytes }] as const;
  });
  return Object.fromEntries(entries) as Record<DictionarySection, { offset: number; bytes: number }>;
}

/** The meta section is our own writer's JSON; what is checked here is that it belongs to the other sections. */
function readMeta(bytes: Uint8Array): DictionaryMeta {
  let meta: Partial<DictionaryMeta>;
  try {
    meta = JSON.parse(new TextDecoder().decode(bytes)) as Partial<DictionaryMeta>;
  } catch {
    throw new DictionaryFormatError("damaged", "section meta");
  }
  const { contextCount, partsOfSpeech, baseRules, classes, codeUnits, classRuns } = meta;
  const lists = [partsOfSpeech, baseRules, classes, codeUnits, classRuns];
  if (!lists.every(Array.isArray) || partsOfSpeech?.length !== contextCount)
    throw new DictionaryFormatError("damaged", "section meta");
  return meta as DictionaryMeta;
}

function expandClasses(runs: readonly number[]): Uint32Array {
  const classes = new Uint32Array(0x10000);
  for (let i = 0; i < runs.length; i += 2) classes.fill(runs[i + 1]!, runs[i], runs[i + 2]);
  return classes;
}

function rankCodes(codeUnits: readonly number[]): Uint16Array {
  const codes = new Uint16Array(0x10000);
  codeUnits.forEach((unit, rank) => {
    codes[unit] = rank + 1;
  });
  return codes;
}

/** Where each word's reading begins; words whose reading follows from the surface take no room. */
function offsetsOf(lengths: Uint8Array): { offsets: Uint32Array; total: number } {
  const offsets = new Uint32Array(lengths.length);
  let total = 0;
  for (let word = 0; word < lengths.length; word++) {
    offsets[word] = total;
    const length = lengths[word]!;
    if (length < READING_IS_SURFACE) total += length;
  }
  return { offsets, total };
}

function isIndexedBelow(numbers: Uint8Array | Uint16Array, mask: number, limit: number): boolean {
  for (let i = 0; i < numbers.length; i++) if ((numbers[i]! & mask) >= limit) return false;
  return true;
}

/** Whether every key of the trie leads to a word, and the last word ends its homographs: what a search relies on to end. */
function isTrieSound(trie: Int32Array, wordContexts: Uint16Array): boolean {
  if ((wordContexts[wordContexts.length - 1]! & LAST_HOMOGRAPH) === 0) return false;
  for (let cell = 0; cell < trie.length; cell += 2) if (-trie[cell]! > wordContexts.length) return false;
  return true;
}

/**
 * Lays typed arrays over a packed dictionary; the buffer is kept, not copied, and must not change afterwards.
 *
 * @param trusted true for a file that was checked where it was built: it is not gone through entry by entry
 * @throws DictionaryFormatError where the bytes are truncated, of another version, or no dictionary at all
 */
export function parseDictionary(buffer: ArrayBuffer, trusted = false): Dictionary {
  const header = new DataView(buffer);
  checkHeader(header);
  const sections = findSections(header);
  const bytesOf = (name: DictionarySection): Uint8Array =>
    new Uint8Array(buffer, sections[name].offset, sections[name].bytes);
  const meta = readMeta(bytesOf("meta"));
  const trie = new Int32Array(buffer, sections.trie.offset, Math.floor(sections.trie.bytes / 8) * 2);
  const wordCount = sections.readingLengths.bytes;
  const { offsets, total } = offsetsOf(bytesOf("readingLengths"));
  const wordContexts = new Uint16Array(buffer, sections.wordContexts.offset, wordCount);
  if (
    sections.connections.bytes !== meta.contextCount ** 2 * 2 ||
    sections.wordContexts.bytes !== wordCount * 2 ||
    sections.wordCosts.bytes !== wordCount * 2 ||
    sections.baseRules.bytes !== wordCount ||
    sections.readings.bytes !== total ||
    sections.trie.bytes % 8 !== 0 ||
    !(
      trusted ||
      (isIndexedBelow(wordContexts, CONTEXT_MASK, meta.contextCount) &&
        isIndexedBelow(bytesOf("baseRules"), 0xff, meta.baseRules.length) &&
        isTrieSound(trie, wordContexts))
    )
  )
    throw new DictionaryFormatError("damaged", "sections do not fit each other");
  const firstUnknown: number[] = [];
  const unknown: UnknownTemplate[] = [];
  for (const rule of meta.classes) {
    firstUnknown.push(unknown.length);
    unknown.push(...rule.unknown);
  }
  return {
    hash: Array.from(new Uint8Array(buffer, HASH_OFFSET, HASH_BYTES), (byte) =>
      byte.toString(16).padStart(2, "0"),
    ).join(""),
    trie,
    contextCount: meta.contextCount,
    connections: new Int16Array(buffer, sections.connections.offset, meta.contextCount ** 2),
    wordContexts,
    wordCosts: new Int16Array(buffer, sections.wordCosts.offset, wordCount),
    baseRules: bytesOf("baseRules"),
    baseRuleTable: meta.baseRules,
    readingLengths: bytesOf("readingLengths"),
    readingOffsets: offsets,
    readings: bytesOf("readings"),
    partsOfSpeech: meta.partsOfSpeech.map((fields) => fields?.split(",")),
    codes: rankCodes(meta.codeUnits),
    classes: expandClasses(meta.classRuns),
    classRules: meta.classes,
    spaceBit: 1 << meta.classes.findIndex(({ name }) => name === SPACE_CLASS),
    unknown,
    firstUnknown,
  };
}
