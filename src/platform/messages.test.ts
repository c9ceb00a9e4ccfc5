import { describe, expect, it, vi } from "vitest";
import { sampleEntry } from "../history/testing/sample-entry";
import { announceErrors, announceSent, answerPages, requestEngine } from "./background-messages";
import { createOffscreenKeeper } from "./offscreen-engine";
import { showErrors } from "./toolbar";

type Listener = Parameters<Parameters<typeof answerPages>[0]["addListener"]>[0];

function backgroundWith(given: Partial<Parameters<typeof answerPages>[1]>) {
  const idle = async () => {};
  const handlers = { ensureEngine: idle, showErrors: idle, recordSent: idle, ...given };
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
    await expect(requestEngine(send)).rejects.toThrow("no engine");
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
