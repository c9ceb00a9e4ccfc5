import { ENGINE_FILES } from "../../src/engine/engine-files";
import { findRulesInForce } from "../../src/engine/rules-in-force";
import type { CompiledPack } from "../../src/packs/compiled-pack";
import { readRunning } from "../../src/packs/delivery/read-running";
import type { PackShelf } from "../../src/packs/delivery/shelf";
import type { NamedPack, OptionsRule } from "../../src/panel/options/options-props";

/**
 * The rules that mails are reviewed with: those of the extension and of the packs that run, joined as the engine joins them.
 * @throws Error where the extension's own files cannot be read
 */
export async function readRulesInForce(
  shelf: PackShelf,
  fetchFile: (path: string) => Promise<Response>,
): Promise<readonly OptionsRule[]> {
  const [state, delivered, ...builtIn] = await Promise.all([
    shelf.read(),
    readRunning(shelf),
    ...ENGINE_FILES.packs.map(async (path) => (await (await fetchFile(path)).json()) as CompiledPack),
  ]);
  const active = new Set(state.running.map(({ sha256 }) => sha256));
  const named = new Map<string, NamedPack>();
  for (const { header } of builtIn) named.set(header.id, { name: header.name, origin: "built-in" });
  for (const { header } of delivered) {
    const slot = state.slots.find(({ id, active: sha256 = "" }) => id === header.id && active.has(sha256));
    named.set(header.id, { name: header.name, origin: slot?.origin ?? "policy" });
  }
  const nameOf = (id: string): NamedPack => named.get(id) ?? { name: { ja: id }, origin: "policy" };
  return findRulesInForce([...builtIn, ...delivered]).map(({ rule, pack, lockedBy, ...found }) => ({
    key: `${pack}/${rule.id}`,
    id: rule.id,
    severity: rule.severity,
    message: rule.message,
    why: rule.why,
    fix: rule.fix,
    source: rule.source,
    pack: nameOf(pack),
    changedBy: found.changedBy.map(nameOf),
    lockedBy: lockedBy === undefined ? undefined : nameOf(lockedBy),
    examples: found.examples,
  }));
}
