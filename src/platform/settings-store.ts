import { parseSettings } from "./parse-settings";
import type { Settings, SettingsChange } from "./settings";
import type { StorageArea } from "./storage-area";

const KEY = "settings";

export interface SettingsStore {
  read(): Promise<Settings>;
  /** @throws when the browser's storage refuses, e.g. after the extension was reloaded */
  update(change: (settings: Settings) => SettingsChange): Promise<void>;
  /** Called after each change, by this page or another. */
  observe(listener: (settings: Settings) => void, signal: AbortSignal): void;
}

/** The user's settings in `storage.local`. */
export function createSettingsStore(area: StorageArea): SettingsStore {
  const read = async () => parseSettings((await area.get(KEY))[KEY]);
  return {
    read,
    async update(change) {
      const settings = await read();
      await area.set({ [KEY]: { ...settings, ...change(settings) } });
    },
    observe(listener, signal) {
      const onChanged = () => {
        read().then(
          (settings) => {
            if (!signal.aborted) listener(settings);
          },
          () => undefined,
        );
      };
      area.onChanged.addListener(onChanged);
      signal.addEventListener("abort", () => area.onChanged.removeListener(onChanged));
    },
  };
}
