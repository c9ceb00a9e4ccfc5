import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { askedPreferences } from "./asked-preferences";
import type { PreferenceGrounds, PreferenceSource } from "./preference-source";
import { watchPreferences } from "./preference-watch";
import { DEFAULT_SETTINGS, type Settings } from "./settings";

const groundsWith = (settings: Partial<Settings>): PreferenceGrounds => ({
  settings: { ...DEFAULT_SETTINGS, ...settings },
  policy: { state: "none" },
  packs: undefined,
});

function watch(source: PreferenceSource) {
  const life = new AbortController();
  const host = "mail.google.com";
  return { watch: watchPreferences({ source, host, uiLanguage: "ja", signal: life.signal }), life };
}

/** A source whose answers come when the test gives them. */
function slowSource() {
  const waiting: ((grounds: PreferenceGrounds) => void)[] = [];
  let changed = () => {};
  const source: PreferenceSource = {
    read: () => new Promise((resolve) => waiting.push(resolve)),
    observe: (listener) => {
      changed = listener;
    },
  };
  const answer = async (at: number, settings: Partial<Settings>) => {
    waiting[at]?.(groundsWith(settings));
    await Promise.resolve();
    await Promise.resolve();
  };
  return { source, answer, change: () => changed() };
}

describe("watchPreferences", () => {
  it("is not enabled before it knows, and tells of what changes only", async () => {
    const { source, answer, change } = slowSource();
    const { watch: watched, life } = watch(source);
    const listener = vi.fn();
    watched.observe(listener, life.signal);
    expect(watched.current()).toMatchObject({ enabled: false, gate: "warn" });
    await answer(0, { gate: "off" });
    expect(watched.current()).toMatchObject({ enabled: true, gate: "off" });
    change();
    await answer(1, { gate: "off" });
    expect(listener).toHaveBeenCalledTimes(1);
    change();
    await answer(2, { gate: "confirm" });
    expect(listener).toHaveBeenCalledTimes(2);
    life.abort();
  });

  it("does not fall back to an answer that a later one has overtaken", async () => {
    const { source, answer, change } = slowSource();
    const { watch: watched } = watch(source);
    change();
    await answer(1, { gate: "confirm" });
    await answer(0, { gate: "off" });
    expect(watched.current().gate).toBe("confirm");
  });

  it("goes by the defaults where nothing can be had, and keeps what it knew", async () => {
    let works = false;
    let changed = () => {};
    const source: PreferenceSource = {
      read: async () => {
        if (!works) throw new Error("gone");
        return groundsWith({ gate: "reason" });
      },
      observe: (listener) => {
        changed = listener;
      },
    };
    const { watch: watched } = watch(source);
    await watched.ready;
    expect(watched.current()).toMatchObject({ enabled: true, gate: "warn" });
    works = true;
    changed();
    await new Promise(setImmediate);
    works = false;
    changed();
    await new Promise(setImmediate);
    expect(watched.current().gate).toBe("reason");
  });
});

describe("askedPreferences", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("asks again where the background does not hear yet, and gives up in the end", async () => {
    const send = vi.fn(async (): Promise<unknown> => undefined);
    const gone = expect(askedPreferences(send, []).read()).rejects.toThrow("seii:preferences");
    await vi.runAllTimersAsync();
    await gone;
    expect(send).toHaveBeenCalledTimes(3);
    send.mockRejectedValueOnce(new Error("Receiving end does not exist"));
    send.mockResolvedValueOnce({ ok: true, said: groundsWith({ gate: "off" }) });
    const read = askedPreferences(send, []).read();
    await vi.runAllTimersAsync();
    expect((await read).settings.gate).toBe("off");
  });
});
