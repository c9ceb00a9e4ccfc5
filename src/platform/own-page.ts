import { observePolicy, type Policy, readPolicy } from "./policy";
import { type Preferences, resolvePreferences } from "./preferences";
import { parseSettings } from "./parse-settings";
import type { Settings, SettingsChange } from "./settings";
import type { SettingsStore } from "./settings-store";
import type { StorageArea } from "./storage-area";

/** What a page of ours shows of settings and policy. */
export interface OwnPageState {
  readonly settings: Settings;
  readonly policy: Policy;
  /** As on no host in particular. */
  readonly preferences: Preferences;
}

export interface OwnPage {
  state(): OwnPageState;
  /** Shows the change at once and stores it; a second one made meanwhile builds on it. */
  choose(change: SettingsChange): void;
}

/** Follows settings and policy themselves, not only what comes of them, while `signal` lives. */
export async function watchOwnPage(options: {
  readonly settings: SettingsStore;
  readonly managed: StorageArea;
  readonly uiLanguage: string;
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}): Promise<OwnPage> {
  const { settings, managed, uiLanguage, onChange, signal } = options;
  const read = () => settings.read().catch(() => parseSettings(undefined));
  const state = { settings: await read(), policy: await readPolicy(managed) };
  let writing = Promise.resolve();
  let underWay = 0;

  settings.observe((changed) => {
    // What is heard amid our own writing may be older than what the user sees.
    if (underWay > 0) return;
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

  async function store(change: SettingsChange): Promise<void> {
    await settings.update(() => change).catch(() => undefined);
    underWay -= 1;
    if (underWay > 0) return;
    state.settings = await read();
    onChange();
  }

  return {
    state: () => ({
      ...state,
      preferences: resolvePreferences(state.settings, state.policy, "", uiLanguage),
    }),
    choose(change) {
      state.settings = parseSettings({ ...state.settings, ...change });
      onChange();
      underWay += 1;
      writing = writing.then(() => store(change));
    },
  };
}
