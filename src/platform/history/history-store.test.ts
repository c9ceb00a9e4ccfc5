// oxlint-disable-next-line import/no-unassigned-import -- puts IndexedDB into the globals
import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { manyEntries, sampleEntry } from "../../history/testing/sample-entry";
import { createHistoryStore } from "./history-store";

const { sentAt: _, note: __, ...review } = sampleEntry();
const NOON = "2026-11-20T12:00:00.000Z";

afterEach(() => createHistoryStore().clear());

describe("createHistoryStore", () => {
  it("keeps what was sent, newest first", async () => {
    const store = createHistoryStore();
    await store.record(review, "2026-11-19T12:00:00.000Z");
    await store.record({ ...review, id: "mail-2" }, NOON);
    expect((await store.readAll()).map(({ id }) => id)).toEqual(["mail-2", "mail-1"]);
    expect((await createHistoryStore().readAll())[1]).toEqual(
      sampleEntry({ sentAt: "2026-11-19T12:00:00.000Z" }),
    );
  });

  it("keeps one entry, and its note, for a mail that is sent again", async () => {
    const store = createHistoryStore();
    await store.record(review, "2026-11-19T12:00:00.000Z");
    await store.setNote("mail-1", "次は原因を先に");
    await store.record({ ...review, sent: { score: 95, rules: {} } }, NOON);
    expect(await store.readAll()).toEqual([
      sampleEntry({ sentAt: NOON, sent: { score: 95, rules: {} }, note: "次は原因を先に" }),
    ]);
  });

  it("writes no note on a mail that is gone", async () => {
    const store = createHistoryStore();
    await store.setNote("nobody", "x");
    expect(await store.count()).toBe(0);
  });

  it("forgets one, the old ones, all", async () => {
    const store = createHistoryStore();
    await store.addAll(manyEntries(100));
    await store.remove("mail-3");
    expect(await store.count()).toBe(99);
    await store.prune(0, Date.UTC(2026, 10, 20));
    expect(await store.count()).toBe(99);
    await store.prune(10, Date.UTC(2026, 10, 20));
    expect(await store.count()).toBe(40);
    await store.clear();
    expect(await store.readAll()).toEqual([]);
  });

  it("tells of changes while someone listens", async () => {
    const store = createHistoryStore();
    const life = new AbortController();
    const here = vi.fn();
    const elsewhere = vi.fn();
    store.observe(here, life.signal);
    createHistoryStore().observe(elsewhere, life.signal);
    await store.record(review, NOON);
    expect(here).toHaveBeenCalled();
    await vi.waitFor(() => expect(elsewhere).toHaveBeenCalled());
    life.abort();
    here.mockClear();
    await store.clear();
    expect(here).not.toHaveBeenCalled();
  });
});
