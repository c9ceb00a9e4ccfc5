import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { CHARACTER_RANGES } from "./character-classes";
import { DICTIONARY_ADDITIONS } from "./dictionary-additions";
import { buildDictionary } from "./dictionary-builder";
import { DICTIONARY_VERSION, HASH_BYTES, INPUTS_OFFSET } from "./dictionary-format";
import { findKuromojiDictionary, KUROMOJI_FILES, readKuromojiDictionary } from "./kuromoji-source";

/** Where the packed dictionary lies in this repository; the extension's build copies `public/` as it stands. */
export const DICTIONARY_PATH = fileURLToPath(new URL("../../public/dictionary/ipadic.bin", import.meta.url));

/** Digest of all that the file's content depends on but the packing code, whose changes raise `DICTIONARY_VERSION`. */
function digestInputs(folder: string): Uint8Array {
  const digest = createHash("sha256");
  digest.update(JSON.stringify([DICTIONARY_VERSION, CHARACTER_RANGES, DICTIONARY_ADDITIONS]));
  for (const name of KUROMOJI_FILES) digest.update(readFileSync(join(folder, `${name}.dat.gz`)));
  return digest.digest();
}

/** Digest that stands in the header of a file, or undefined where there is no such file. */
function readInputs(path: string): Uint8Array | undefined {
  const stored = new Uint8Array(HASH_BYTES);
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return undefined;
  }
  try {
    readSync(file, stored, 0, HASH_BYTES, INPUTS_OFFSET);
  } finally {
    closeSync(file);
  }
  return stored;
}

/**
 * Builds the dictionary's file unless it is up to date. Node only; a build takes some six seconds.
 *
 * @returns true where it was built
 */
export function ensureDictionaryFile(path: string = DICTIONARY_PATH): boolean {
  const folder = findKuromojiDictionary();
  const inputs = digestInputs(folder);
  if (readInputs(path)?.every((byte, i) => byte === inputs[i])) return false;
  const file = buildDictionary(readKuromojiDictionary(folder), DICTIONARY_ADDITIONS, inputs);
  mkdirSync(dirname(path), { recursive: true });
  // Tests in parallel processes may build at once: each writes its own file, the last rename wins.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, file);
  renameSync(draft, path);
  return true;
}
