import * as z from "zod/mini";
import { PACK_NOTICES } from "../../review/pack-overview";
import { packHeader } from "../schema";

/** So many versions of a pack are kept, the running one among them. */
export const KEPT_VERSIONS = 3;

const notice = z.object({
  code: z.enum(PACK_NOTICES),
  pack: z.string(),
  version: z.optional(z.number()),
  running: z.optional(z.number()),
  details: z.array(z.string()),
  said: z.optional(z.array(z.object({ ja: z.string(), en: z.optional(z.string()) }))),
});

const storedVersion = z.object({
  header: packHeader,
  sha256: z.string(),
  keyId: z.optional(z.string()),
  /** Milliseconds since 1970. */
  receivedAt: z.number(),
  rules: z.number(),
  quarantined: z.array(z.object({ rule: z.string(), example: z.string() })),
  /** Engine and dictionary that its examples ran with. */
  testedWith: z.string(),
});
/** What is known of a payload without reading it. */
export type StoredVersion = z.infer<typeof storedVersion>;

const slot = z.object({
  origin: z.enum(["policy", "user"]),
  id: z.string(),
  /** sha256 of the version that runs. */
  active: z.optional(z.string()),
  /** Newest first. */
  versions: z.array(storedVersion),
  /** The last refusal, until something better comes. */
  refused: z.optional(notice),
  /** How the address was asked last. */
  check: z.optional(
    z.object({
      /** The policy's entry as it was then: another one is looked at at once. */
      source: z.string(),
      at: z.number(),
      next: z.number(),
      failures: z.number(),
    }),
  ),
});
/** The versions of one pack from one origin. */
export type Slot = z.infer<typeof slot>;

const shelf = z.object({
  revision: z.number(),
  slots: z.array(slot),
  /** By key id and pack id: the highest version that ever ran. */
  highest: z.record(z.string(), z.record(z.string(), z.number())),
  /** What the engine loads, in order. */
  running: z.array(z.object({ sha256: z.string(), quarantined: z.array(z.string()) })),
});
/** Everything that is known of delivered packs, but their payloads. */
export type Shelf = z.infer<typeof shelf>;

export const EMPTY_SHELF: Shelf = { revision: 0, slots: [], highest: {}, running: [] };

/** What cannot be read counts as nothing: the packs are delivered again. */
export function parseShelf(stored: unknown): Shelf {
  return shelf.safeParse(stored).data ?? EMPTY_SHELF;
}

/** Port: where delivered packs are kept. */
export interface PackShelf {
  read(): Promise<Shelf>;
  /** @param key the payload's sha256 */
  blob(key: string): Promise<string | undefined>;
  /** All or nothing: the new state, the payloads added; those that `kept` does not name are dropped. */
  commit(state: Shelf, added: ReadonlyMap<string, string>, kept: ReadonlySet<string>): Promise<void>;
}

export function payloadsOf({ slots }: Shelf): ReadonlySet<string> {
  return new Set(slots.flatMap(({ versions }) => versions.map(({ sha256 }) => sha256)));
}
