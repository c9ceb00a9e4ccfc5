import { createHash } from "node:crypto";
import { classifyCodeUnits } from "./character-classes";
import { DICTIONARY_ADDITIONS, type AddedWord } from "./dictionary-additions";
import {
  DICTIONARY_MAGIC,
  DICTIONARY_SECTIONS,
  DICTIONARY_VERSION,
  type DictionaryMeta,
  type DictionarySection,
  HASH_BYTES,
  HASH_OFFSET,
  HEADER_BYTES,
  INPUTS_OFFSET,
  SECTION_ALIGNMENT,
  TABLE_OFFSET,
} from "./dictionary-format";
import { buildDoubleArray } from "./double-array";
import { type KuromojiSource, readKuromojiDictionary, type SourceWord } from "./kuromoji-source";
import { packWords } from "./word-packer";

type Sections = Record<DictionarySection, Uint8Array>;

/** Code units by falling frequency, so that the trie's common branches lie close together. */
function rankCodeUnits(surfaces: Iterable<string>): number[] {
  const counts = new Map<number, number>();
  for (const surface of surfaces) {
    for (let i = 0; i < surface.length; i++) {
      const unit = surface.charCodeAt(i);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit);
}

/** The part of speech of each context id; IPADIC gives each id exactly one. */
function partsOfSpeechByContext(source: KuromojiSource, words: Iterable<readonly SourceWord[]>) {
  const table = new Array<string | null>(source.contextCount).fill(null);
  for (const homographs of words) {
    for (const { context, features } of homographs) {
      const partOfSpeech = features.slice(0, 6).join(",");
      if ((table[context] ??= partOfSpeech) !== partOfSpeech)
        throw new Error(`context ${context} is ambiguous`);
    }
  }
  return table;
}

/** A row per left context, so that the search reads all right contexts before one word from one row. */
function transpose(connections: Int16Array, size: number): Int16Array {
  const transposed = new Int16Array(connections.length);
  for (let right = 0; right < size; right++) {
    for (let left = 0; left < size; left++)
      transposed[left * size + right] = connections[right * size + left]!;
  }
  return transposed;
}

function runsOf(classes: Uint32Array): number[] {
  const runs: number[] = [];
  classes.forEach((packed, unit) => {
    if (unit === 0 || classes[unit - 1] !== packed) runs.push(unit, packed);
  });
  return runs;
}

function bytesOf(array: Int32Array | Int16Array | Uint16Array | Uint8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function addWords(
  source: KuromojiSource,
  additions: readonly AddedWord[],
): Map<string, readonly SourceWord[]> {
  const words = new Map(source.words);
  const known = partsOfSpeechByContext(source, source.words.values());
  for (const { surface, context, cost, reading } of additions) {
    const partOfSpeech = known[context];
    if (!partOfSpeech) throw new RangeError(`no part of speech has the context ${context}`);
    const features = [...partOfSpeech.split(","), surface, reading, reading];
    words.set(surface, [...(words.get(surface) ?? []), { context, cost, features }]);
  }
  return words;
}

function packSections(source: KuromojiSource, additions: readonly AddedWord[]): Sections {
  const words = addWords(source, additions);
  const codeUnits = rankCodeUnits(words.keys());
  const codes = new Uint16Array(0x10000);
  codeUnits.forEach((unit, rank) => {
    codes[unit] = rank + 1;
  });
  const packed = packWords(words);
  const keys = [...packed.firstWords].map(([surface, value]) => {
    return { codes: Uint16Array.from(surface.split(""), (unit) => codes[unit.charCodeAt(0)]!), value };
  });
  const meta: DictionaryMeta = {
    contextCount: source.contextCount,
    partsOfSpeech: partsOfSpeechByContext(source, words.values()),
    baseRules: packed.baseRuleTable,
    classes: source.classes.map(({ unknown, ...rule }) => ({
      ...rule,
      unknown: unknown.map(({ context, cost, features }) => ({
        context,
        cost,
        partOfSpeech: features.slice(0, 6),
      })),
    })),
    codeUnits,
    classRuns: runsOf(classifyCodeUnits(source.classes.map(({ name }) => name))),
  };
  return {
    trie: bytesOf(buildDoubleArray(keys, codeUnits.length)),
    connections: bytesOf(transpose(source.connections, source.contextCount)),
    wordContexts: bytesOf(packed.contexts),
    wordCosts: bytesOf(packed.costs),
    baseRules: bytesOf(packed.baseRules),
    readingLengths: bytesOf(packed.readingLengths),
    readings: bytesOf(packed.readings),
    meta: new TextEncoder().encode(JSON.stringify(meta)),
  };
}

function align(offset: number): number {
  return Math.ceil(offset / SECTION_ALIGNMENT) * SECTION_ALIGNMENT;
}

/** Lays the sections out behind the header; the file depends on nothing but its sections and the inputs' digest. */
function writeFile(sections: Sections, inputs: Uint8Array): Uint8Array {
  const digest = createHash("sha256");
  let total = align(HEADER_BYTES);
  const table = DICTIONARY_SECTIONS.map((name) => {
    const bytes = sections[name];
    const entry = { bytes, offset: total };
    digest.update(`${name}:${bytes.byteLength}\n`).update(bytes);
    total = align(total + bytes.byteLength);
    return entry;
  });
  const file = new Uint8Array(total);
  const header = new DataView(file.buffer);
  [DICTIONARY_MAGIC, DICTIONARY_VERSION, total, table.length].forEach((value, i) => {
    header.setUint32(i * 4, value, true);
  });
  file.set(digest.digest(), HASH_OFFSET);
  file.set(inputs, INPUTS_OFFSET);
  table.forEach(({ bytes, offset }, i) => {
    header.setUint32(TABLE_OFFSET + i * 8, offset, true);
    header.setUint32(TABLE_OFFSET + i * 8 + 4, bytes.byteLength, true);
    file.set(bytes, offset);
  });
  return file;
}

/**
 * Packs the kuromoji package's IPADIC and the additions into one file of typed arrays (format: `dictionary-format.ts`).
 * The same inputs give the same bytes. Node only.
 *
 * @param inputs SHA-256 of what the file is built from, kept in the header to tell whether it is up to date
 */
export function buildDictionary(
  source: KuromojiSource = readKuromojiDictionary(),
  additions: readonly AddedWord[] = DICTIONARY_ADDITIONS,
  inputs: Uint8Array = new Uint8Array(HASH_BYTES),
): Uint8Array {
  return writeFile(packSections(source, additions), inputs);
}
