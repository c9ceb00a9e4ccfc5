import { existsSync, readFileSync } from "node:fs";
import { type Dictionary, DictionaryFormatError, parseDictionary } from "./dictionary";
import { DICTIONARY_PATH, ensureDictionaryFile } from "./dictionary-file";

function read(): Dictionary {
  const { buffer, byteOffset, byteLength } = readFileSync(DICTIONARY_PATH);
  return parseDictionary(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
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
