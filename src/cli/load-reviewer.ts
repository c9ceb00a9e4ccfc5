import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { createReviewer } from "../engine/create-reviewer";
import type { CompiledPack } from "../packs/compiled-pack";
import { ENGINE_VERSION, isInEngineRange } from "../packs/engine-range";
import { PackFormatError } from "../packs/fault";
import { compileLinearPattern } from "../packs/linear-pattern";
import { packTexts } from "./pack/pack-texts";
import { BUILT_IN, loadPack } from "./pack-files";
import type { ReportLanguage } from "./report-json";

/**
 * The reviewer on Node: the built-in pack from its folder, then the given packs (folders, built or signed files).
 * @throws PackFormatError
 */
export function loadReviewer(
  packs: readonly string[] = [],
  language: ReportLanguage = "ja",
): ReturnType<typeof createReviewer> {
  return createReviewer({
    analyzer: createIpadicAnalyzer(loadNodeDictionary()),
    packs: loadPacks(packs, language),
    patterns: compileLinearPattern,
  });
}

/**
 * The built-in pack and the given ones over it, in order.
 * @throws PackFormatError where one is no pack, or one for another engine
 */
export function loadPacks(paths: readonly string[], language: ReportLanguage): readonly CompiledPack[] {
  const packs = [loadPack(BUILT_IN)];
  for (const path of paths) {
    const pack = loadPack(path, { language, below: packs });
    const { engine } = pack.header;
    if (!isInEngineRange(engine))
      throw new PackFormatError([`${path}: ${packTexts(language).engineRange(engine, ENGINE_VERSION)}`]);
    packs.push(pack);
  }
  return packs;
}
