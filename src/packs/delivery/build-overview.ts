import type {
  KeptVersion,
  PackEntry,
  PackNotice,
  PackOverview,
  RefusedChange,
} from "../../review/pack-overview";
import type { PackHeader } from "../schema";
import type { PackSource } from "./pack-source";
import type { Shelf, Slot, StoredVersion } from "./shelf";
import { activeVersion } from "./slots";

/** The built-in pack, as the extension was made with it. */
export interface BuiltInPack {
  readonly header: PackHeader;
  readonly sha256: string;
  readonly rules: number;
}

export interface PackPolicy {
  readonly sources: readonly PackSource[];
  readonly faults: readonly PackNotice[];
  /** Whether users may bring packs of their own. */
  readonly userPacks: boolean;
}

/**
 * Exactly what runs, and what is to be said of it.
 * @param refused what locks refuse of the packs that run
 * @param now milliseconds since 1970
 */
export function buildOverview(
  shelf: Shelf,
  policy: PackPolicy,
  builtIn: BuiltInPack,
  refused: readonly RefusedChange[],
  now: number,
): PackOverview {
  const slots = shelf.running.flatMap(({ sha256 }) => shelf.slots.filter(({ active }) => active === sha256));
  const today = new Date(now).toISOString().slice(0, 10);
  const packs = slots.flatMap((slot) => {
    const version = activeVersion(slot);
    return version === undefined ? [] : [entryOf(slot, version, policy, refused)];
  });
  const thresholds = slots.flatMap((slot) =>
    slot.origin === "policy" ? [activeVersion(slot)?.header.gate?.threshold] : [],
  );
  return {
    revision: shelf.revision,
    packs: [builtInEntry(builtIn), ...packs],
    notices: [...policy.faults, ...shelf.slots.flatMap((slot) => noticesOf(slot, policy, today))],
    userPacks: policy.userPacks,
    gateThreshold: thresholds.findLast((threshold) => threshold !== undefined),
  };
}

function describe({ name, version, label, owner, engine, expires, overrides }: PackHeader) {
  return { name, version, label, owner, engine, expires, overrides: Object.keys(overrides ?? {}) };
}

function builtInEntry({ header, sha256, rules }: BuiltInPack): PackEntry {
  const receivedAt = new Date(0).toISOString();
  return {
    id: header.id,
    origin: "built-in",
    ...describe(header),
    sha256,
    receivedAt,
    rules,
    refused: [],
    quarantined: [],
    kept: [],
  };
}

function entryOf(
  slot: Slot,
  version: StoredVersion,
  { sources }: PackPolicy,
  refused: readonly RefusedChange[],
): PackEntry {
  const source = slot.origin === "policy" ? sources.find(({ id }) => id === slot.id) : undefined;
  return {
    id: slot.id,
    origin: slot.origin,
    ...describe(version.header),
    ...kept(version),
    keyId: version.keyId,
    url: source?.kind === "remote" ? source.url : undefined,
    checkedAt: slot.check === undefined ? undefined : new Date(slot.check.at).toISOString(),
    rules: version.rules,
    refused: refused.filter(({ pack }) => pack === slot.id).map(({ rule, what }) => ({ rule, what })),
    quarantined: version.quarantined,
    kept: slot.versions.map(kept),
  };
}

function kept({ header, sha256, receivedAt }: StoredVersion): KeptVersion {
  return { version: header.version, sha256, receivedAt: new Date(receivedAt).toISOString() };
}

function noticesOf(slot: Slot, { sources, userPacks }: PackPolicy, today: string): readonly PackNotice[] {
  const notices: PackNotice[] = [];
  const version = activeVersion(slot);
  const about = { pack: slot.id, version: version?.header.version, running: version?.header.version };
  if (slot.refused !== undefined) notices.push(slot.refused);
  if (slot.origin === "user" && version !== undefined) {
    if (!userPacks) return [{ ...about, running: undefined, code: "not-allowed", details: [] }];
    if (sources.some(({ id }) => id === slot.id))
      return [{ ...about, running: undefined, code: "taken-id", details: [slot.id] }];
  }
  const expires = version?.header.expires;
  if (expires !== undefined && expires < today)
    notices.push({ ...about, code: "expired", details: [expires] });
  if (version !== undefined && version.quarantined.length > 0)
    notices.push({ ...about, code: "quarantine", details: version.quarantined.map(({ rule }) => rule) });
  return notices;
}
