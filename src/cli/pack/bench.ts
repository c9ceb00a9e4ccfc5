import { createIpadicAnalyzer } from "../../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../../analyzer/node-dictionary";
import type { MorphemeAnalyzer } from "../../language/morpheme";
import type { CompiledPack } from "../../packs/compiled-pack";
import { loadPacks } from "../load-reviewer";
import type { PackRequest } from "./pack-request";

/** What a pack is tried on: the analyser and the packs that stand below it. */
export interface PackBench {
  readonly analyzer: MorphemeAnalyzer;
  /** SHA-256 of the dictionary. */
  readonly dictionary: string;
  readonly below: readonly CompiledPack[];
}

/** The bench of a call: the built-in pack, and those that it names with `--pack`. */
export function openBench({ packs, language }: PackRequest): PackBench {
  const dictionary = loadNodeDictionary();
  return {
    analyzer: createIpadicAnalyzer(dictionary),
    dictionary: dictionary.hash,
    below: loadPacks(packs, language),
  };
}

/** The packs of a bench that stand below a pack: not one of its own name. */
export const belowOf = (bench: Pick<PackBench, "below">, id: string): readonly CompiledPack[] =>
  bench.below.filter((pack) => pack.header.id !== id);
