import { describe, expect, it } from "vitest";
import { parsePolicy, readPolicy } from "./policy";
import { resolvePreferences } from "./preferences";
import { parseSettings } from "./parse-settings";
import type { StorageArea } from "./storage-area";

function managed(get: () => Promise<Record<string, unknown>>): StorageArea {
  return { get, set: async () => {}, onChanged: { addListener() {}, removeListener() {} } };
}

describe("policy", () => {
  it("tells no policy from one that cannot be read", async () => {
    expect(await readPolicy(managed(async () => ({})))).toEqual({ state: "none" });
    const firefox = managed(() => Promise.reject(new Error("Managed storage manifest not found")));
    expect(await readPolicy(firefox)).toEqual({ state: "none" });
    expect(await readPolicy(managed(() => Promise.reject(new Error("busy"))))).toEqual({ state: "unknown" });
  });

  it("keeps what is right and names what is not", () => {
    expect(parsePolicy({ gate: "confirm", gateThreshold: "high", gates: 1, toString: 2 })).toEqual({
      state: "set",
      values: { gate: "confirm" },
      faults: ["gateThreshold", "gates", "toString"],
    });
  });

  it("stands above the user's own settings", () => {
    const settings = parseSettings({ gate: "off", gateThreshold: 10, disabledHosts: ["mail.google.com"] });
    const policy = parsePolicy({ gate: "reason", gateThreshold: 70, sites: ["outlook.office.com"] });
    expect(resolvePreferences(settings, policy, "mail.google.com", "en-GB")).toMatchObject({
      gate: "reason",
      gateThreshold: 70,
      enabled: false,
      hostLocked: true,
      language: "en",
    });
    expect(resolvePreferences(settings, policy, "outlook.office.com", "ja-JP")).toMatchObject({
      enabled: true,
      language: "ja",
    });
    expect(resolvePreferences(settings, { state: "none" }, "mail.google.com", "ja")).toMatchObject({
      gate: "off",
      enabled: false,
      hostLocked: false,
    });
  });

  it("stands above the company's packs, and these above the user's own threshold", () => {
    const settings = parseSettings({ gateThreshold: 10 });
    const packs = { revision: 4, packs: [], notices: [], userPacks: true, gateThreshold: 55 };
    const threshold = (policy: Record<string, unknown>, overview?: typeof packs) =>
      resolvePreferences(settings, parsePolicy(policy), "mail.google.com", "ja", overview);
    expect(threshold({}, packs)).toMatchObject({ gateThreshold: 55, packRevision: 4 });
    expect(threshold({ gateThreshold: 70 }, packs).gateThreshold).toBe(70);
    expect(threshold({}).gateThreshold).toBe(10);
  });
});
