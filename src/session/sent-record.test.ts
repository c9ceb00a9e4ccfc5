// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseSentReview } from "../history/history-entry";
import { setUpSession } from "./testing/session-bench";

const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);
const BAD = "申し訳😊ございません😊";
const GOOD = "申し訳ございません";
const CLOSING = "よろしくお願いいたします。";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

async function setUp(body: string, preferences: Parameters<typeof setUpSession>[1] = {}) {
  const bench = setUpSession({ body }, preferences);
  await settle();
  const told = () => bench.world.recordSent.mock.calls.map(([review]) => review);
  return { ...bench, told };
}

describe("what is told of a sent mail", () => {
  it("is nothing before it goes, and nothing for a mail that is no apology", async () => {
    const { surface, told } = await setUp("ありがとうございます");
    surface.trySending();
    expect(surface.sent).toBe(1);
    expect(told()).toEqual([]);
  });

  it("has the first review of a whole draft and that at sending", async () => {
    const { surface, told } = await setUp(`${BAD}\n${CLOSING}`);
    surface.setBody(`${GOOD}\n${CLOSING}`);
    await settle(1_000);
    surface.trySending();
    expect(told()).toEqual([
      {
        id: expect.any(String),
        stage: "final",
        responsibility: "own",
        first: { score: 80, rules: { "apology/emoji": 2 } },
        sent: { score: 100, rules: {} },
        gate: { decision: "not-asked" },
      },
    ]);
    expect(parseSentReview({ ...told()[0], host: "mail.google.com" })).toBeDefined();
  });

  it("does not take half a mail for the first review, unless the writer turns to it", async () => {
    const half = await setUp(BAD);
    half.surface.setBody(GOOD);
    await settle(1_000);
    half.surface.trySending();
    expect(half.told()[0]).toMatchObject({ first: { score: 100 }, sent: { score: 100 } });
    const seen = await setUp(BAD);
    seen.shown.badge?.props.onToggle();
    seen.surface.setBody(GOOD);
    await settle(1_000);
    seen.surface.trySending();
    expect(seen.told()[0]).toMatchObject({ first: { score: 80 }, sent: { score: 100 } });
  });

  it("tells a mail mended after the question from one sent as it was", async () => {
    const { surface, shown, told } = await setUp(BAD, { gate: "reason" });
    surface.trySending();
    shown.gate?.props.onSend("急ぎのため");
    expect(told()[0]).toMatchObject({ gate: { decision: "sent-anyway", reason: "急ぎのため" } });
    surface.trySending();
    shown.gate?.props.onFix();
    surface.setBody(GOOD);
    surface.trySending();
    await settle();
    expect(told()[1]).toMatchObject({
      first: { score: 80 },
      sent: { score: 100 },
      gate: { decision: "mended" },
    });
    expect(told()[1].id).toBe(told()[0].id);
  });

  it("says so where the gate is off, and nothing of a muted mail", async () => {
    const off = await setUp(BAD, { gate: "off" });
    off.surface.trySending();
    expect(off.told()[0]).toMatchObject({ gate: { decision: "off" }, sent: { score: 80 } });
    const muted = await setUp(BAD);
    muted.session.setMuted(true);
    muted.surface.trySending();
    expect(muted.told()).toEqual([]);
  });

  it("has the last review of a mail that went out before the next one was there", async () => {
    const { surface, engine, told } = await setUp(`${BAD}\n${CLOSING}`);
    engine.answer = () => new Promise(() => {});
    surface.setBody(`${GOOD}\n${CLOSING}`);
    surface.trySending();
    await settle(1_000);
    expect(surface.sent).toBe(1);
    expect(told()).toEqual([
      expect.objectContaining({
        first: { score: 80, rules: { "apology/emoji": 2 } },
        sent: { score: 80, rules: { "apology/emoji": 2 } },
        gate: { decision: "let-go" },
      }),
    ]);
    const off = await setUp(BAD, { gate: "off" });
    off.surface.setBody(GOOD);
    off.surface.trySending();
    expect(off.told()[0]).toMatchObject({ gate: { decision: "off" }, sent: { score: 80 } });
  });

  it("is nothing of a mail that was never reviewed", async () => {
    const bench = setUpSession({ body: BAD });
    bench.engine.answer = () => Promise.reject(new Error("load"));
    bench.surface.trySending();
    await settle(1_000);
    expect(bench.surface.sent).toBe(1);
    expect(bench.world.recordSent).not.toHaveBeenCalled();
  });

  it("holds no word of the mail", async () => {
    const secret = "ひみつの納品書番号はカワウソ";
    const { surface, shown, told } = await setUp(`${secret}\n${BAD}`);
    surface.trySending();
    shown.gate?.props.onSend(undefined);
    expect(told()).toHaveLength(1);
    expect(JSON.stringify(told())).not.toMatch(/カワウソ|😊|申し訳/);
  });

  it("holds no mail when the history fails", async () => {
    const { surface, world } = await setUp(GOOD);
    world.recordSent.mockImplementation(() => {
      throw new Error("gone");
    });
    surface.trySending();
    expect(surface.sent).toBe(1);
  });
});
