import type { PackOverview } from "../review/pack-overview";
import { observePackOverview, readPackOverview } from "./pack-overview";
import { observePolicy, type Policy } from "./policy";
import { readKnownPolicy } from "./policy-memory";
import { type Preferences, resolvePreferences } from "./preferences";
import { parseSettings, type Settings } from "./settings";
import type { SettingsStore } from "./settings-store";
import type { StorageArea } from "./storage-area";

/** Longer timers run out at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

export interface PreferenceWatch {
  /** Until settings and policy are read: the defaults, and not enabled. */
  current(): Preferences;
  observe(listener: () => void, signal: AbortSignal): void;
  readonly ready: Promise<void>;
}

/** Follows settings and policy while `signal` lives; what cannot be read counts as not set. */
export function watchPreferences(options: {
  readonly settings: SettingsStore;
  readonly managed: StorageArea;
  /** Where the background keeps the last known policy and what it says of the packs. */
  readonly local: StorageArea;
  /** Name of the host, e.g. `mail.google.com`. */
  readonly host: string;
  /** The browser's own language, e.g. `ja-JP`. */
  readonly uiLanguage: string;
  /** The time, in milliseconds since 1970. */
  readonly now?: () => number;
  readonly signal: AbortSignal;
}): PreferenceWatch {
  const { settings, managed, local, host, uiLanguage, now = Date.now, signal } = options;
  const listeners = new Set<() => void>();
  let chosen: Settings = parseSettings(undefined);
  let policy: Policy = { state: "unknown" };
  let packs: PackOverview | undefined;
  let current: Preferences = {
    ...resolvePreferences(chosen, policy, host, uiLanguage, undefined, now()),
    enabled: false,
  };
  let resuming: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(resuming));

  function resolve(change: {
    readonly chosen?: Settings;
    readonly policy?: Policy;
    readonly packs?: PackOverview | undefined;
  }): void {
    chosen = change.chosen ?? chosen;
    policy = change.policy ?? policy;
    packs = change.packs ?? packs;
    current = resolvePreferences(chosen, policy, host, uiLanguage, packs, now());
    clearTimeout(resuming);
    if (current.pausedUntil !== undefined && !signal.aborted)
      resuming = setTimeout(() => resolve({}), Math.min(current.pausedUntil - now(), LONGEST_TIMER));
    for (const listener of listeners) listener();
  }

  const ready = Promise.all([
    settings.read().catch(() => chosen),
    readKnownPolicy(managed, local),
    readPackOverview(local),
  ]).then(([read, known, overview]) => {
    resolve({ chosen: read, policy: known.policy, packs: overview });
    observePackOverview(local, (changed) => resolve({ packs: changed }), signal);
    settings.observe((changed) => resolve({ chosen: changed }), signal);
    observePolicy(managed, (changed) => resolve({ policy: changed }), signal);
  });
  return {
    current: () => current,
    observe(listener, until) {
      listeners.add(listener);
      until.addEventListener("abort", () => listeners.delete(listener));
    },
    ready,
  };
}
