import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { nextMidnight } from "./pause";
import { watchPreferences } from "./preference-watch";
import { createSettingsStore } from "./settings-store";
import { storedPreferences } from "./stored-preferences";

const EVENING = new Date(2026, 10, 20, 18, 30);

describe("a pause until tomorrow", () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.useFakeTimers({ now: EVENING });
  });
  afterEach(() => vi.useRealTimers());

  it("ends with the user's own day, also with the year", () => {
    expect(nextMidnight(EVENING)).toBe(new Date(2026, 10, 21).getTime());
    expect(nextMidnight(new Date(2026, 11, 31, 23, 59))).toBe(new Date(2027, 0, 1).getTime());
    expect(nextMidnight(new Date(2026, 10, 21))).toBe(new Date(2026, 10, 22).getTime());
  });

  it("ends by itself on a page that stays open, and is told", async () => {
    const settings = createSettingsStore(fakeBrowser.storage.local);
    await settings.update(() => ({ pausedUntil: nextMidnight(EVENING) }));
    const life = new AbortController();
    const watch = watchPreferences({
      source: storedPreferences({ settings, ...fakeBrowser.storage }),
      host: "mail.google.com",
      uiLanguage: "ja",
      signal: life.signal,
    });
    await watch.ready;
    expect(watch.current()).toMatchObject({ enabled: true, pausedUntil: nextMidnight(EVENING) });
    const listener = vi.fn();
    watch.observe(listener, life.signal);
    await vi.advanceTimersByTimeAsync(5.5 * 3_600_000 - 1);
    expect(listener).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(listener).toHaveBeenCalledOnce();
    expect(watch.current().pausedUntil).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
    life.abort();
  });

  it("leaves no timer behind when the page goes", async () => {
    const settings = createSettingsStore(fakeBrowser.storage.local);
    await settings.update(() => ({ pausedUntil: nextMidnight(EVENING) }));
    const life = new AbortController();
    const source = storedPreferences({ settings, ...fakeBrowser.storage });
    await watchPreferences({ source, host: "", uiLanguage: "ja", signal: life.signal }).ready;
    expect(vi.getTimerCount()).toBe(1);
    life.abort();
    expect(vi.getTimerCount()).toBe(0);
  });
});
