import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { createPracticeStore } from "./practice-store";

const area = fakeBrowser.storage.local;
const attempt = (score: number, scenario = "gift") => ({
  scenario,
  day: "2026-11-20",
  score,
  errors: 0,
  warnings: 1,
  hints: 2,
});

beforeEach(() => fakeBrowser.reset());

describe("createPracticeStore", () => {
  it("keeps attempts in order, also those made at once", async () => {
    const store = createPracticeStore(area);
    expect(await store.read()).toEqual([]);
    await Promise.all([store.add(attempt(54)), store.add(attempt(71))]);
    expect((await store.read()).map(({ score }) => score)).toEqual([54, 71]);
  });

  it("leaves out what it cannot read", async () => {
    await area.set({ practice: [attempt(54), { score: "100" }, attempt(190), null, attempt(88)] });
    const store = createPracticeStore(area);
    expect((await store.read()).map(({ score }) => score)).toEqual([54, 88]);
    await area.set({ practice: "broken" });
    expect(await store.read()).toEqual([]);
  });

  it("forgets the oldest beyond five hundred", async () => {
    await area.set({ practice: Array.from({ length: 500 }, (_, at) => attempt(at % 100, `case-${at}`)) });
    const store = createPracticeStore(area);
    await store.add(attempt(99, "newest"));
    const kept = await store.read();
    expect(kept).toHaveLength(500);
    expect([kept[0]?.scenario, kept.at(-1)?.scenario]).toEqual(["case-1", "newest"]);
  });

  it("forgets all when asked to", async () => {
    const store = createPracticeStore(area);
    await store.add(attempt(54));
    await store.clear();
    expect(await store.read()).toEqual([]);
  });
});
