import { keyIdOf, parsePublicKey, sha256Hex } from "../keys";
import { admitPack } from "./admit";
import type { InlinePack, PackSource, RemotePack } from "./pack-source";
import { openFile } from "./read-payload";
import { PackRefusal } from "./refusal";
import { isDue, nextCheck } from "./schedule";
import type { Slot } from "./shelf";
import { activeVersion, findSlot, withActive, withRefusal, withSlot } from "./slots";
import { type Candidate, checkRemoteVersion, isPinned, withSeen } from "./version-laws";
import { admissionOf, asRefusal, type Work } from "./work";

export interface TakePolicyOptions {
  /** A file's text. @throws PackRefusal */
  readonly download: (url: string) => Promise<string>;
  /** In [0, 1). */
  readonly random: () => number;
  /** Asks every address, whether its time has come or not. */
  readonly force: boolean;
}

/** Takes in what the policy carries or names; what it names no longer goes. */
export async function takePolicy(
  work: Work,
  sources: readonly PackSource[],
  { download, random, force }: TakePolicyOptions,
): Promise<void> {
  for (const source of sources)
    if (source.kind === "remote") work.shelf = withSlot(work.shelf, withPinned(slotOf(work, source), source));
  const files = await Promise.all(
    sources.map(async (source) =>
      isTime(work, source, force) ? download(source.url).catch(asRefusal) : undefined,
    ),
  );
  for (const [i, source] of sources.entries()) {
    const file = files[i];
    if (source.kind === "inline") work.shelf = withSlot(work.shelf, await takeInline(work, source));
    else if (file !== undefined) {
      const { check } = slotOf(work, source);
      const slot = await takeRemote(work, source, file);
      const failures = slot.refused === undefined ? 0 : (check?.failures ?? 0) + 1;
      const next = nextCheck(work.now, failures, random);
      work.shelf = withSlot(work.shelf, {
        ...slot,
        check: { source: JSON.stringify(source), at: work.now, next, failures },
      });
    }
  }
  const isWanted = (slot: Slot) => slot.origin === "user" || sources.some(({ id }) => id === slot.id);
  work.shelf = { ...work.shelf, slots: work.shelf.slots.filter(isWanted) };
}

const slotOf = ({ shelf }: Work, { id }: PackSource) => findSlot(shelf, "policy", id);

/** A version that the policy pins and that is kept needs no download. */
function withPinned(slot: Slot, { pin }: RemotePack): Slot {
  const kept =
    pin && slot.versions.find(({ header, sha256 }) => isPinned({ version: header.version, sha256 }, pin));
  return kept === undefined ? slot : { ...withActive(slot, kept), versions: slot.versions };
}

function isTime(work: Work, source: PackSource, force: boolean): source is RemotePack {
  if (source.kind !== "remote") return false;
  const slot = slotOf(work, source);
  const active = activeVersion(slot);
  if (source.pin !== undefined && active !== undefined)
    if (isPinned({ version: active.header.version, sha256: active.sha256 }, source.pin)) return false;
  const { check } = slot;
  return force || check?.source !== JSON.stringify(source) || isDue(work.now, check.next);
}

async function takeInline(work: Work, source: InlinePack): Promise<Slot> {
  const slot = slotOf(work, source);
  try {
    const file = await openFile(source.text, []);
    if (activeVersion(slot)?.sha256 === (await sha256Hex(file.payload)))
      return { ...slot, refused: undefined };
    const checkLaws = (candidate: Candidate) => checkId(candidate, source);
    const version = await admitPack(file, { ...(await admissionOf(work)), checkLaws });
    work.added.set(version.sha256, file.payload);
    return withActive(slot, version);
  } catch (error) {
    return withRefusal(slot, asRefusal(error));
  }
}

async function takeRemote(work: Work, source: RemotePack, file: string | PackRefusal): Promise<Slot> {
  const slot = slotOf(work, source);
  const active = activeVersion(slot);
  try {
    if (file instanceof PackRefusal) throw file;
    const keys = source.publicKeys.map(parsePublicKey);
    const opened = await openFile(file, keys);
    const keyIds = await Promise.all(keys.map(keyIdOf));
    const { highest } = work.shelf;
    const checkLaws = (candidate: Candidate) => {
      checkId(candidate, source);
      checkRemoteVersion(candidate, source, keyIds, active, highest);
    };
    const isKnown = active !== undefined && active.sha256 === (await sha256Hex(opened.payload));
    if (isKnown) checkLaws({ id: slot.id, version: active.header.version, sha256: active.sha256 });
    const version = isKnown
      ? { ...active, keyId: opened.keyId }
      : await admitPack(opened, { ...(await admissionOf(work)), checkLaws });
    if (!isKnown) work.added.set(version.sha256, opened.payload);
    const seen = { id: slot.id, version: version.header.version, sha256: version.sha256 };
    work.shelf = { ...work.shelf, highest: withSeen(highest, opened.keyId, seen) };
    return withActive(slot, version);
  } catch (error) {
    return withRefusal(slot, asRefusal(error));
  }
}

function checkId({ id, version }: Candidate, source: PackSource): void {
  if (id !== source.id) throw new PackRefusal("other-id", [id], version);
}
