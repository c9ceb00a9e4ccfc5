import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { watchOwnPage } from "./own-page";
import { createSettingsStore } from "./settings-store";
import type { StorageArea } from "./storage-area";

const managed: StorageArea = {
  get: async () => ({ history: "off" }),
  set: async () => {},
  onChanged: { addListener() {}, removeListener() {} },
};

beforeEach(() => fakeBrowser.reset());

async function open() {
  const onChange = vi.fn();
  const settings = createSettingsStore(fakeBrowser.storage.local);
  const { signal } = new AbortController();
  const page = await watchOwnPage({ settings, managed, uiLanguage: "ja", onChange, signal });
  return { page, settings, onChange };
}

describe("watchOwnPage", () => {
  it("shows settings, policy and what comes of them", async () => {
    const { page } = await open();
    expect(page.state()).toMatchObject({
      settings: { history: true },
      policy: { state: "set", values: { history: "off" } },
      preferences: { history: false, language: "ja" },
    });
  });

  it("shows a change at once, and stores quick ones one upon the other", async () => {
    const { page, settings } = await open();
    const switchOff = (rule: string) =>
      page.choose({ disabledRules: [...page.state().settings.disabledRules, rule] });
    switchOff("apology/a");
    expect(page.state().settings.disabledRules).toEqual(["apology/a"]);
    switchOff("apology/b");
    page.choose({ gate: "off" });
    await vi.waitFor(async () => {
      expect(await settings.read()).toMatchObject({ disabledRules: ["apology/a", "apology/b"], gate: "off" });
    });
    expect(page.state().settings.disabledRules).toEqual(["apology/a", "apology/b"]);
  });

  it("follows changes that are made elsewhere", async () => {
    const { page, settings, onChange } = await open();
    await settings.update(() => ({ theme: "dark" }));
    await vi.waitFor(() => expect(page.state().preferences.theme).toBe("dark"));
    expect(onChange).toHaveBeenCalled();
  });

  it("goes back to what is stored where the storage refuses", async () => {
    const { page } = await open();
    vi.spyOn(fakeBrowser.storage.local, "set").mockRejectedValue(new Error("full"));
    page.choose({ gate: "off" });
    expect(page.state().settings.gate).toBe("off");
    await vi.waitFor(() => expect(page.state().settings.gate).toBe("warn"));
  });
});
