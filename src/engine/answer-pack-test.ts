import { parseDictionary } from "../analyzer/dictionary";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { parseCompiledPack } from "../packs/compiled-pack";
import { needsPatterns } from "../packs/needs-patterns";
import type { PatternCompiler } from "../review/context";
import type { ReviewerSources } from "./load-reviewer";
import { type PackTestAnswer, parsePackTestRequest } from "./pack-test";
import { readPreparedPack } from "./prepared-pack";
import { selfTest } from "./self-test";

/**
 * The thread's side: runs a pack's examples with the dictionary and the built-in pack of this extension.
 * @param read gives a file's bytes
 * @param loadPatterns called where a pack has rules of kind `pattern`
 * @returns undefined for what is no request
 */
export async function answerPackTest(
  message: unknown,
  { dictionary, packs, prepared }: ReviewerSources,
  read: (path: string) => Promise<ArrayBuffer>,
  loadPatterns: () => PatternCompiler,
): Promise<PackTestAnswer | undefined> {
  const request = parsePackTestRequest(message);
  if (request === undefined) return undefined;
  try {
    const [bytes, ready, ...builtIn] = await Promise.all([dictionary, prepared, ...packs].map(read));
    if (bytes === undefined) return { type: "pack-not-tested", detail: "dictionary" };
    const texts = builtIn.map((file) => new TextDecoder().decode(file));
    const below = [...texts, ...request.below].map((text) => parseCompiledPack(JSON.parse(text)));
    const model = ready && readPreparedPack(ready).model;
    const analyzer = createIpadicAnalyzer(parseDictionary(bytes));
    const pack = parseCompiledPack(JSON.parse(request.payload));
    const patterns = needsPatterns([...below, pack]) ? loadPatterns() : undefined;
    const tested = selfTest(analyzer, below, pack, { patterns, model });
    const failed = tested.quarantined.map(({ rule, locked, faults }) => ({
      rule,
      locked,
      example: faults[0]?.example ?? "",
    }));
    return { type: "pack-tested", verdict: { rejected: tested.rejected, failed } };
  } catch (error) {
    return { type: "pack-not-tested", detail: error instanceof Error ? error.name : "unknown" };
  }
}
