import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { createReviewer } from "../engine/create-reviewer";
import { BUILT_IN, loadPack } from "./pack-files";

/** The reviewer on Node: the built-in pack from its folder, then the given packs (folders or compiled files). */
export function loadReviewer(packs: readonly string[] = []): ReturnType<typeof createReviewer> {
  return createReviewer({
    analyzer: createIpadicAnalyzer(loadNodeDictionary()),
    packs: [BUILT_IN, ...packs].map(loadPack),
  });
}
