import { type CompiledPack, parseCompiledPack } from "../compiled-pack";
import type { PackShelf } from "./shelf";

/**
 * The delivered packs that run, in order, without the rules in quarantine. What cannot be read is left out: a pack's fault
 * never stops the review. Never throws.
 */
export async function readRunning(shelf: Pick<PackShelf, "read" | "blob">): Promise<readonly CompiledPack[]> {
  const { running } = await shelf.read().catch(() => ({ running: [] }));
  const packs = await Promise.all(
    running.map(async ({ sha256, quarantined }) => {
      try {
        const pack = parseCompiledPack(JSON.parse((await shelf.blob(sha256)) ?? ""));
        return { ...pack, rules: pack.rules.filter(({ id }) => !quarantined.includes(id)) };
      } catch {
        return undefined;
      }
    }),
  );
  return packs.filter((pack) => pack !== undefined);
}
