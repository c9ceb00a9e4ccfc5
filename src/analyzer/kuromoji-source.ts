import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";

/** One entry of IPADIC, as the kuromoji package carries it. Left and right context are the same number. */
export interface SourceWord {
  readonly context: number;
  readonly cost: number;
  /** 品詞, 品詞細分類1–3, 活用型, 活用形, base form, reading, pronunciation. */
  readonly features: readonly string[];
}

export interface SourceClass {
  readonly name: string;
  readonly invoke: boolean;
  readonly group: boolean;
  readonly length: number;
  readonly unknown: readonly SourceWord[];
}

export interface KuromojiSource {
  /** In the order of the package's trie; words of one surface in the dictionary's order. */
  readonly words: ReadonlyMap<string, readonly SourceWord[]>;
  readonly contextCount: number;
  /** Cost of a right context (row) before a left context (column). */
  readonly connections: Int16Array;
  readonly classes: readonly SourceClass[];
}

export const KUROMOJI_FILES = [
  "tid",
  "tid_pos",
  "tid_map",
  "cc",
  "unk",
  "unk_pos",
  "unk_map",
  "unk_invoke",
] as const;

/** Folder of the package's dictionary files, wherever the package is installed. */
export function findKuromojiDictionary(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve("kuromoji/package.json")), "dict");
}

function open(folder: string, name: (typeof KUROMOJI_FILES)[number]): DataView {
  const bytes = gunzipSync(readFileSync(join(folder, `${name}.dat.gz`)));
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Reads the text that ends at the next zero byte. */
function readText(view: DataView, at: number): { text: string; next: number } {
  let end = at;
  while (end < view.byteLength && view.getUint8(end) !== 0) end++;
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, end - at);
  return { text: new TextDecoder().decode(bytes), next: end + 1 };
}

function readWord(entries: DataView, texts: DataView, id: number): { surface: string; word: SourceWord } {
  const left = entries.getInt16(id, true);
  const right = entries.getInt16(id + 2, true);
  if (left !== right) throw new Error(`word ${id} has two contexts, ${left} and ${right}`);
  const [surface = "", ...features] = readText(texts, entries.getInt32(id + 6, true)).text.split(",");
  return { surface, word: { context: left, cost: entries.getInt16(id + 4, true), features } };
}

/** Calls back for every (group, word id) of one of kuromoji's target maps. */
function eachTarget(map: DataView, visit: (group: number, id: number) => void): void {
  const groups = map.getInt32(0, true);
  let at = 4;
  for (let i = 0; i < groups; i++) {
    const group = map.getInt32(at, true);
    const count = map.getInt32(at + 4, true);
    at += 8;
    for (let j = 0; j < count; j++, at += 4) visit(group, map.getInt32(at, true));
  }
}

function readWords(folder: string): Map<string, SourceWord[]> {
  const entries = open(folder, "tid");
  const texts = open(folder, "tid_pos");
  const words = new Map<string, SourceWord[]>();
  eachTarget(open(folder, "tid_map"), (_group, id) => {
    const { surface, word } = readWord(entries, texts, id);
    const homographs = words.get(surface);
    if (homographs) homographs.push(word);
    else words.set(surface, [word]);
  });
  return words;
}

function readClasses(folder: string): SourceClass[] {
  const entries = open(folder, "unk");
  const texts = open(folder, "unk_pos");
  const unknown = new Map<number, SourceWord[]>();
  eachTarget(open(folder, "unk_map"), (group, id) => {
    const { word } = readWord(entries, texts, id);
    unknown.set(group, [...(unknown.get(group) ?? []), word]);
  });
  const definitions = open(folder, "unk_invoke");
  const classes: SourceClass[] = [];
  for (let at = 0; at + 6 < definitions.byteLength; ) {
    const { text: name, next } = readText(definitions, at + 6);
    // The package's file is padded with zero bytes.
    if (name === "") break;
    const invoke = definitions.getUint8(at) === 1;
    const group = definitions.getUint8(at + 1) === 1;
    const length = definitions.getInt32(at + 2, true);
    classes.push({ name, invoke, group, length, unknown: unknown.get(classes.length) ?? [] });
    at = next;
  }
  return classes;
}

/** Reads IPADIC out of the kuromoji package's files. Node only; takes about two seconds. */
export function readKuromojiDictionary(folder: string = findKuromojiDictionary()): KuromojiSource {
  const costs = open(folder, "cc");
  const contextCount = costs.getInt16(0, true);
  const connections = new Int16Array(contextCount * contextCount);
  for (let i = 0; i < connections.length; i++) connections[i] = costs.getInt16(4 + i * 2, true);
  return { words: readWords(folder), contextCount, connections, classes: readClasses(folder) };
}
