import { describe, expect, it } from "vitest";
import { readPackSource } from "../../src/packs/read-source";

const HEADER = 'format: 1\nid: jp.co.example\nversion: 1\nname: {ja: 例}\nengine: ">=1.0 <2"\n';
const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join("\n");

/** Files that make careless readers run out of memory or time, or run code. */
const BOMBS: Readonly<Record<string, string>> = {
  "a billion laughs": `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${lines(9, (i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(", ")}]`)}`,
  "quadratic blow-up": `a: &a ${"x".repeat(50_000)}\nb: [${Array(5_000).fill("*a").join(", ")}]`,
  "an alias of itself": "a: &a [*a]",
  "merge keys": `${HEADER}base: &base {a: 1}\nmore: {<<: *base}`,
  "brackets without end": "[".repeat(100_000),
  "balanced brackets, deep": "[".repeat(5_000) + "]".repeat(5_000),
  "braces, deep": `${"{a: ".repeat(3_000)}1${"}".repeat(3_000)}`,
  "indentation, deep": lines(600, (i) => `${" ".repeat(i)}a:`),
  "dashes, deep": `${"- ".repeat(20_000)}x`,
  "a hundred thousand keys": lines(30_000, (i) => `k${i}: 1`),
  "a hundred thousand keys of a rule": `kind: phrase\n${lines(30_000, (i) => `k${i}: 1`)}`,
  "a hundred documents": lines(100, () => "---\na: 1"),
  "a function": "kind: !!js/function 'function () { return 1 }'",
  "a regular expression": "kind: !!js/regexp /a/",
  "a Python object": "kind: !!python/object/apply:os.system ['true']",
  "a binary": "id: !!binary AAAA",
  "a long scalar": `id: ${"x".repeat(500_000)}`,
  "too many bytes": `# ${"x".repeat(512 * 1024)}\n${HEADER}`,
  "an endless quote": `id: "${"\\x41".repeat(50_000)}`,
  nulls: "id: \0\0\0",
  "a key that is a map": "? {a: {b: c}}\n: 1",
};

describe("YAML that is meant to harm", () => {
  it.each(Object.entries(BOMBS))("%s is a fault, and nothing else happens", (_, text) => {
    const { pack, faults } = readPackSource(
      new Map([
        ["pack.yaml", HEADER],
        ["rule.yaml", text],
      ]),
    );
    expect(pack).toBeUndefined();
    expect(faults.some(({ file }) => file === "rule.yaml")).toBe(true);
    // A person reads them.
    for (const { message } of faults.slice(0, 20)) expect(message.length).toBeLessThan(1_000);
  });
});
