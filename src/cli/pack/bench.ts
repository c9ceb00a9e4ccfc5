import { createIpadicAnalyzer } from "../../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../../analyzer/node-dictionary";
import type { MorphemeAnalyzer } from "../../language/morpheme";
import type { CompiledPack } from "../../packs/compiled-pack";
import { BUILT_IN, loadPack } from "../pack-files";

/** What a pack is tried on: the analyser and the packs that stand below it. */
export interface PackBench {
  readonly analyzer: MorphemeAnalyzer;
  /** SHA-256 of the dictionary. */
  readonly dictionary: string;
  readonly below: readonly CompiledPack[];
}

/** The bench for a pack: the built-in pack below all others, nothing below itself. */
export function openBench(packId: string): PackBench {
  const dictionary = loadNodeDictionary();
  const builtIn = loadPack(BUILT_IN);
  return {
    analyzer: createIpadicAnalyzer(dictionary),
    dictionary: dictionary.hash,
    below: packId === builtIn.header.id ? [] : [builtIn],
  };
}
