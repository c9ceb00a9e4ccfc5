import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DICTIONARY_PATH } from "../analyzer/dictionary-file";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { openSet } from "../cli/evaluation/sets";
import { BUILT_IN, loadPack } from "../cli/pack-files";
import { RequirementStore } from "../review/matching/requirement-store";
import { layOutModel } from "../review/model-tables";
import type { NetworkTable } from "../review/network-table";
import { createReview } from "../review/review";
import { createReviewer } from "./create-reviewer";
import { ENGINE_FILES } from "./engine-files";
import { loadReviewer } from "./load-reviewer";
import { mergePacks } from "./merge-packs";
import { readPreparedPack, recordPhrases, writePreparedPack } from "./prepared-pack";

const dictionary = loadNodeDictionary();
const analyzer = createIpadicAnalyzer(dictionary);
const pack = loadPack(BUILT_IN);
const { model, ...plain } = pack;
const record = () => {
  const { phrases, compile } = recordPhrases(analyzer);
  createReview(analyzer, mergePacks([plain]), compile);
  return phrases;
};
const phrases = record();
const tables = model && layOutModel(model);
const drafts = openSet("dev-mails")
  .slice(0, 12)
  .map(({ draft }) => draft);
const readRequirements = () => {
  const store = new RequirementStore(new Map(), true);
  const review = createReview(analyzer, mergePacks([pack]), undefined, store);
  for (const draft of drafts) review.review(draft);
  return store.known;
};
const requirements = readRequirements();
const bytesOf = (hash: string) =>
  writePreparedPack({ dictionary: hash, phrases, requirements, model: tables }).slice().buffer;
const whole = createReviewer({ analyzer, packs: [pack] });
const expected = drafts.map((draft) => whole.review(draft));

describe("a prepared pack", () => {
  it("is read as it was written", () => {
    const read = readPreparedPack(bytesOf("hash"));
    expect(read.dictionary).toBe("hash");
    expect(read.phrases).toEqual(phrases);
    for (const name of ["sentences", "mails", "points"] as const) {
      const table = read.model?.[name] as NetworkTable;
      const { weights, slots, ...rest } = table;
      const written = tables?.[name] as NetworkTable;
      expect(rest).toEqual({
        classes: written.classes,
        biases: written.biases,
        steps: written.steps,
        outputs: written.outputs,
      });
      // Millions of numbers: told apart at once.
      expect(Buffer.compare(Buffer.from(weights), Buffer.from(written.weights))).toBe(0);
      expect(
        slots.length === written.slots.length && slots.every((slot, i) => slot === written.slots[i]),
      ).toBe(true);
    }
    expect(read.requirements).toEqual(requirements);
  });

  it("holds every phrase that the pack asks for", () => {
    const cutting = { analyze: () => expect.unreachable("a phrase was cut anew") };
    expect(() =>
      createReviewer({ analyzer: cutting, packs: [plain], prepared: readPreparedPack(bytesOf("")) }),
    ).not.toThrow();
  });

  it.each([
    ["of this dictionary", dictionary.hash],
    ["of another dictionary", "other"],
  ])("%s gives the same reports as the pack alone", async (_, hash) => {
    const files = new Map<string, ArrayBuffer>([
      [ENGINE_FILES.prepared, bytesOf(hash)],
      [ENGINE_FILES.packs[0], new TextEncoder().encode(JSON.stringify(plain)).buffer],
    ]);
    const reviewer = await loadReviewer(
      { ...ENGINE_FILES, dictionary: "dictionary" },
      async (path) => files.get(path) ?? Uint8Array.from(readFileSync(DICTIONARY_PATH)).buffer,
    );
    expect(drafts.map((draft) => reviewer.review(draft))).toEqual(expected);
  });
});
