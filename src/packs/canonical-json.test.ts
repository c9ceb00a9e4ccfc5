import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CanonicalJsonError, canonicalJson } from "./canonical-json";

describe("canonicalJson", () => {
  it("orders keys by their UTF-16 code units, at every depth", () => {
    // The order of RFC 8785, section 3.2.3.
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\u{1f600}", "\u0080", "\u00f6"];
    const ordered = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\u{1f600}", "\ufb33"];
    const text = canonicalJson([Object.fromEntries(keys.map((k) => [k, 1]))]);
    expect(text).toBe(`[{${ordered.map((k) => `${JSON.stringify(k)}:1`).join(",")}}]`);
  });

  it("writes numbers and texts as RFC 8785 says", () => {
    expect(canonicalJson([Number("333333333.33333329"), 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
      "[333333333.3333333,1e+30,4.5,0.002,1e-27,0]",
    );
    expect(canonicalJson('€$\u000f\nA\'B"\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\"/"');
    expect(canonicalJson([null, true, false])).toBe("[null,true,false]");
  });

  it("leaves out what is undefined", () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, "\ud800", { "\udc00": 1 }, [undefined], 1n, () => 1])(
    "has no form for %s",
    (value) => {
      expect(() => canonicalJson(value)).toThrow(CanonicalJsonError);
    },
  );

  it("means the same value, and is the same text whatever the order of the keys", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([k, v]) => [k, reversed(v)]),
  );
}
