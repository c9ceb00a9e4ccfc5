import { describe, expect, it, vi } from "vitest";
import { sampleEntry } from "../history/testing/sample-entry";
import { answerPages } from "./answer-pages";
import {
  announceErrors,
  announceSent,
  requestEngine,
  requestPreferences,
  requestRuleOff,
} from "./background-messages";
import { createOffscreenKeeper } from "./offscreen-engine";
import type { PreferenceGrounds } from "./preference-source";
import { DEFAULT_SETTINGS } from "./settings";
import { showErrors } from "./toolbar";

type Listener = Parameters<Parameters<typeof answerPages>[0]["addListener"]>[0];

const grounds: PreferenceGrounds = {
  settings: DEFAULT_SETTINGS,
  policy: { state: "set", values: { gate: "reason", packs: ["a whole pack"] }, faults: [] },
  packs: { revision: 2, notices: [], gateThreshold: 55 },
};

function backgroundWith(given: Partial<Parameters<typeof answerPages>[1]>) {
  const idle = async () => {};
  const readPreferences = async () => grounds;
  const handlers = {
    ensureEngine: idle,
    showErrors: idle,
    recordSent: idle,
    disableRule: idle,
    readPreferences,
    ...given,
  };
  let listener: Listener | undefined;
  answerPages({ addListener: (added) => (listener = added) }, handlers);
  return (message: unknown, sender: unknown = { tab: { id: 7 } }) =>
    new Promise<unknown>((resolve) => {
      if (listener?.(message, sender, resolve) !== true) resolve("not mine");
    });
}

describe("background messages", () => {
  it("makes the engine's home and says whether it stands", async () => {
    const ensureEngine = vi.fn(async () => {});
    const send = backgroundWith({ ensureEngine });
    await requestEngine(send);
    ensureEngine.mockRejectedValueOnce(new Error("no"));
    await expect(requestEngine(send)).rejects.toThrow("seii:ensure-engine");
  });

  it("shows the errors of the tab that tells of them", async () => {
    const show = vi.fn(async () => {});
    const send = backgroundWith({ showErrors: show });
    announceErrors(send, 3);
    announceErrors(send, undefined);
    await new Promise(setImmediate);
    expect(show.mock.calls).toEqual([
      [7, 3],
      [7, undefined],
    ]);
    expect(await send({ type: "seii:errors", errors: 1 }, {})).toEqual({ ok: true });
    expect(show).toHaveBeenCalledTimes(2);
  });

  it("hands on what was sent", async () => {
    const recordSent = vi.fn(async () => {});
    const send = backgroundWith({ recordSent });
    const { sentAt: _, note: __, ...review } = sampleEntry();
    announceSent(send, review);
    await new Promise(setImmediate);
    expect(recordSent.mock.calls).toEqual([[review]]);
  });

  it("tells the preferences' grounds without the policy's packs", async () => {
    expect(await requestPreferences(backgroundWith({}))).toEqual({
      ...grounds,
      policy: { state: "set", values: { gate: "reason" }, faults: [] },
    });
    const bare = { settings: DEFAULT_SETTINGS, policy: { state: "none" }, packs: undefined } as const;
    expect(await requestPreferences(backgroundWith({ readPreferences: async () => bare }))).toEqual(bare);
  });

  it("takes no other answer for preferences", async () => {
    const readPreferences = () => Promise.reject(new Error("no"));
    await expect(requestPreferences(backgroundWith({ readPreferences }))).rejects.toThrow();
    for (const answer of [undefined, null, "x", { ok: true }, { ok: true, said: { settings: {} } }])
      await expect(requestPreferences(async () => answer)).rejects.toThrow();
  });

  it("waits no longer than it is patient", async () => {
    vi.useFakeTimers();
    const asked = expect(requestPreferences(() => new Promise(() => {}))).rejects.toThrow("no answer");
    await vi.advanceTimersByTimeAsync(3_000);
    await asked;
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it("switches a rule off, and says where that cannot be kept", async () => {
    const disableRule = vi.fn(async () => {});
    const send = backgroundWith({ disableRule });
    await requestRuleOff(send, "apology/emoji");
    expect(disableRule.mock.calls).toEqual([["apology/emoji"]]);
    disableRule.mockRejectedValueOnce(new Error("full"));
    await expect(requestRuleOff(send, "apology/emoji")).rejects.toThrow();
  });

  it("leaves messages to others alone", async () => {
    const send = backgroundWith({});
    for (const message of [undefined, {}, { type: "x" }, { type: "seii:errors", errors: "3" }])
      expect(await send(message)).toBe("not mine");
  });
});

describe("createOffscreenKeeper", () => {
  it("creates one document for many callers, and none where one stands", async () => {
    const open: string[] = [];
    const createDocument = vi.fn(async ({ url }: { url: string }) => {
      await new Promise(setImmediate);
      open.push(url);
    });
    const ensure = createOffscreenKeeper(
      { runtime: { getContexts: async () => [...open] }, offscreen: { createDocument } },
      "offscreen.html",
    );
    await Promise.all([ensure(), ensure()]);
    await ensure();
    expect(createDocument).toHaveBeenCalledTimes(1);
  });
});

describe("showErrors", () => {
  it("shows a number where there are errors and nothing where there are none", async () => {
    const setBadgeText = vi.fn();
    const action = { setBadgeText, setBadgeBackgroundColor: vi.fn() };
    for (const errors of [undefined, 0, 2, 120]) await showErrors(action, 1, errors);
    expect(setBadgeText.mock.calls.map(([{ text }]) => text)).toEqual(["", "", "2", "99+"]);
  });
});
