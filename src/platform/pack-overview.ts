import * as z from "zod/mini";
import { PACK_NOTICES, PACK_ORIGINS, type PackOverview, REFUSED_CHANGES } from "../review/pack-overview";
import type { StorageArea } from "./storage-area";

const KEY = "packs";

const notice = z.object({
  code: z.enum(PACK_NOTICES),
  pack: z.string(),
  version: z.optional(z.number()),
  running: z.optional(z.number()),
  details: z.array(z.string()),
  said: z.optional(z.array(z.object({ ja: z.string(), en: z.optional(z.string()) }))),
});
const kept = { version: z.number(), sha256: z.string(), receivedAt: z.string() };
const overview = z.object({
  revision: z.number(),
  packs: z.array(
    z.object({
      ...kept,
      id: z.string(),
      origin: z.enum(PACK_ORIGINS),
      name: z.object({ ja: z.string(), en: z.optional(z.string()) }),
      label: z.optional(z.string()),
      owner: z.optional(z.string()),
      engine: z.string(),
      expires: z.optional(z.string()),
      keyId: z.optional(z.string()),
      url: z.optional(z.string()),
      checkedAt: z.optional(z.string()),
      rules: z.number(),
      overrides: z.array(z.string()),
      // One that an earlier version published has none.
      refused: z.prefault(z.array(z.object({ rule: z.string(), what: z.enum(REFUSED_CHANGES) })), []),
      quarantined: z.array(z.object({ rule: z.string(), example: z.string() })),
      kept: z.array(z.object(kept)),
    }),
  ),
  notices: z.array(notice),
  userPacks: z.boolean(),
  gateThreshold: z.optional(z.number()),
});

/** @returns undefined for what is none */
export function parsePackOverview(json: unknown): PackOverview | undefined {
  return overview.safeParse(json).data;
}

/** What the background published last; undefined before the first time. Never throws. */
export async function readPackOverview(local: StorageArea): Promise<PackOverview | undefined> {
  try {
    return parsePackOverview((await local.get(KEY))[KEY]);
  } catch {
    return undefined;
  }
}

/** For the background alone. */
export async function publishPackOverview(local: StorageArea, next: PackOverview): Promise<void> {
  await local.set({ [KEY]: JSON.parse(JSON.stringify(next)) });
}

/** Tells of each change while `signal` lives. */
export function observePackOverview(
  local: StorageArea,
  listener: (overview: PackOverview) => void,
  signal: AbortSignal,
): void {
  let last = "";
  const onChanged = () => {
    void readPackOverview(local).then((next) => {
      const text = JSON.stringify(next);
      if (signal.aborted || next === undefined || text === last) return;
      last = text;
      listener(next);
    });
  };
  local.onChanged.addListener(onChanged);
  signal.addEventListener("abort", () => local.onChanged.removeListener(onChanged));
}
