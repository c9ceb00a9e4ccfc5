import type { Page } from "@playwright/test";
import type { HistoryEntry } from "../../src/history/history-entry";
import { writeHistoryJson } from "../../src/history/history-file";
import type { SettingsChange } from "../../src/platform/settings";
import type { Extension } from "./extension";

/** The little of the extension API that is called inside pages and workers. */
export interface ExtensionApi {
  readonly storage: {
    readonly local: {
      get(key: string | null): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      clear(): Promise<void>;
    };
  };
}

/** Puts settings in place of those that are stored. */
export async function storeSettings(extension: Extension, settings: SettingsChange): Promise<void> {
  const worker = await extension.serviceWorker();
  await worker.evaluate(async (chosen) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    await chrome.storage.local.set({ settings: chosen });
  }, settings);
}

/** Fills the history through the page's own import and waits until it is shown. */
export async function importHistory(page: Page, entries: readonly HistoryEntry[]): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({
    name: "seii-history.json",
    mimeType: "application/json",
    buffer: Buffer.from(writeHistoryJson(entries)),
  });
  await page.getByRole("listbox").getByRole("option").first().waitFor();
}

export async function clearHistory(extension: Extension): Promise<void> {
  const page = await extension.openPage("welcome.html");
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("seii-history");
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains("entries")) {
            db.close();
            indexedDB.deleteDatabase("seii-history").onsuccess = () => resolve();
            return;
          }
          const transaction = db.transaction("entries", "readwrite");
          transaction.objectStore("entries").clear();
          transaction.oncomplete = () => {
            db.close();
            resolve();
          };
        };
        opening.onerror = () => reject(opening.error);
      }),
  );
  await page.close();
}

/** Everything that the extension keeps in this browser, as one text. */
export async function dumpStorage(extension: Extension): Promise<string> {
  const page = await extension.openPage("welcome.html");
  const kept = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<string, ExtensionApi["storage"]["local"]> };
    };
    const areas = await Promise.all(
      ["local", "session", "sync"].map(async (name) => ({
        name,
        items: await chrome.storage[name]?.get(null),
      })),
    );
    const databases = await Promise.all(
      (await indexedDB.databases()).map(
        ({ name = "" }) =>
          new Promise((resolve, reject) => {
            const opening = indexedDB.open(name);
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const db = opening.result;
              const stores = [...db.objectStoreNames];
              if (stores.length === 0) return resolve({ name });
              const transaction = db.transaction(stores);
              const all = stores.map((store) => ({ store, rows: transaction.objectStore(store).getAll() }));
              transaction.oncomplete = () => {
                db.close();
                resolve({ name, stores: all.map(({ store, rows }) => ({ store, rows: rows.result })) });
              };
            };
          }),
      ),
    );
    const caches = await Promise.all((await globalThis.caches.keys()).map(async (name) => name));
    return JSON.stringify({
      areas,
      databases,
      caches,
      localStorage: { ...localStorage },
      sessionStorage: { ...sessionStorage },
    });
  });
  await page.close();
  return kept;
}
