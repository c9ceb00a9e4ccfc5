import { existsSync, readFileSync } from "node:fs";
import { type Dictionary, DictionaryFormatError, parseDictionary } from "./dictionary";
import { DICTIONARY_PATH, ensureDictionaryFile } from "./dictionary-file";

function read(): Dictionary {
  const { buffer, byteOffset, byteLength } = readFileSync(DICTIONARY_PATH);
  // So large a file has a buffer of its own; should it not, the bytes are copied into one.
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  return parseDictionary(isWhole ? buffer : new Uint8Array(buffer, byteOffset, byteLength).slice().buffer);
}

/** The repository's packed dictionary, built where it is missing or another version's. Node only. */
export function loadNodeDictionary(): Dictionary {
  if (!existsSync(DICTIONARY_PATH)) ensureDictionaryFile();
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DictionaryFormatError)) throw error;
    ensureDictionaryFile();
    return read();
  }
}
