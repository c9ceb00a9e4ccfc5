// oxlint-disable-next-line import/no-unassigned-import -- puts IndexedDB into the globals
import "fake-indexeddb/auto";
import { afterEach, describe, expect, it } from "vitest";
import { sampleEntry } from "../../history/testing/sample-entry";
import { createSettingsStore } from "../settings-store";
import type { StorageArea } from "../storage-area";
import { createHistoryStore } from "./history-store";
import { keepHistory } from "./keep-history";

const { sentAt: _, note: __, ...review } = sampleEntry();
const NOW = Date.UTC(2026, 10, 20, 12);
const store = createHistoryStore();

function area(items: Record<string, unknown>): StorageArea {
  return {
    get: async () => items,
    set: async () => {},
    onChanged: { addListener() {}, removeListener() {} },
  };
}

const keep = (settings: object, policy: Record<string, unknown> = {}, message: unknown = review) =>
  keepHistory(message, NOW, {
    store,
    settings: createSettingsStore(area({ settings })),
    managed: area(policy),
  });

afterEach(() => store.clear());

describe("keepHistory", () => {
  it("keeps by default, with the time of sending", async () => {
    await keep({});
    expect(await store.readAll()).toEqual([sampleEntry({ sentAt: "2026-11-20T12:00:00.000Z" })]);
  });

  it("keeps no word that a page might hand over", async () => {
    await keep({}, {}, { ...review, body: "本文", subject: "件名" });
    await keep({}, {}, { ...review, id: "2", host: "" });
    await keep({}, {}, "nonsense");
    expect(await store.readAll()).toEqual([sampleEntry({ sentAt: "2026-11-20T12:00:00.000Z" })]);
  });

  it.each([
    ["the user", { history: false }, {}],
    ["the policy", { history: true }, { history: "off" }],
  ])("keeps nothing where %s wants none", async (_who, settings, policy) => {
    await keep(settings, policy);
    expect(await store.count()).toBe(0);
  });

  it("keeps where the policy wants it though the user does not", async () => {
    await keep({ history: false }, { history: "on" });
    expect(await store.count()).toBe(1);
  });

  it("forgets what is older than asked for", async () => {
    await store.addAll([sampleEntry({ id: "old", sentAt: "2026-10-01T00:00:00.000Z" })]);
    await keep({ historyDays: 30 });
    expect((await store.readAll()).map(({ id }) => id)).toEqual(["mail-1"]);
  });
});
