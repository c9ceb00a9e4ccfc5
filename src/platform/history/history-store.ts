import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { daysBefore } from "../../history/history-filter";
import type { HistoryEntry, SentReview } from "../../history/history-entry";

interface HistoryDb extends DBSchema {
  readonly entries: {
    readonly key: string;
    readonly value: HistoryEntry;
    readonly indexes: { readonly sentAt: string };
  };
}

const DB_NAME = "seii-history";
const CHANNEL = "seii-history";

/** The 反省ノート in IndexedDB, shared by all pages of the extension. Rejects where the browser's storage refuses. */
export interface HistoryStore {
  /** All entries, newest first. */
  readAll(): Promise<readonly HistoryEntry[]>;
  count(): Promise<number>;
  /** A mail went out. The same mail again replaces its entry and keeps the note. @param sentAt ISO 8601 in UTC */
  record(review: SentReview, sentAt: string): Promise<void>;
  setNote(id: string, note: string): Promise<void>;
  /** Adds entries; those whose id is there already replace it. */
  addAll(entries: readonly HistoryEntry[]): Promise<void>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
  /** Forgets what is older. @param days 0 keeps everything. @param now milliseconds since 1970 */
  prune(days: number, now: number): Promise<void>;
  /** After each change, by this page or another of ours. */
  observe(listener: () => void, signal: AbortSignal): void;
}

export function createHistoryStore(): HistoryStore {
  let opening: Promise<IDBPDatabase<HistoryDb>> | undefined;
  const open = () => {
    opening ??= openHistory(() => {
      opening = undefined;
    });
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage("changed");
    channel.close();
  };

  return {
    async readAll() {
      return (await (await open()).getAllFromIndex("entries", "sentAt")).reverse();
    },
    async count() {
      return (await open()).count("entries");
    },
    async record(review, sentAt) {
      const transaction = (await open()).transaction("entries", "readwrite");
      const known = await transaction.store.get(review.id);
      await transaction.store.put({ ...review, sentAt, note: known?.note ?? "" });
      await transaction.done;
      tell();
    },
    async setNote(id, note) {
      const transaction = (await open()).transaction("entries", "readwrite");
      const known = await transaction.store.get(id);
      if (known !== undefined) await transaction.store.put({ ...known, note });
      await transaction.done;
      tell();
    },
    async addAll(entries) {
      const transaction = (await open()).transaction("entries", "readwrite");
      await Promise.all([...entries.map((entry) => transaction.store.put(entry)), transaction.done]);
      tell();
    },
    async remove(id) {
      await (await open()).delete("entries", id);
      tell();
    },
    async clear() {
      await (await open()).clear("entries");
      tell();
    },
    async prune(days, now) {
      if (days === 0) return;
      const transaction = (await open()).transaction("entries", "readwrite");
      const old = await transaction.store
        .index("sentAt")
        .getAllKeys(IDBKeyRange.upperBound(daysBefore(now, days), true));
      await Promise.all([...old.map((id) => transaction.store.delete(id)), transaction.done]);
      if (old.length > 0) tell();
    },
    observe(listener, signal) {
      const channel = new BroadcastChannel(CHANNEL);
      channel.addEventListener("message", listener, { signal });
      listeners.add(listener);
      signal.addEventListener("abort", () => {
        listeners.delete(listener);
        channel.close();
      });
    },
  };
}

function openHistory(onLost: () => void): Promise<IDBPDatabase<HistoryDb>> {
  return openDB<HistoryDb>(DB_NAME, 1, {
    upgrade(db) {
      db.createObjectStore("entries", { keyPath: "id" }).createIndex("sentAt", "sentAt");
    },
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
}
