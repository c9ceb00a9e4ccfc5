import * as z from "zod/mini";
import { GATE_MODES } from "./settings";
import type { StorageArea } from "./storage-area";

const POLICY_KEYS = {
  /** Packs of the company: each a pack's JSON or `{id, url, publicKey, minVersion?, pin?}`; as a string, in Firefox also as an object. */
  packs: z.array(z.unknown()),
  allowUserPacks: z.boolean(),
  gate: z.enum(GATE_MODES),
  gateThreshold: z.number().check(z.minimum(0), z.maximum(100)),
  /** Host names on which the review runs; all five where it is not set. */
  sites: z.array(z.string()),
  history: z.enum(["off", "on"]),
} as const;

type PolicyKey = keyof typeof POLICY_KEYS;
export type PolicyValues = { readonly [K in PolicyKey]?: z.infer<(typeof POLICY_KEYS)[K]> };

/** `unknown`: not delivered yet, or not readable; `none`: this browser has no policy for us. */
export type Policy =
  | { readonly state: "unknown" | "none" }
  | {
      readonly state: "set";
      readonly values: PolicyValues;
      /** Keys that the admin set to something unreadable, and keys that do not exist: they are left out. */
      readonly faults: readonly string[];
    };

/** @param delivered what `storage.managed.get(null)` gave */
export function parsePolicy(delivered: Record<string, unknown>): Policy {
  const entries = Object.entries(delivered);
  if (entries.length === 0) return { state: "none" };
  const values: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [key, value] of entries) {
    const schema = Object.hasOwn(POLICY_KEYS, key) ? POLICY_KEYS[key as PolicyKey] : undefined;
    const parsed = schema?.safeParse(value);
    if (parsed?.success) values[key] = parsed.data;
    else faults.push(key);
  }
  return { state: "set", values, faults };
}

/** Firefox throws where no policy is set; Chrome gives an empty object. Never throws. */
export async function readPolicy(area: StorageArea): Promise<Policy> {
  try {
    return parsePolicy(await area.get(null));
  } catch (error) {
    const unset = error instanceof Error && /managed storage manifest not found/i.test(error.message);
    return { state: unset ? "none" : "unknown" };
  }
}

/** Tells of each change of the policy while the page lives. */
export function observePolicy(
  area: StorageArea,
  listener: (policy: Policy) => void,
  signal: AbortSignal,
): void {
  const onChanged = () => {
    void readPolicy(area).then((policy) => {
      if (!signal.aborted) listener(policy);
    });
  };
  area.onChanged.addListener(onChanged);
  signal.addEventListener("abort", () => area.onChanged.removeListener(onChanged));
}
