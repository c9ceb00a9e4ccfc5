import { parseDictionary } from "../analyzer/dictionary";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { type CompiledPack, parseCompiledPack } from "../packs/compiled-pack";
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
 * @param delivered packs to be joined after the extension's own; those that no review can be made of are left out
 * @throws Error naming the file that could not be read
 */
export async function loadReviewer(
  { dictionary, packs }: ReviewerSources,
  read: (path: string) => Promise<ArrayBuffer>,
  delivered: () => Promise<readonly CompiledPack[]> = async () => [],
): Promise<Reviewer> {
  const [bytes, more, ...compiled] = await Promise.all([
    read(dictionary),
    delivered().catch(() => []),
    ...packs.map(async (path) => parseCompiledPack(JSON.parse(new TextDecoder().decode(await read(path))))),
  ]);
  const analyzer = createIpadicAnalyzer(parseDictionary(bytes));
  if (more.length > 0) {
    try {
      return createReviewer({ analyzer, packs: [...compiled, ...more] });
    } catch {
      // The examples ran with it, so this is unheard of; the built-in pack always stands.
    }
  }
  return createReviewer({ analyzer, packs: compiled });
}
