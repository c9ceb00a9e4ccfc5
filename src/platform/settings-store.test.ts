import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { parseSettings } from "./parse-settings";
import { createSettingsStore } from "./settings-store";

describe("createSettingsStore", () => {
  beforeEach(() => {
    fakeBrowser.reset();
  });

  it("gives defaults where nothing or nonsense is stored", async () => {
    const defaults = {
      gate: "warn",
      gateThreshold: 60,
      disabledHosts: [],
      disabledRules: [],
      pausedUntil: 0,
      severities: {},
      history: true,
      historyDays: 365,
      theme: "auto",
      textSize: "standard",
      language: "auto",
    };
    expect(await createSettingsStore(fakeBrowser.storage.local).read()).toEqual(defaults);
    for (const stored of [null, 3, "x", []]) expect(parseSettings(stored)).toEqual(defaults);
    expect(parseSettings({ gate: "loud", gateThreshold: 400, disabledRules: ["apology/emoji"] })).toEqual({
      ...defaults,
      disabledRules: ["apology/emoji"],
    });
  });

  it("tells every page of a change until its signal ends", async () => {
    const [here, there] = [fakeBrowser.storage.local, fakeBrowser.storage.local].map(createSettingsStore);
    const seen: string[] = [];
    const stop = new AbortController();
    there?.observe(({ gate }) => seen.push(gate), stop.signal);
    await here?.update(() => ({ gate: "confirm" }));
    await new Promise(setImmediate);
    stop.abort();
    await here?.update(() => ({ gate: "off" }));
    await new Promise(setImmediate);
    expect(seen).toEqual(["confirm"]);
  });
});
