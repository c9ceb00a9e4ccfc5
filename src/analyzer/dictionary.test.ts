import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type DictionaryFault, DictionaryFormatError, parseDictionary } from "./dictionary";
import { DICTIONARY_PATH, ensureDictionaryFile } from "./dictionary-file";
import { TABLE_OFFSET } from "./dictionary-format";

ensureDictionaryFile();
const file = new Uint8Array(readFileSync(DICTIONARY_PATH));

/** The file with some 32-bit numbers overwritten. */
function altered(...changes: [offset: number, value: number][]): ArrayBuffer {
  const copy = file.slice().buffer;
  const view = new DataView(copy);
  for (const [offset, value] of changes) view.setInt32(offset, value, true);
  return copy;
}

function faultOf(buffer: ArrayBuffer): DictionaryFault | undefined {
  try {
    parseDictionary(buffer);
  } catch (error) {
    if (error instanceof DictionaryFormatError) return error.fault;
    throw error;
  }
  return undefined;
}

describe("parseDictionary", () => {
  it("reads what the builder wrote", () => {
    const dictionary = parseDictionary(file.slice().buffer);
    expect(dictionary.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(dictionary.contextCount).toBe(1316);
    expect(dictionary.wordCosts).toHaveLength(392_127);
  });

  it("lays its columns over the bytes without copying them", () => {
    const buffer = file.slice().buffer;
    expect(parseDictionary(buffer).trie.buffer).toBe(buffer);
  });

  it.each([0, 3, 15, 100, 143, 4096, file.length - 16, file.length - 1])(
    "refuses the first %i bytes",
    (length) => {
      expect(faultOf(file.slice(0, length).buffer)).toBe("truncated");
    },
  );

  it("refuses other files", () => {
    const page = new TextEncoder().encode("<!doctype html><title>404 Not Found</title>").buffer;
    expect(faultOf(page)).toBe("not a dictionary");
    expect(faultOf(new ArrayBuffer(4096))).toBe("not a dictionary");
  });

  it("refuses another version's file", () => {
    expect(faultOf(altered([4, 99]))).toBe("other version");
  });

  it("refuses bytes behind the end", () => {
    const longer = new Uint8Array(file.length + 16);
    longer.set(file);
    expect(faultOf(longer.buffer)).toBe("damaged");
  });

  // Where each section of the file at hand begins.
  const [trie, , wordContexts, wordCosts] = [0, 1, 2, 3].map((section) =>
    new DataView(file.buffer).getUint32(TABLE_OFFSET + section * 8, true),
  ) as [number, number, number, number];

  it.each([
    ["a section outside the file", [[TABLE_OFFSET, file.length]]],
    ["a section in the header", [[TABLE_OFFSET, 16]]],
    ["a section off its alignment", [[TABLE_OFFSET + 8, 1000 * 16 + 2]]],
    ["a section too long", [[TABLE_OFFSET + 4, 0xfffffff0]]],
    ["a matrix too small", [[TABLE_OFFSET + 12, 1024]]],
    ["missing words", [[TABLE_OFFSET + 20, 1024]]],
    ["a meta section cut off", [[TABLE_OFFSET + 60, 500]]],
    ["words without a context", [[wordContexts, 0x7ffe7ffe]]],
    ["homographs without an end", [[wordCosts - 4, 0]]],
    ["keys without a word", [[trie + 800, -400_000]]],
  ] as [string, [number, number][]][])("refuses %s", (_what, changes) => {
    expect(faultOf(altered(...changes))).toBe("damaged");
  });
});
