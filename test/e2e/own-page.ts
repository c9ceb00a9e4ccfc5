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

/** Empties the history through the page's own button. */
export async function clearHistory(extension: Extension): Promise<void> {
  const page = await extension.openPage("history.html");
  await page.locator(".actions button").first().waitFor();
  const clear = page.locator(".actions .danger");
  if ((await clear.count()) > 0) {
    await clear.click();
    await page.locator("[role=alertdialog] .danger").click();
    await page.locator(".empty").waitFor();
  }
  await page.close();
}

/** Everything that the extension keeps in this browser, as one text. */
export async function dumpStorage(extension: Extension): Promise<string> {
  const page = await extension.openPage("welcome.html");
  const kept = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<string, ExtensionApi["storage"]["local"]> };
    };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error("unreadable")));
      });
    const areas = await Promise.all(
      ["local", "session", "sync"].map(async (name) => [name, await chrome.storage[name]?.get(null)]),
    );
    const databases: unknown[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames)
        databases.push(name, store, await done(db.transaction(store).objectStore(store).getAll()));
      db.close();
    }
    const own = [localStorage, sessionStorage].map((area) => Object.entries(area));
    return JSON.stringify({ areas, databases, caches: await caches.keys(), own });
  });
  await page.close();
  return kept;
}
