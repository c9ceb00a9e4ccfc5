import { browser } from "wxt/browser";
import { ENGINE_VERSION } from "../../src/packs/engine-range";
import type { KnownPolicy } from "../../src/platform/policy-memory";
import type { PackOverview } from "../../src/review/pack-overview";
import { packPolicyOf } from "./pack-policy";

/** Everything that decides what is reviewed in this browser, to be copied; nothing of the user or of mails. */
export function buildAudit(
  overview: PackOverview,
  { policy, remembered }: KnownPolicy,
  now: Date,
): Readonly<Record<string, unknown>> {
  const { packs: _, ...values } = policy.state === "set" ? policy.values : {};
  const sources = packPolicyOf(policy).sources.map((source) =>
    source.kind === "inline" ? { id: source.id, inline: true } : source,
  );
  return {
    at: now.toISOString(),
    extension: { id: browser.runtime.id, version: browser.runtime.getManifest().version },
    engine: ENGINE_VERSION,
    browser: navigator.userAgent,
    policy: { state: policy.state, remembered, ...values, packs: sources },
    userPacks: overview.userPacks,
    packs: overview.packs,
    notices: overview.notices,
  };
}
