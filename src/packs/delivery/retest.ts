import { testPack } from "./admit";
import { readPayload } from "./read-payload";
import { isPassing } from "./refusal";
import type { Slot } from "./shelf";
import { activeVersion, withActive, withRefusal, withSlot } from "./slots";
import { admissionOf, asRefusal, payloadOf, type Work } from "./work";

/** After an update of the extension the examples run again; the first version that passes runs. */
export async function retest(work: Work): Promise<void> {
  const { testedWith } = work.ports;
  for (const slot of work.shelf.slots) {
    const [newest] = slot.versions;
    if ((activeVersion(slot) ?? newest ?? { testedWith }).testedWith === testedWith) continue;
    const next = await findPassing(work, slot);
    const running = activeVersion(next)?.header.version;
    const refused = next.refused === undefined ? undefined : { ...next.refused, running };
    work.shelf = withSlot(work.shelf, { ...next, refused });
  }
}

async function findPassing(work: Work, slot: Slot): Promise<Slot> {
  const { testedWith } = work.ports;
  const active = activeVersion(slot);
  let next: Slot = { ...slot, active: undefined };
  for (const version of slot.versions.toSorted((a, b) => +(b === active) - +(a === active))) {
    try {
      const text = (await payloadOf(work, version.sha256)) ?? "";
      const tested = await testPack(text, readPayload(text), await admissionOf(work));
      return { ...withActive(next, { ...version, ...tested }), refused: next.refused };
    } catch (error) {
      const refusal = asRefusal(error);
      // Nothing was found out: what ran runs on.
      if (isPassing(refusal.code)) return slot;
      const versions = next.versions.map((one) => (one === version ? { ...one, testedWith } : one));
      next = withRefusal({ ...next, versions }, refusal);
    }
  }
  return next;
}
