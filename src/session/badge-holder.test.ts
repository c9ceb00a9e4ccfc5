// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DEBOUNCE_MS, SETTLE_MS } from "./ports";
import { setUpSession } from "./testing/session-bench";

const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);
/** One key, and its review. */
const KEY_MS = 2 * DEBOUNCE_MS;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

async function open() {
  const bench = setUpSession({ body: "申し訳ございません" });
  await settle();
  const type = async (body: string) => {
    bench.surface.setBody(body);
    await settle(KEY_MS);
  };
  return { ...bench, type, score: () => bench.shown.badge?.props.score };
}

describe("the badge", () => {
  it("rests while somebody types, and shows the newest score at a pause", async () => {
    const { type, score, marks } = await open();
    await type("申し訳ございません。");
    for (const body of ["申し訳ございません。😊", "申し訳ございません。😊😊"]) {
      await type(body);
      expect(score(), body).toBe(100);
    }
    expect(marks.spans, "marks do not rest").toEqual(["😊", "😊"]);
    await settle(SETTLE_MS);
    expect(score()).toBe(80);
  });

  it("says at once what is no mere number", async () => {
    const { type, shown, engine } = await open();
    await type("申し訳ございません。");
    engine.answer = () => Promise.reject(new Error("broken"));
    await type("申し訳ございません。。");
    expect(shown.badge?.props.state).toBe("fault");
  });

  it("waits for the end of an IME composition", async () => {
    const { surface, type, score } = await open();
    await type("申し訳ございません。");
    await type("申し訳ございません。😊");
    surface.startComposition();
    await settle(2 * SETTLE_MS);
    expect(score()).toBe(100);
    surface.endComposition();
    await settle(2 * SETTLE_MS);
    expect(score()).toBe(90);
  });

  it("asks nothing more of the clock once its window is gone", async () => {
    const { session, type } = await open();
    await type("申し訳ございません。");
    session.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });
});
