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
 * Reads dictionary and packs side by side.
 * @throws Error naming the file that could not be read
 */
export async function loadReviewer({ dictionary, packs }: ReviewerSources): Promise<Reviewer> {
  const [bytes, ...sources] = await Promise.all([
    read(dictionary).then((response) => response.arrayBuffer()),
    ...packs.map(async (path): Promise<unknown> => (await read(path)).json()),
  ]);
  return createReviewer({
    analyzer: createIpadicAnalyzer(parseDictionary(bytes)),
    packs: sources.map(parseCompiledPack),
  });
}

async function read(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}
