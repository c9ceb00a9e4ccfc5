import type { Extension } from "../extension";

/** The settings and the practice record that a test starts with. */
export interface StoredItems {
  readonly settings?: { readonly language?: "ja" | "en"; readonly gate?: "warn" | "confirm" | "reason" };
  readonly practice?: readonly object[];
}

/** Replaces all that the extension has stored. */
export async function store(extension: Extension, items: StoredItems): Promise<void> {
  const worker = await extension.serviceWorker();
  await worker.evaluate(async (stored) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { clear(): Promise<void>; set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.clear();
    await chrome.storage.local.set(stored);
  }, items);
}
