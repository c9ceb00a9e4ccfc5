import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIpadicAnalyzer } from "../../src/analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../../src/analyzer/node-dictionary";
import { BUILT_IN, loadPack } from "../../src/cli/pack-files";
import { createReviewer } from "../../src/engine/create-reviewer";
import { samplePack } from "../../src/packs/delivery/testing/sample-packs";
import { compileLinearPattern, findPatternFault } from "../../src/packs/linear-pattern";
import type { RuleSource } from "../../src/packs/schema";
import { EVIL_PATTERNS } from "./evil-patterns";

const LENGTH = 100_000;
const attack = (repeat: string, end: string, length = LENGTH) =>
  repeat.repeat(Math.ceil(length / repeat.length)).slice(0, length) + end;

// No clock is read here: what backtracks does not come back within the test's time.
describe("patterns that others hang on", () => {
  it.each(EVIL_PATTERNS)("%s over 100,000 characters", (pattern, repeat, end) => {
    const search = compileLinearPattern(pattern);
    if (search === undefined) expect(findPatternFault(pattern)).toBeDefined();
    else
      for (const text of [attack(repeat, end), end + attack(repeat, ""), attack(`${repeat}\n`, end)])
        for (const { start, end: stop } of search(text)) expect(start).toBeLessThan(stop);
  });

  it("most of them are patterns that a pack may have", () => {
    const usable = EVIL_PATTERNS.filter(([pattern]) => findPatternFault(pattern) === undefined);
    expect(usable.length).toBeGreaterThan(EVIL_PATTERNS.length / 2);
  });

  it("any nesting of groups, choices and repetitions", () => {
    const atom = fc.constantFrom("a", "b", "あ", ".", "\\w", "[a-c]", "[^b]", "\\s");
    const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
      pattern: fc.oneof(
        { maxDepth: 5 },
        atom,
        fc
          .tuple(tie("pattern"), fc.constantFrom("*", "+", "?", "*?", "{0,9}"))
          .map(([p, q]) => `(?:${p})${q}`),
        fc.tuple(tie("pattern"), tie("pattern")).map(([p, q]) => `(?:${p}|${q})`),
        fc.tuple(tie("pattern"), tie("pattern")).map(([p, q]) => `${p}${q}`),
      ),
    }));
    fc.assert(
      fc.property(pattern, fc.constantFrom("a", "ab", "あ", "b ", "c"), (given, repeat) => {
        const search = compileLinearPattern(`${given}z`);
        expect(search?.(attack(repeat, "!")) ?? []).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("a whole review with a pack full of them", () => {
    const pack = samplePack();
    const usable = EVIL_PATTERNS.filter(([pattern]) => findPatternFault(pattern) === undefined);
    const rules = usable.slice(0, 12).map(
      ([pattern], i): RuleSource => ({
        ...(pack.rules[0] as RuleSource & { kind: "phrase" }),
        id: `evil-${i}`,
        kind: "pattern",
        pattern,
        ...({ phrases: undefined } as object),
      }),
    );
    const reviewer = createReviewer({
      analyzer: createIpadicAnalyzer(loadNodeDictionary()),
      packs: [loadPack(BUILT_IN), { ...pack, rules }],
      patterns: compileLinearPattern,
    });
    for (const repeat of ["a", "x,"])
      expect(
        reviewer.review({
          subject: "お詫び",
          body: `納品が遅れ、誠に申し訳ございません。深くお詫び申し上げます。\n${attack(repeat, "!", 5_000)}`,
          to: [],
          quoted: "",
          now: "2026-11-20",
        }).applicable,
      ).toBe(true);
  });
});
