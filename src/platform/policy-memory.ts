import * as z from "zod/mini";
import { type Policy, parsePolicy, readPolicy } from "./policy";
import type { StorageArea } from "./storage-area";

const KEY = "policy";
/** A browser that starts may not have its policy yet: so long an empty one counts as not delivered, in milliseconds. */
export const DELIVERY_MS = 10 * 60_000;

const memory = z.object({
  /** As the browser delivered it. */
  delivered: z.record(z.string(), z.unknown()),
  /** Since when the browser has had none, in milliseconds since 1970. */
  missingSince: z.optional(z.number()),
});

/** The policy in force, and whether it is one that the browser delivered earlier and has not (yet) delivered again. */
export interface KnownPolicy {
  readonly policy: Policy;
  readonly remembered: boolean;
}

async function recall(local: StorageArea): Promise<z.infer<typeof memory> | undefined> {
  try {
    return memory.safeParse((await local.get(KEY))[KEY]).data;
  } catch {
    return undefined;
  }
}

/** For pages: what the browser has delivered, else what it delivered last. Never throws. */
export async function readKnownPolicy(managed: StorageArea, local: StorageArea): Promise<KnownPolicy> {
  const policy = await readPolicy(managed);
  if (policy.state === "set") return { policy, remembered: false };
  const known = await recall(local);
  if (known === undefined) return { policy, remembered: false };
  return { policy: parsePolicy(known.delivered), remembered: true };
}

/**
 * For the background: as `readKnownPolicy`, and keeps the memory. A policy is forgotten when the browser says that it was
 * taken away, or delivers none for a while.
 * @param options `changed`: the browser has just told of a change; `now` in milliseconds since 1970
 * @throws when the browser's storage refuses
 */
export async function settlePolicy(
  managed: StorageArea,
  local: StorageArea,
  options: { readonly changed: boolean; readonly now: number },
): Promise<KnownPolicy> {
  const policy = await readPolicy(managed);
  if (policy.state === "set") {
    await local.set({ [KEY]: { delivered: await managed.get(null) } });
    return { policy, remembered: false };
  }
  const known = await recall(local);
  if (known === undefined) return { policy, remembered: false };
  const since = Math.min(known.missingSince ?? options.now, options.now);
  const isGone = policy.state === "none" && (options.changed || options.now - since >= DELIVERY_MS);
  if (isGone) {
    await local.set({ [KEY]: null });
    return { policy, remembered: false };
  }
  if (known.missingSince === undefined && policy.state === "none")
    await local.set({ [KEY]: { ...known, missingSince: since } });
  return { policy: parsePolicy(known.delivered), remembered: true };
}
