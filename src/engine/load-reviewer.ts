import { parseDictionary } from "../analyzer/dictionary";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { parseCompiledPack } from "../packs/compiled-pack";
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
 * @throws Error naming the file that could not be read
 */
export async function loadReviewer(
  { dictionary, packs }: ReviewerSources,
  read: (path: string) => Promise<ArrayBuffer>,
): Promise<Reviewer> {
  const [bytes, ...compiled] = await Promise.all([
    read(dictionary),
    ...packs.map(async (path) => parseCompiledPack(JSON.parse(new TextDecoder().decode(await read(path))))),
  ]);
  return createReviewer({ analyzer: createIpadicAnalyzer(parseDictionary(bytes)), packs: compiled });
}
