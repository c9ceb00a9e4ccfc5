import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDoubleArray } from "./double-array";

/** Values of all keys that `codes` begins with, found as the runtime does. */
function prefixesOf(trie: Int32Array, codes: readonly number[]): number[] {
  const found: number[] = [];
  let node = 0;
  for (const code of codes) {
    const child = trie[node * 2]! + code;
    if (trie[child * 2 + 1] !== node) break;
    node = child;
    const base = trie[node * 2]!;
    if (base < 0) return [...found, -base - 1];
    if (trie[base * 2 + 1] === node) found.push(-trie[base * 2]! - 1);
  }
  return found;
}

describe("buildDoubleArray", () => {
  it("finds exactly the keys that stand at the beginning", () => {
    const word = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
    const words = fc.uniqueArray(word, { selector: String, minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, word, (keys, text) => {
        const trie = buildDoubleArray(
          keys.map((codes, value) => ({ codes: Uint16Array.from(codes), value })),
          5,
        );
        const expected = keys
          .map((codes, value) => ({ codes, value }))
          .filter(({ codes }) => codes.every((code, i) => code === text[i]))
          .sort((a, b) => a.codes.length - b.codes.length)
          .map(({ value }) => value);
        expect(prefixesOf(trie, text)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it("pads the array so that the highest code never leaves it", () => {
    const trie = buildDoubleArray([{ codes: Uint16Array.of(9), value: 0 }], 9);
    const bases = trie.filter((base, i) => i % 2 === 0 && base > 0);
    for (const base of bases) expect((base + 9) * 2 + 1).toBeLessThan(trie.length);
  });
});
