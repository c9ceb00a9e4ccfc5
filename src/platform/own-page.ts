import { observePolicy, type Policy, readPolicy } from "./policy";
import { type Preferences, resolvePreferences } from "./preferences";
import { parseSettings, type Settings } from "./settings";
import type { SettingsStore } from "./settings-store";
import type { StorageArea } from "./storage-area";

/** What a page of ours shows of settings and policy. */
export interface OwnPageState {
  readonly settings: Settings;
  readonly policy: Policy;
  /** As on no host in particular. */
  readonly preferences: Preferences;
}

/** Follows settings and policy themselves, not only what comes of them, while `signal` lives. */
export async function watchOwnPage(options: {
  readonly settings: SettingsStore;
  readonly managed: StorageArea;
  readonly uiLanguage: string;
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}): Promise<() => OwnPageState> {
  const { settings, managed, uiLanguage, onChange, signal } = options;
  const state = {
    settings: await settings.read().catch(() => parseSettings(undefined)),
    policy: await readPolicy(managed),
  };
  settings.observe((changed) => {
    state.settings = changed;
    onChange();
  }, signal);
  observePolicy(
    managed,
    (changed) => {
      state.policy = changed;
      onChange();
    },
    signal,
  );
  return () => ({ ...state, preferences: resolvePreferences(state.settings, state.policy, "", uiLanguage) });
}
