import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIpadicAnalyzer } from "../../src/analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../../src/analyzer/node-dictionary";
import { BUILT_IN, loadPack } from "../../src/cli/pack-files";
import { comparePacks } from "../../src/engine/compare-packs";
import { createReviewer } from "../../src/engine/create-reviewer";
import { mergePacks } from "../../src/engine/merge-packs";
import { findRulesInForce } from "../../src/engine/rules-in-force";
import { selfTest } from "../../src/engine/self-test";
import { coverWordings } from "../../src/engine/wording-coverage";
import { canonicalJson } from "../../src/packs/canonical-json";
import { type CompiledPack, parseCompiledPack } from "../../src/packs/compiled-pack";
import { readPayload } from "../../src/packs/delivery/read-payload";
import { checkRemoteVersion, withSeen } from "../../src/packs/delivery/version-laws";
import { formatFault } from "../../src/packs/fault";
import { packJsonSchema } from "../../src/packs/json-schema";
import { parsePackJson } from "../../src/packs/pack-json";
import { readPackSource } from "../../src/packs/read-source";

const analyzer = createIpadicAnalyzer(loadNodeDictionary());
const builtIn = loadPack(BUILT_IN);

/** What every object, function, list or promise inherits, and what the merged packs call things themselves. */
const NAMES = [
  ...[Object, Function, Array, Promise, String, Map].flatMap((type) => [
    ...Object.getOwnPropertyNames(type),
    ...Object.getOwnPropertyNames(type.prototype),
  ]),
  ...["allow", "same", "words", "hidden", "also", "except", "rules", "lists", "default", "null", "true"],
];
const NAME = fc.constantFrom(...new Set(NAMES));
const isId = (name: string) => /^[a-z][a-z0-9-]{1,63}$/.test(name);
const ID = NAME.filter(isId);

const HEADER = `format: 1
id: jp.co.example
version: 1
name: {ja: 例}
engine: ">=1.0 <2"
extends: [apology]
`;
const RULE = `severity: warning
message: {ja: m}
why: {ja: w}
fix: {ja: f}
source: 社内
`;

/** A pack whose list, detection, rule, parameter and override have these names. */
function source(list: string, rule: string, parameter = "terms"): ReadonlyMap<string, string> {
  const key = JSON.stringify;
  return new Map([
    [
      "pack.yaml",
      `${HEADER}vocabulary: {words: {${key(list)}: [粗相]}}\noverrides: {${key(rule)}: {weight: 3}}\n`,
    ],
    ["detection.yaml", `lists: {${key(list)}: {phrases: [粗相]}}\n`],
    [
      `${rule}.yaml`,
      `id: ${key(rule)}\nkind: tokens\ntokens: [{word: ${key(list)}}]\n${RULE}examples: {bad: [⟦粗相⟧がありました。], good: [誤りがありました。]}\n`,
    ],
    [
      "own-jargon.yaml",
      `id: own-jargon\nkind: check\ncheck: jargon\nwith: {terms: [リワーク], ${key(parameter)}: [リワーク]}\n${RULE}examples: {bad: [弊社の⟦リワーク⟧の手順に誤りがございました。], good: [誤りがございました。]}\n`.replace(
        'terms: [リワーク], "terms": [リワーク]',
        "terms: [リワーク]",
      ),
    ],
  ]);
}

const draft = { subject: "", body: "粗相がありました。", to: [], quoted: "", now: "2026-11-20" };
const found = (packs: readonly CompiledPack[]) =>
  createReviewer({ analyzer, packs })
    .review(draft, { assumeApplicable: true })
    .findings.filter(({ pack }) => pack === "jp.co.example")
    .map(({ rule, text }) => [rule, text]);

