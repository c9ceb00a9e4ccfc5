import { describe, expect, it } from "vitest";
import { createIpadicAnalyzer } from "../../src/analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../../src/analyzer/node-dictionary";
import { BUILT_IN, loadPack } from "../../src/cli/pack-files";
import { createReviewer } from "../../src/engine/create-reviewer";
import type { CompiledPack } from "../../src/packs/compiled-pack";
import { samplePack } from "../../src/packs/delivery/testing/sample-packs";
import type { OverrideSource, RuleSource } from "../../src/packs/schema";

const analyzer = createIpadicAnalyzer(loadNodeDictionary());
const builtIn = loadPack(BUILT_IN);
/** The company's pack: it locks a rule of its own and one of the built-in pack. */
const company: CompiledPack = {
  ...samplePack({ id: "jp.co.company", overrides: { "apology/emoji": { lock: true } } }),
  rules: samplePack().rules.map((rule): RuleSource => ({ ...rule, lock: true })),
};

function found(packs: readonly CompiledPack[]): readonly string[] {
  const reviewer = createReviewer({ analyzer, packs: [builtIn, ...packs] });
  const { findings } = reviewer.review({
    subject: "お詫び",
    body: "粗相がありましたこと、誠に申し訳ございません😊",
    to: [],
    quoted: "",
    now: "2026-11-20",
  });
  return findings
    .filter(({ locked }) => locked)
    .map(({ pack, rule }) => `${pack}/${rule}`)
    .toSorted();
}

const own = (header: Parameters<typeof samplePack>[0], more: Partial<CompiledPack> = {}): CompiledPack => ({
  ...samplePack({ id: "jp.co.own", ...header }, "別物"),
  ...more,
});
const override = (change: OverrideSource) => ({
  overrides: { "apology/emoji": change, "jp.co.company/own-word": change, emoji: change, "own-word": change },
});

/** What a user's own pack may try against rules that the company has locked. */
const TRICKS: Readonly<Record<string, CompiledPack>> = {
  "switching them off": own(override({ severity: "off" })),
  "unlocking them": own(override({ lock: false })),
  "another stage": own(override({ stages: ["brief"], responsibility: ["none"] })),
  "taking their words away": own(override({ "phrases-": ["粗相", "😊"] })),
  "other words": own(override({ phrases: ["ない言葉"] })),
  "allowing their words": own({ vocabulary: { allow: ["粗相", "😊", "粗相がありましたこと"] } }),
  "a rule of the same name": own({}, { rules: samplePack({}, "ない言葉").rules }),
  "the company's id": { ...samplePack({ id: "jp.co.company", version: 99 }, "ない言葉"), moves: [] },
  "the built-in pack's id": {
    ...samplePack({ id: "apology" }, "ない言葉"),
    rules: builtIn.rules
      .filter(({ id }) => id === "emoji")
      .map((rule) => ({ ...rule, severity: "off" as const })),
  },
};

describe("rules that the company has locked", () => {
  const before = found([company]);

  it("are found", () => {
    expect(before).toEqual(["apology/emoji", "jp.co.company/own-word"]);
  });

  it.each(Object.entries(TRICKS))("stand against a user's pack with %s", (_, trick) => {
    expect(found([company, trick])).toEqual(before);
  });
});
