import { type DBSchema, type IDBPDatabase, openDB } from "idb";

interface DocumentSchema extends DBSchema {
  document: { key: "state"; value: unknown };
  blobs: { key: string; value: string };
}

/** A state and the large texts that it names, in IndexedDB: the offscreen document and workers can read it too. */
export interface DocumentStore<State> {
  read(): Promise<State>;
  blob(key: string): Promise<string | undefined>;
  /** One transaction: the state, the texts added; texts that `kept` does not name go. @throws when the disk is full */
  commit(state: State, added: ReadonlyMap<string, string>, kept: ReadonlySet<string>): Promise<void>;
}

/** @param parse reads what is stored, also nothing; must not throw */
export function createDocumentStore<State>(
  name: string,
  parse: (stored: unknown) => State,
): DocumentStore<State> {
  /** Each use opens it anew: a kept connection would not outlive the page's sleep. */
  async function using<T>(work: (db: IDBPDatabase<DocumentSchema>) => Promise<T>): Promise<T> {
    const db = await openDB<DocumentSchema>(name, 1, {
      upgrade(created) {
        created.createObjectStore("document");
        created.createObjectStore("blobs");
      },
    });
    try {
      return await work(db);
    } finally {
      db.close();
    }
  }
  return {
    read: async () => parse(await using((db) => db.get("document", "state"))),
    blob: (key) => using((db) => db.get("blobs", key)),
    commit: (state, added, kept) =>
      using(async (db) => {
        const change = db.transaction(["document", "blobs"], "readwrite");
        const blobs = change.objectStore("blobs");
        const known = await blobs.getAllKeys();
        // Whatever fails aborts the transaction, and `done` tells of it.
        await Promise.all([
          change.objectStore("document").put(state, "state"),
          ...[...added].map(([key, text]) => blobs.put(text, key)),
          ...known.filter((key) => !kept.has(key)).map((key) => blobs.delete(key)),
          change.done,
        ]);
      }),
  };
}
