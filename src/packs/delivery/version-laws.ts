import type { RemotePack } from "./pack-source";
import { PackRefusal } from "./refusal";
import type { Shelf, StoredVersion } from "./shelf";

export interface Candidate {
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
}

/**
 * What a policy's address may bring: the version pinned, or one not lower than was ever seen under the keys trusted now. A
 * key that was given up takes its highest version along, so that a stolen key cannot bar the way for good.
 * @param keyIds of the keys that the policy names
 * @throws PackRefusal `pin`, `below-minimum`, `downgrade` or `same-version`
 */
export function checkRemoteVersion(
  candidate: Candidate,
  source: RemotePack,
  keyIds: readonly string[],
  active: StoredVersion | undefined,
  highest: Shelf["highest"],
): void {
  const { id, version, sha256 } = candidate;
  const { pin, minVersion } = source;
  if (pin !== undefined) {
    if (isPinned(candidate, pin)) return;
    throw new PackRefusal("pin", [String(pin.version)], version);
  }
  if (minVersion !== undefined && version < minVersion)
    throw new PackRefusal("below-minimum", [String(minVersion)], version);
  const seen = Math.max(0, ...keyIds.map((key) => highestOf(highest, key, id)));
  if (version < seen) throw new PackRefusal("downgrade", [String(seen)], version);
  if (active?.header.version === version && active.sha256 !== sha256)
    throw new PackRefusal("same-version", [], version);
}

/**
 * An import never downgrades.
 * @throws PackRefusal `downgrade` or `same-version`
 */
export function checkImportedVersion(candidate: Candidate, active: StoredVersion | undefined): void {
  if (active === undefined) return;
  const { version, sha256 } = candidate;
  const running = active.header.version;
  if (version < running) throw new PackRefusal("downgrade", [String(running)], version);
  if (version === running && sha256 !== active.sha256) throw new PackRefusal("same-version", [], version);
}

export function isPinned(
  candidate: { readonly version: number; readonly sha256: string },
  pin: { readonly version: number; readonly sha256?: string | undefined },
): boolean {
  return candidate.version === pin.version && (pin.sha256 ?? candidate.sha256) === candidate.sha256;
}

function highestOf(highest: Shelf["highest"], key: string, id: string): number {
  const byPack = Object.hasOwn(highest, key) ? highest[key] : undefined;
  return byPack !== undefined && Object.hasOwn(byPack, id) ? (byPack[id] ?? 0) : 0;
}

/** The highest versions with one more seen. */
export function withSeen(
  highest: Shelf["highest"],
  key: string | undefined,
  { id, version }: Candidate,
): Shelf["highest"] {
  if (key === undefined) return highest;
  const seen = Math.max(version, highestOf(highest, key, id));
  return { ...highest, [key]: { ...highest[key], [id]: seen } };
}
