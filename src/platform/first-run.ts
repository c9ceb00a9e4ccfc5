import type { StorageArea } from "./storage-area";

const KEY = "welcomed";

/** The part of `browser.runtime` that is used here. */
interface InstallEvents {
  addListener(listener: (details: { reason: string }) => void): void;
}

/**
 * Opens the first-run page once after installing, and never again: unpacked extensions are "installed" at each start.
 * A storage that refuses counts as greeted.
 */
export function greetOnce(installs: InstallEvents, area: StorageArea, open: () => Promise<unknown>): void {
  installs.addListener(({ reason }) => {
    if (reason === "install") void greet().catch(() => undefined);
  });

  async function greet(): Promise<void> {
    if ((await area.get(KEY))[KEY] === true) return;
    await area.set({ [KEY]: true });
    await open();
  }
}
