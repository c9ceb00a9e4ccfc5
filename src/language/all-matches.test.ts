import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allMatches } from "./all-matches";

const PATTERNS = [/a+/g, /a*/g, /a*/gu, /(?=b)/g, /(a)(b)?/g, /(?<=😀)/gu, /^|$/gm];
const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "😀", "納"), maxLength: 12 });

describe("allMatches", () => {
  it("gives what matchAll gives, whatever was asked before", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PATTERNS), text, text, (pattern, before, asked) => {
        pattern.exec(before);
        expect(allMatches(pattern, asked)).toEqual([...asked.matchAll(new RegExp(pattern))]);
      }),
    );
  });
});
