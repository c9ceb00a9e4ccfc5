import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { DELIVERY_MS, readKnownPolicy, settlePolicy } from "./policy-memory";
import type { StorageArea } from "./storage-area";

const NOW = 1_000_000_000;
const SET = { gate: "reason" };
const GATE = { state: "set", values: SET, faults: [] };

function managedWith(first: Record<string, unknown> | Error) {
  const world = { delivered: first };
  const area: StorageArea = {
    get: async () => {
      if (world.delivered instanceof Error) throw world.delivered;
      return world.delivered;
    },
    set: async () => {},
    onChanged: { addListener() {}, removeListener() {} },
  };
  return { area, world };
}

describe("the policy's memory", () => {
  const local = fakeBrowser.storage.local;
  beforeEach(() => fakeBrowser.reset());
  const settle = (area: StorageArea, now = NOW, changed = false) =>
    settlePolicy(area, local, { now, changed });

  it("tells none from not delivered yet: what was delivered last holds meanwhile", async () => {
    const { area, world } = managedWith({});
    expect(await settle(area)).toEqual({ policy: { state: "none" }, remembered: false });
    world.delivered = SET;
    expect(await settle(area)).toEqual({ policy: GATE, remembered: false });
    for (const missing of [{}, new Error("busy")]) {
      world.delivered = missing;
      expect(await settle(area)).toEqual({ policy: GATE, remembered: true });
      expect(await readKnownPolicy(area, local)).toEqual({ policy: GATE, remembered: true });
    }
  });

  it("forgets a policy that stays away, not one that cannot be read", async () => {
    const { area, world } = managedWith(SET);
    await settle(area);
    world.delivered = new Error("busy");
    expect((await settle(area, NOW + 100 * DELIVERY_MS)).remembered).toBe(true);
    world.delivered = {};
    await settle(area, NOW);
    expect((await settle(area, NOW + DELIVERY_MS - 1)).remembered).toBe(true);
    expect(await settle(area, NOW + DELIVERY_MS)).toEqual({ policy: { state: "none" }, remembered: false });
    expect((await readKnownPolicy(area, local)).remembered).toBe(false);
  });

  it("forgets at once what the browser says was taken away", async () => {
    const { area, world } = managedWith(SET);
    await settle(area);
    world.delivered = {};
    expect((await settle(area, NOW, true)).policy).toEqual({ state: "none" });
  });

  it("begins anew when the policy was there in between", async () => {
    const { area, world } = managedWith(SET);
    await settle(area);
    world.delivered = {};
    await settle(area, NOW);
    world.delivered = SET;
    await settle(area, NOW + 1);
    world.delivered = {};
    expect((await settle(area, NOW + DELIVERY_MS + 1)).remembered).toBe(true);
  });
});
