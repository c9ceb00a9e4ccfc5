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
/** The company's pack: it locks rules of its own and of the built-in pack. */
const company: CompiledPack = {
  ...samplePack({
    id: "jp.co.company",
    overrides: { "apology/emoji": { lock: true }, "apology/cause-missing": { lock: true } },
    vocabulary: { words: { "own-products": ["箱物"] } },
  }),
  rules: samplePack().rules.flatMap((rule): RuleSource[] => [
    { ...rule, lock: true, unless: ["箱物の粗相"] } as RuleSource,
    {
      ...rule,
      id: "own-list",
      kind: "tokens",
      tokens: [{ base: "詫びる", not: { word: "own-products" } }],
      lock: true,
    },
  ]),
};

function found(packs: readonly CompiledPack[]): readonly string[] {
  const reviewer = createReviewer({ analyzer, packs: [builtIn, ...packs] });
  const { findings } = reviewer.review({
    subject: "お詫び",
    body: "11月18日、弊社の粗相がありましたこと、誠に申し訳ございません😊\n深くお詫びします。詫びるほかありません。",
    to: [],
    quoted: "",
    now: "2026-11-20",
    stage: "final",
  });
  return findings
    .filter(({ locked }) => locked)
    .map(({ pack, rule, text }) => `${pack}/${rule} ${text}`)
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
  "words that count as others": own({ vocabulary: { same: [["弊社", "箱物"]] } }),
  "more words in the company's list": own({ vocabulary: { words: { "own-products": ["詫びる"] } } }),
  "other words for the move": own(
    {},
    {
      moves: [{ move: "cause", cues: [{ status: "present", weight: 10, phrases: ["申し訳ございません"] }] }],
    },
  ),
  "a heading for the move": own({}, { moves: [{ move: "cause", headings: ["11月18日"], cues: [] }] }),
  "a move that no stage asks for": own(
    {},
    { moves: [{ move: "cause", stages: { final: { need: "optional" } }, cues: [] }] },
  ),
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
    expect(before).toEqual([
      "apology/cause-missing ",
      "apology/emoji 😊",
      "jp.co.company/own-list 詫びる",
      "jp.co.company/own-word 粗相",
    ]);
  });

  it.each(Object.entries(TRICKS))("stand against a user's pack with %s", (_, trick) => {
    expect(found([company, trick])).toEqual(before);
  });
});
