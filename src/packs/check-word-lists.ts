import { nearestKey } from "./nearest-key";
import type { ValueFault, YamlPath } from "./schema-faults";
import type { FaultTexts } from "./texts/fault-texts";

/** Where sequences of morphemes stand in a file: only there is `word` the name of a list. */
const LEADS_TO_TOKENS: ReadonlySet<string> = new Set(["tokens", "any", "unless", "not", "cues", "lists"]);

/**
 * Names of word lists that no pack has: such a step fits nothing, and as a `not` it excludes nothing.
 * @param source a rule, a file of `moves/` or `detection.yaml`, or what is well-formed of it
 * @param known names of the lists of this pack and of those below
 */
export function checkWordLists(
  source: object,
  known: ReadonlySet<string>,
  texts: FaultTexts,
  at: YamlPath = [],
): ValueFault[] {
  return Object.entries(source).flatMap(([key, value]: [string, unknown]): ValueFault[] => {
    const index = Number(key);
    const path = [...at, Array.isArray(source) ? index : key];
    if (key === "word" && at.length > 0 && typeof value === "string" && !known.has(value))
      return [{ path, message: texts.unknownList(value), suggestion: nearestKey(value, known) }];
    if (typeof value !== "object" || value === null) return [];
    const isOnTheWay = Array.isArray(source) || at.at(-1) === "lists" || LEADS_TO_TOKENS.has(key);
    return isOnTheWay ? checkWordLists(value, known, texts, path) : [];
  });
}
