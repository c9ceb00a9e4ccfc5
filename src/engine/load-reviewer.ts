import { parseDictionary } from "../analyzer/dictionary";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { needsPatterns, parseCompiledPack } from "../packs/compiled-pack";
import type { PatternCompiler } from "../review/context";
import { createReviewer } from "./create-reviewer";
import type { Reviewer } from "./reviewer";

export interface ReviewerSources {
  /** Paths inside the extension. */
  readonly dictionary: string;
  readonly packs: readonly string[];
}

/**
 * Reads dictionary and packs side by side; a pack is checked while the dictionary is still on its way.
 * @param read gives a file's bytes
 * @param loadPatterns called where a pack has rules of kind `pattern`: their engine is no part of the thread's script
 * @throws Error naming the file that could not be read
 */
export async function loadReviewer(
  { dictionary, packs }: ReviewerSources,
  read: (path: string) => Promise<ArrayBuffer>,
  loadPatterns?: () => PatternCompiler,
): Promise<Reviewer> {
  const [bytes, ...compiled] = await Promise.all([
    read(dictionary),
    ...packs.map(async (path) => parseCompiledPack(JSON.parse(new TextDecoder().decode(await read(path))))),
  ]);
  return createReviewer({
    analyzer: createIpadicAnalyzer(parseDictionary(bytes)),
    packs: compiled,
    patterns: needsPatterns(compiled) ? loadPatterns?.() : undefined,
  });
}
