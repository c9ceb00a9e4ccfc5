// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DEBOUNCE_MS, SETTLE_MS } from "./ports";
import { setUpSession } from "./testing/session-bench";

const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);
const BODY = "申し訳😊まあ😊";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

async function open(preferences?: Parameters<typeof setUpSession>[1]) {
  const bench = setUpSession({ body: BODY }, preferences);
  bench.surface.body.tabIndex = 0;
  bench.surface.body.focus();
  await settle();
  const press = (key: string, shiftKey = false) =>
    bench.surface.body.dispatchEvent(
      new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }),
    );
  return { ...bench, press };
}

describe("what a screen reader hears", () => {
  it("is how the review stands, once the writer pauses", async () => {
    const { voice, surface } = await open();
    expect(voice.sayWhenQuiet.mock.lastCall).toEqual(["誠意チェック：70点、重大2件、注意1件"]);
    surface.setBody("申し訳ございません");
    await settle(SETTLE_MS);
    expect(voice.sayWhenQuiet.mock.lastCall).toEqual(["誠意チェック：100点、重大0件、注意0件"]);
    expect(voice.say).not.toHaveBeenCalled();
  });

  it("is nothing while typing goes on, not even what waited to be said", async () => {
    const { voice, surface } = await open();
    voice.sayWhenQuiet.mockClear();
    for (const body of ["申し訳", "申し訳ござ", "申し訳ございません"]) {
      surface.setBody(body);
      await settle(2 * DEBOUNCE_MS);
      expect(voice.hush).toHaveBeenCalled();
      voice.hush.mockClear();
    }
    expect(voice.sayWhenQuiet).not.toHaveBeenCalled();
    await settle(SETTLE_MS);
    expect(voice.sayWhenQuiet).toHaveBeenCalledExactlyOnceWith("誠意チェック：100点、重大0件、注意0件");
  });

  it("is nothing of a window that the writer is not in, nor of an ordinary mail", async () => {
    const { voice, surface } = await open();
    voice.sayWhenQuiet.mockClear();
    surface.setBody("打ち合わせの件");
    await settle(SETTLE_MS);
    surface.body.blur();
    surface.setBody(BODY);
    await settle(SETTLE_MS);
    expect(voice.sayWhenQuiet).not.toHaveBeenCalled();
  });

  it("is that there is no review, where the engine fails", async () => {
    const { voice, surface, engine } = await open();
    engine.answer = () => Promise.reject(new Error("load"));
    surface.setBody("申し訳😊。");
    await settle(DEBOUNCE_MS);
    expect(voice.sayWhenQuiet.mock.lastCall?.[0]).toMatch(/送信できます/);
  });

  it("is the finding that F8 led to, with its place among all", async () => {
    const { voice, press } = await open();
    press("F8");
    press("F8");
    press("F8", true);
    expect(voice.say.mock.calls.map(([said]) => said)).toEqual([
      "3件中1件目、重大、「😊」、emoji",
      "3件中2件目、注意、「まあ」、filler",
      "3件中1件目、重大、「😊」、emoji",
    ]);
  });

  it("begins with the finding that the caret stands before, and leaves one that is selected", async () => {
    const { voice, press, surface } = await open();
    surface.setBody("😊申し訳😊");
    await settle(DEBOUNCE_MS);
    const selection = document.getSelection();
    const words = document.createTreeWalker(surface.body, NodeFilter.SHOW_TEXT).nextNode();
    selection?.collapse(words, 0);
    press("F8");
    press("Escape");
    press("F8");
    expect(voice.say.mock.calls.map(([said]) => String(said).slice(0, 6))).toEqual([
      "2件中1件目",
      "2件中2件目",
    ]);
  });

  it("speaks English", async () => {
    const { voice, press } = await open({ language: "en" });
    press("F8");
    expect(voice.say).toHaveBeenCalledExactlyOnceWith("1 of 3, Serious, “😊”, emoji");
    expect(voice.sayWhenQuiet.mock.lastCall?.[0]).toMatch(/70.*2 serious/);
  });
});
