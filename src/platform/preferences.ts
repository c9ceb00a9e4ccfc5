import type { PackNotice, PackOverview } from "../review/pack-overview";
import type { Policy, PolicyValues } from "./policy";
import type { Settings } from "./settings";

/** What holds on one host: the user's settings under the company's policy. */
export interface Preferences {
  readonly gate: Settings["gate"];
  readonly gateThreshold: number;
  /** False where the user or the policy wants no review on this host. */
  readonly enabled: boolean;
  readonly disabledRules: readonly string[];
  readonly language: "ja" | "en";
  /** True where the policy, not the user, decides whether the host is reviewed. */
  readonly hostLocked: boolean;
  /** Grows when other packs come to run. */
  readonly packRevision: number;
  readonly packNotices: readonly PackNotice[];
}

/**
 * @param host name of the host, e.g. `mail.google.com`
 * @param uiLanguage the browser's own, e.g. `ja-JP`; decides where the user chose none
 */
export function resolvePreferences(
  settings: Settings,
  policy: Policy,
  host: string,
  uiLanguage: string,
  packs?: PackOverview,
): Preferences {
  const values: PolicyValues = policy.state === "set" ? policy.values : {};
  const auto = uiLanguage.toLowerCase().startsWith("ja") ? "ja" : "en";
  const excluded = values.sites !== undefined && !values.sites.includes(host);
  return {
    gate: values.gate ?? settings.gate,
    gateThreshold: values.gateThreshold ?? packs?.gateThreshold ?? settings.gateThreshold,
    enabled: !excluded && !settings.disabledHosts.includes(host),
    disabledRules: settings.disabledRules,
    language: settings.language === "auto" ? auto : settings.language,
    hostLocked: excluded,
    packRevision: packs?.revision ?? 0,
    packNotices: packs?.notices ?? [],
  };
}
