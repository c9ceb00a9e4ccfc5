import { KeyFormatError } from "../keys";
import type { AdmissionOptions, RunSelfTest } from "./admit";
import type { BuiltInPack } from "./build-overview";
import { PackRefusal } from "./refusal";
import type { PackShelf, Shelf } from "./shelf";
import { withSlot } from "./slots";

/** What the keeper's steps need of the world. */
export interface WorkPorts {
  readonly shelf: PackShelf;
  readonly selfTest: RunSelfTest;
  readonly builtIn: () => Promise<BuiltInPack>;
  /** Engine and dictionary of this extension. */
  readonly testedWith: string;
}

/** The state while it is worked on: written back in one step, or not at all. */
export interface Work {
  readonly ports: WorkPorts;
  shelf: Shelf;
  /** Payloads not yet on the shelf, by sha256. */
  readonly added: Map<string, string>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Takes the state up; versions whose payload was lost are as if they had never been here. */
export async function startWork(ports: WorkPorts, now: number): Promise<Work> {
  const work: Work = { ports, shelf: await ports.shelf.read(), added: new Map(), now };
  for (const slot of work.shelf.slots) {
    const there = await Promise.all(slot.versions.map(({ sha256 }) => payloadOf(work, sha256)));
    if (there.every((text) => text !== undefined)) continue;
    const versions = slot.versions.filter((_, i) => there[i] !== undefined);
    const active = versions.some(({ sha256 }) => sha256 === slot.active) ? slot.active : undefined;
    work.shelf = withSlot(work.shelf, { ...slot, versions, active, check: undefined });
  }
  return work;
}

export async function payloadOf({ added, ports }: Work, sha256: string): Promise<string | undefined> {
  return added.get(sha256) ?? ports.shelf.blob(sha256);
}

/** What every admission has in common. */
export async function admissionOf(work: Work): Promise<Omit<AdmissionOptions, "checkLaws">> {
  const { selfTest, testedWith, builtIn } = work.ports;
  return {
    selfTest,
    testedWith,
    builtInId: (await builtIn()).header.id,
    now: work.now,
    running: async (id) => {
      const active = work.shelf.slots.find((slot) => slot.id === id && slot.active !== undefined)?.active;
      return active === undefined ? undefined : payloadOf(work, active);
    },
  };
}

export function asRefusal(error: unknown): PackRefusal {
  if (error instanceof PackRefusal) return error;
  if (error instanceof KeyFormatError) return new PackRefusal("policy", ["publicKey"]);
  return new PackRefusal("unavailable");
}
