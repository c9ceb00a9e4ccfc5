import { readPackOverview } from "./pack-overview";
import { readKnownPolicy } from "./policy-memory";
import type { PreferenceGrounds, PreferenceSource } from "./preference-source";
import { parseSettings } from "./parse-settings";
import type { SettingsStore } from "./settings-store";
import { observeAreas, type StorageArea } from "./storage-area";

/** The browser's storages themselves, for the background and our own pages; what cannot be read counts as not set. */
export function storedPreferences(stored: {
  readonly settings: SettingsStore;
  readonly managed: StorageArea;
  /** Where the background keeps the last known policy and what it says of the packs. */
  readonly local: StorageArea;
}): PreferenceSource {
  const { settings, managed, local } = stored;
  return {
    async read(): Promise<PreferenceGrounds> {
      const [chosen, { policy }, packs] = await Promise.all([
        settings.read().catch(() => parseSettings(undefined)),
        readKnownPolicy(managed, local),
        readPackOverview(local),
      ]);
      return { settings: chosen, policy, packs };
    },
    observe: (listener, signal) => observeAreas([local, managed], listener, signal),
  };
}
