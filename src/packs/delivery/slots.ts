import type { PackNotice } from "../../review/pack-overview";
import type { PackRefusal } from "./refusal";
import { KEPT_VERSIONS, type Shelf, type Slot, type StoredVersion } from "./shelf";

export function findSlot(shelf: Shelf, origin: Slot["origin"], id: string): Slot {
  const known = shelf.slots.find((slot) => slot.origin === origin && slot.id === id);
  return known ?? { origin, id, versions: [] };
}

/** The shelf with a slot put in the place of the one of the same origin and id. */
export function withSlot(shelf: Shelf, slot: Slot): Shelf {
  const others = shelf.slots.filter(({ origin, id }) => origin !== slot.origin || id !== slot.id);
  return { ...shelf, slots: [...others, slot] };
}

export function activeVersion(slot: Slot): StoredVersion | undefined {
  return slot.versions.find(({ sha256 }) => sha256 === slot.active);
}

/** The slot with a version that runs from now on; the oldest beyond the limit go. */
export function withActive(slot: Slot, version: StoredVersion): Slot {
  const others = slot.versions.filter(({ sha256 }) => sha256 !== version.sha256);
  return {
    ...slot,
    active: version.sha256,
    versions: [version, ...others].slice(0, KEPT_VERSIONS),
    refused: undefined,
  };
}

/** The slot as it was, with what is to be said of the version that was not taken in. */
export function withRefusal(slot: Slot, refusal: PackRefusal): Slot {
  return { ...slot, refused: noticeOf(slot, refusal) };
}

function noticeOf(slot: Slot, { code, details, version, said }: PackRefusal): PackNotice & Slot["refused"] {
  return {
    code,
    pack: slot.id,
    version,
    running: activeVersion(slot)?.header.version,
    details: [...details],
    ...(said.length > 0 && { said: [...said] }),
  };
}

/**
 * The shelf with what the engine loads: the policy's packs in its order, then the users' own, which give way to a pack of the
 * same id. Another list is another revision.
 */
export function withRunning(shelf: Shelf, policyIds: readonly string[], userPacks: boolean): Shelf {
  const own = shelf.slots.filter(
    ({ origin, id }) => userPacks && origin === "user" && !policyIds.includes(id),
  );
  const slots = [...policyIds.map((id) => findSlot(shelf, "policy", id)), ...own];
  const running = slots.flatMap((slot) => {
    const version = activeVersion(slot);
    if (version === undefined) return [];
    return [{ sha256: version.sha256, quarantined: version.quarantined.map(({ rule }) => rule) }];
  });
  const isSame = JSON.stringify(running) === JSON.stringify(shelf.running);
  return isSame ? shelf : { ...shelf, running, revision: shelf.revision + 1 };
}
