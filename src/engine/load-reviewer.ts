import { parseDictionary } from "../analyzer/dictionary";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { type CompiledPack, needsPatterns, parseCompiledPack } from "../packs/compiled-pack";
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
 * @param delivered packs to be joined after the extension's own; left out where no review can be made with them
 * @throws Error naming the file that could not be read
 */
export async function loadReviewer(
  { dictionary, packs }: ReviewerSources,
  read: (path: string) => Promise<ArrayBuffer>,
  loadPatterns?: () => PatternCompiler,
  delivered: () => Promise<readonly CompiledPack[]> = async () => [],
): Promise<Reviewer> {
  const [bytes, more, ...compiled] = await Promise.all([
    read(dictionary),
    delivered().catch(() => []),
    ...packs.map(async (path) => parseCompiledPack(JSON.parse(new TextDecoder().decode(await read(path))))),
  ]);
  const analyzer = createIpadicAnalyzer(parseDictionary(bytes));
  const create = (joined: readonly CompiledPack[]) =>
    createReviewer({
      analyzer,
      packs: joined,
      patterns: needsPatterns(joined) ? loadPatterns?.() : undefined,
    });
  if (more.length > 0) {
    try {
      return create([...compiled, ...more]);
    } catch {
      // The examples ran with them, so this is unheard of; the built-in pack always stands.
    }
  }
  return create(compiled);
}
