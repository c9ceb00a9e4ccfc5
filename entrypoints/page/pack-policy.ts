import type { PackPolicy } from "../../src/packs/delivery/build-overview";
import { parsePackSources } from "../../src/packs/delivery/pack-source";
import type { Policy } from "../../src/platform/policy";

/** What the policy says of packs. */
export function packPolicyOf(policy: Policy): PackPolicy {
  const values = policy.state === "set" ? policy.values : {};
  const faults = policy.state === "set" ? policy.faults : [];
  const { sources, faults: unreadable } = parsePackSources(values.packs ?? []);
  return {
    sources,
    faults: [...faults.map((key) => ({ code: "policy" as const, pack: key, details: [] })), ...unreadable],
    userPacks: values.allowUserPacks ?? true,
  };
}
