import type { PackNotice } from "../review/pack-overview";
import type { Policy, PolicyValues } from "./policy";
import type { PreferenceGrounds } from "./preference-source";
import type { Settings } from "./settings";

/** What holds on one host: the user's settings under the company's policy. */
export interface Preferences {
  readonly gate: Settings["gate"];
  readonly gateThreshold: number;
  /** False where the user or the policy wants no review on this host. */
  readonly enabled: boolean;
  /** The moment until which the user wants no review anywhere, in milliseconds since 1970; undefined when it is over. */
  readonly pausedUntil: number | undefined;
  readonly disabledRules: readonly string[];
  /** `pack/rule` → the gravity that the user gives it. */
  readonly severities: Settings["severities"];
  /** False where the user or the policy wants no history of sent reviews. */
  readonly history: boolean;
  readonly theme: Settings["theme"];
  readonly textSize: Settings["textSize"];
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
 * @param now in milliseconds since 1970
 */
export function resolvePreferences(
  settings: Settings,
  policy: Policy,
  host: string,
  uiLanguage: string,
  packs?: PreferenceGrounds["packs"],
  now: number = Date.now(),
): Preferences {
  const values: PolicyValues = policy.state === "set" ? policy.values : {};
  const auto = uiLanguage.toLowerCase().startsWith("ja") ? "ja" : "en";
  const excluded = values.sites !== undefined && !values.sites.includes(host);
  return {
    gate: values.gate ?? settings.gate,
    gateThreshold: values.gateThreshold ?? packs?.gateThreshold ?? settings.gateThreshold,
    enabled: !excluded && !settings.disabledHosts.includes(host),
    pausedUntil: settings.pausedUntil > now ? settings.pausedUntil : undefined,
    disabledRules: settings.disabledRules,
    severities: settings.severities,
    history: values.history === undefined ? settings.history : values.history === "on",
    theme: settings.theme,
    textSize: settings.textSize,
    language: settings.language === "auto" ? auto : settings.language,
    hostLocked: excluded,
    packRevision: packs?.revision ?? 0,
    packNotices: packs?.notices ?? [],
  };
}
