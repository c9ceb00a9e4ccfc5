import type { CompiledPack } from "./compiled-pack";

/** True where one of the packs has rules of kind `pattern`. */
export function needsPatterns(packs: readonly CompiledPack[]): boolean {
  return packs.some((pack) => pack.rules.some((rule) => rule.kind === "pattern"));
}
