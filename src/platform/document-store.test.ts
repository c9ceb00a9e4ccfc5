// oxlint-disable-next-line import/no-unassigned-import -- it puts the database into the global scope
import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { createDocumentStore } from "./document-store";

const parse = (stored: unknown) => (typeof stored === "number" ? stored : 0);

describe("createDocumentStore", () => {
  it("keeps a state and its texts across openings, and drops what is named no more", async () => {
    const store = createDocumentStore("a", parse);
    expect(await store.read()).toBe(0);
    await store.commit(
      1,
      new Map([
        ["x", "X"],
        ["y", "Y"],
      ]),
      new Set(["x", "y"]),
    );
    await store.commit(2, new Map(), new Set(["y"]));
    const again = createDocumentStore("a", parse);
    expect([await again.read(), await again.blob("x"), await again.blob("y")]).toEqual([2, undefined, "Y"]);
  });

  it("changes all or nothing", async () => {
    const store = createDocumentStore<unknown>("b", (stored) => stored);
    await store.commit(1, new Map([["x", "X"]]), new Set(["x"]));
    // A function cannot be stored: the put of the text beside it must not stay either.
    await expect(store.commit(() => {}, new Map([["y", "Y"]]), new Set(["y"]))).rejects.toThrow();
    expect([await store.read(), await store.blob("x"), await store.blob("y")]).toEqual([1, "X", undefined]);
  });
});
