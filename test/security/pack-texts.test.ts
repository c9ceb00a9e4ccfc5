import { describe, expect, it } from "vitest";
import { parseCompiledPack } from "../../src/packs/compiled-pack";
import { MOST_RULES, readPayload } from "../../src/packs/delivery/read-payload";
import { PackRefusal } from "../../src/packs/delivery/refusal";
import { samplePack } from "../../src/packs/delivery/testing/sample-packs";
import { PACK_LIMITS } from "../../src/packs/read-source";
import { fullPack } from "./full-pack";

const MARK = "印";
/** Each place of the pack where a text may stand. */
function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value === "string") return value.includes(MARK) ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]));
}

function withText(path: readonly (string | number)[], text: string): unknown {
  const pack: unknown = structuredClone(fullPack(MARK));
  let at = pack as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1) ?? ""] = text;
  return pack;
}

const all = places(fullPack(MARK)).map((path) => [path.join("."), path] as const);

describe("texts of a pack", () => {
  it("stand in many places", () => {
    expect(all.length).toBeGreaterThan(25);
    expect(parseCompiledPack(fullPack(MARK))).toEqual(fullPack(MARK));
  });

  it.each(all)("%s takes no control, bidi or zero-width character", (_, path) => {
    const characters =
      "\u0000\u0008\u001b\u007f\u0085\u200b\u200d\u200e\u202a\u202e\u2060\u2066\u2069\ufeff\u2028\ud800";
    for (const character of characters.split(""))
      expect(
        () => parseCompiledPack(withText(path, `${MARK}${character}${MARK}`)),
        escape(character),
      ).toThrow();
    expect(() => parseCompiledPack(withText(path, `${MARK}${"x".repeat(2_000)}`))).toThrow();
  });

  it.each(["javascript:alert(1)", "http://example.com/", "data:text/html,x", "ftp://x/y", "vbscript:x"])(
    "lead nowhere but to https: %s",
    (link) => {
      for (const [name, path] of all.filter(([place]) => /message|why|fix|source|name/.test(place)))
        expect(() => parseCompiledPack(withText(path, `${MARK} ${link}`)), name).toThrow();
    },
  );
});

describe("limits of a compiled pack", () => {
  const rule = samplePack().rules[0];
  const withRules = (count: number) =>
    JSON.stringify({
      ...samplePack(),
      rules: Array.from({ length: count }, (_, i) => ({ ...rule, id: `rule-${i}` })),
    });
  const withPhrases = (phrases: readonly string[]) =>
    JSON.stringify({ ...samplePack(), rules: [{ ...rule, phrases }] });
  const numbered = (count: number) => Array.from({ length: count }, (_, i) => `語${i}`);

  it("is the source's", () => expect(MOST_RULES).toBe(PACK_LIMITS.rules));

  it.each([
    ["rules", withRules(499), withRules(500), withRules(501)],
    ["phrases", withPhrases(numbered(199)), withPhrases(numbered(200)), withPhrases(numbered(201))],
    [
      "characters",
      withPhrases(["あ".repeat(79)]),
      withPhrases(["あ".repeat(80)]),
      withPhrases(["あ".repeat(81)]),
    ],
  ])("%s: under and at it are taken, over it not", (_, under, at, over) => {
    expect(() => readPayload(under)).not.toThrow();
    expect(() => readPayload(at)).not.toThrow();
    expect(() => readPayload(over)).toThrow(PackRefusal);
  });

  it("takes no rule twice", () => {
    expect(() => readPayload(JSON.stringify({ ...samplePack(), rules: [rule, rule] }))).toThrow(PackRefusal);
  });
});

describe("keys that reach for prototypes", () => {
  const text = JSON.stringify(fullPack(MARK));
  const spots = [...text.matchAll(/\{/g)].map(({ index }) => index);
  const withKey = (key: string, spot: number) =>
    `${text.slice(0, spot + 1)}"${key}":{"polluted":true},${text.slice(spot + 1)}`.replace(",}", "}");

  it("__proto__ is refused by its name wherever it stands", () => {
    expect(spots.length).toBeGreaterThan(20);
    for (const spot of spots)
      expect(() => readPayload(withKey("__proto__", spot))).toThrow(
        expect.objectContaining({ code: "format", details: [expect.stringContaining("__proto__")] }),
      );
  });

  // As names of lists they are data, see `inherited-names.test.ts`; here they hold nothing that the format knows.
  it.each(["constructor", "prototype", "toString"])("%s changes nothing wherever it stands", (key) => {
    for (const spot of spots) expect(() => readPayload(withKey(key, spot))).toThrow(PackRefusal);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(Object.prototype.toString).toBeTypeOf("function");
  });
});