describe("names that every object inherits, used in a pack", () => {
  it("are names like any other: read, built, taken in, merged, tested, compared and reviewed with", () => {
    fc.assert(
      fc.property(ID, ID, NAME, (list, rule, parameter) => {
        fc.pre(rule !== "own-jargon" && parameter !== "__proto__");
        const { pack, faults } = readPackSource(source(list, rule, parameter), { below: [builtIn] });
        expect(faults.map(formatFault)).toEqual([]);
        if (!pack) return;
        // The way to the browser and back.
        const text = canonicalJson(pack);
        expect(readPayload(text)).toEqual(pack);
        expect(canonicalJson(parseCompiledPack(parsePackJson(text)))).toBe(text);
        const merged = mergePacks([pack, { ...pack, header: { ...pack.header, id: "jp.co.other" } }]);
        expect(merged.words.get(list)).toEqual(["粗相", "粗相"]);
        expect([...merged.words.keys()]).toEqual([list]);
        expect(coverWordings(analyzer, [], pack)).toEqual([]);
        expect(found([pack])).toEqual([[rule, "粗相"]]);
        expect(findRulesInForce([builtIn, pack]).map((one) => one.rule.id)).toContain(rule);
        const without = { ...pack, header: { ...pack.header, vocabulary: {} } };
        const changed = comparePacks([], without, pack).filter(({ what }) => what === "words");
        expect(changed).toMatchObject([{ kind: "changed", key: `words.${list}`, after: ["粗相"] }]);
      }),
      { numRuns: 60 },
    );
  });

  it("stand beside the built-in pack, whose examples hold", () => {
    for (const name of ["constructor", "prototype", "some", "allow", "name"]) {
      const { pack } = readPackSource(source(name, name), { below: [builtIn] });
      expect(pack && selfTest(analyzer, [builtIn], pack).quarantined, name).toEqual([]);
      expect(pack && found([builtIn, pack])).toContainEqual([name, "粗相"]);
    }
  }, 30_000);

  it("that are no ids are faults with their place, never an error", () => {
    fc.assert(
      fc.property(
        NAME.filter((name) => !isId(name)),
        (name) => {
          const { pack, faults } = readPackSource(source(name, "own-word"), { below: [builtIn] });
          expect(pack).toBeUndefined();
          const inHeader = faults.filter(({ file }) => file === "pack.yaml");
          expect(inHeader[0]).toMatchObject({ line: 7 });
          expect(inHeader.map(({ message }) => message).join()).toContain(name === "__proto__" ? name : "id");
        },
      ),
    );
  });

  it("as keys where the format has its own are unknown keys", () => {
    for (const name of new Set(NAMES)) {
      if (["id", "name", "format", "version"].includes(name)) continue;
      for (const text of [`${HEADER}${name}: x\n`, `${HEADER}score: {weights: {${name}: 1}}\n`]) {
        const { pack, faults } = readPackSource(new Map([["pack.yaml", text]]));
        if (pack === undefined) expect(faults[0], name).toMatchObject({ file: "pack.yaml", line: 7 });
        else expect(isKnownKey(name), name).toBe(true);
      }
    }
  });

  it("are counted and bounded by version like any other pack's", () => {
    fc.assert(
      fc.property(NAME, fc.integer({ min: 1, max: 9 }), (id, version) => {
        const sha256 = "0".repeat(64);
        const highest = withSeen({}, "key", { id, version, sha256 });
        const check = (candidate: number) =>
          checkRemoteVersion(
            { id, version: candidate, sha256 },
            { kind: "remote", id, url: "", publicKeys: [] },
            ["key"],
            undefined,
            highest,
          );
        check(version);
        expect(() => check(version - 1)).toThrow();
        expect(Object.getPrototypeOf(highest["key"])).toBe(Object.prototype);
      }),
    );
  });

  it("never change what objects inherit", () => {
    expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual([...INHERITED].toSorted());
  });
});

const INHERITED = [
  "constructor",
  "__defineGetter__",
  "__defineSetter__",
  "hasOwnProperty",
  "__lookupGetter__",
  "__lookupSetter__",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toString",
  "valueOf",
  "__proto__",
  "toLocaleString",
];

function isKnownKey(name: string): boolean {
  const { properties } = packJsonSchema("pack") as { properties: object };
  return Object.hasOwn(properties, name);
}
