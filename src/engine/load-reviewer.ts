import { parseDictionary } from "../analyzer/dictionary";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import type { CompiledPack } from "../packs/compiled-pack";
import { needsPatterns } from "../packs/needs-patterns";
import type { PatternCompiler } from "../review/context";
import { createReviewer } from "./create-reviewer";
import { readPreparedPack } from "./prepared-pack";
import type { Reviewer } from "./reviewer";

export interface ReviewerSources {
  /** Paths inside the extension. */
  readonly dictionary: string;
  readonly packs: readonly string[];
  /** What the build has made ready of the packs. */
  readonly prepared: string;
}

/**
 * Reads dictionary and packs side by side; what has arrived is read while the rest is still on its way. The files are the
 * extension's own, checked when it was built: they are not checked again at each start.
 * @param read gives a file's bytes
 * @param loadPatterns called where a pack has rules of kind `pattern`: their engine is no part of the thread's script
 * @param delivered packs to be joined after the extension's own; left out where no review can be made with them
 * @throws Error naming the file that could not be read
 */
export async function loadReviewer(
  { dictionary, packs, prepared }: ReviewerSources,
  read: (path: string) => Promise<ArrayBuffer>,
  loadPatterns?: () => PatternCompiler,
  delivered: () => Promise<readonly CompiledPack[]> = async () => [],
): Promise<Reviewer> {
  const [bytes, ready, more, ...compiled] = await Promise.all([
    read(dictionary),
    read(prepared).then(readPreparedPack),
    delivered().catch(() => []),
    ...packs.map(async (path) => JSON.parse(new TextDecoder().decode(await read(path))) as CompiledPack),
  ]);
  const words = parseDictionary(bytes, true);
  const analyzer = createIpadicAnalyzer(words);
  const create = (joined: readonly CompiledPack[]) =>
    createReviewer({
      analyzer,
      packs: joined,
      prepared: { ...ready, phrases: ready.dictionary === words.hash ? ready.phrases : new Map() },
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
