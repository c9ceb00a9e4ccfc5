import { EMPTY_SHELF, type PackShelf, type Shelf } from "../shelf";

/** A shelf for tests. `full` makes it refuse as a full disk does. */
export function createMemoryShelf(): PackShelf & { full: boolean; readonly blobs: Map<string, string> } {
  const blobs = new Map<string, string>();
  let state: Shelf = EMPTY_SHELF;
  return {
    full: false,
    blobs,
    read: async () => state,
    blob: async (key) => blobs.get(key),
    async commit(next, added, kept) {
      if (this.full) throw new Error("QuotaExceededError");
      for (const [key, text] of added) blobs.set(key, text);
      for (const key of blobs.keys()) if (!kept.has(key)) blobs.delete(key);
      state = structuredClone(next);
    },
  };
}
