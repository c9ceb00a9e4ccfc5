// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DEBOUNCE_MS, GATE_PATIENCE_MS } from "./ports";
import { fakeReview, setUpSession } from "./testing/session-bench";

const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);
const BAD = "申し訳😊ございません";

describe("guardSending", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  for (const kind of ["click", "shortcut", "key"] as const) {
    it(`holds a ${kind} where an error stands, and lets it through once when told`, async () => {
      const { surface, shown } = setUpSession({ body: BAD });
      await settle();
      surface.trySending(kind);
      expect(surface.sent).toBe(0);
      expect(shown.gate?.props.findings.map(({ rule }) => rule)).toEqual(["emoji"]);
      shown.gate?.props.onSend(undefined);
      await settle();
      expect(surface.sent).toBe(1);
      expect(shown.gate).toBeUndefined();
      surface.trySending(kind);
      expect(surface.sent).toBe(1);
    });
  }

  it("lets a good draft pass untouched", async () => {
    const { surface, shown } = setUpSession({ body: "申し訳ございません" });
    await settle();
    surface.trySending();
    expect(surface.sent).toBe(1);
    expect(shown.gate).toBeUndefined();
  });

  it("names the three gravest findings at most", async () => {
    const { surface, shown } = setUpSession({ body: "申し訳😊😊😊😊" });
    await settle();
    surface.trySending();
    expect(shown.gate?.props.findings).toHaveLength(3);
  });

  it("asks below the threshold though no error stands", async () => {
    const { surface } = setUpSession({ body: "申し訳まあまあまあ" }, { gateThreshold: 80 });
    await settle();
    surface.trySending();
    expect(surface.sent).toBe(0);
  });

  it("does not stand in the way when it is off", async () => {
    const { surface } = setUpSession({ body: BAD }, { gate: "off" });
    await settle();
    surface.trySending();
    expect(surface.sent).toBe(1);
  });

  it("goes to the gravest finding on 直す", async () => {
    const { surface, shown } = setUpSession({ body: BAD });
    await settle();
    surface.trySending();
    shown.gate?.props.onFix();
    expect(shown.gate).toBeUndefined();
    expect(shown.card?.props.finding.rule).toBe("emoji");
    expect(surface.sent).toBe(0);
  });

  it("reviews what was typed since before it decides", async () => {
    const { surface, shown } = setUpSession({ body: BAD });
    await settle();
    surface.setBody("申し訳ございません");
    surface.trySending();
    await settle();
    expect(shown.gate).toBeUndefined();
    expect(surface.sent).toBe(1);
    surface.setBody(BAD);
    surface.trySending();
    await settle();
    expect(shown.gate).toBeDefined();
    expect(surface.sent).toBe(1);
  });

  it("lets the mail go when the engine is silent, and says so", async () => {
    const { surface, shown, engine } = setUpSession({ body: BAD });
    engine.answer = () => new Promise(() => {});
    surface.setBody(`${BAD}。`);
    surface.trySending();
    await settle(GATE_PATIENCE_MS - 1);
    expect(surface.sent).toBe(0);
    await settle(1);
    expect(surface.sent).toBe(1);
    expect(shown.badge?.props.state).toBe("fault");
    expect(shown.badge?.props.faultText).toMatch(/時間/);
  });

  it("lets the mail go at once when the engine fails", async () => {
    const { surface, engine } = setUpSession({ body: BAD });
    await settle();
    engine.answer = () => Promise.reject(new Error("load"));
    surface.setBody(`${BAD}。`);
    await settle(DEBOUNCE_MS);
    surface.trySending();
    await settle();
    expect(surface.sent).toBe(1);
  });

  it("sends one mail when the user presses again while it waits", async () => {
    const { surface, engine } = setUpSession({ body: "申し訳ございません" });
    await settle();
    let answer = () => {};
    engine.answer = (asked) => new Promise((resolve) => (answer = () => resolve(fakeReview(asked))));
    surface.setBody("申し訳ございません。");
    surface.trySending();
    surface.trySending();
    answer();
    await settle();
    expect(surface.sent).toBe(1);
  });

  it("sends when the user pressed send behind the open question", async () => {
    const { surface, shown } = setUpSession({ body: BAD });
    await settle();
    surface.trySending();
    surface.trySending();
    expect(surface.sent).toBe(0);
    expect(document.querySelectorAll("seii-gate")).toHaveLength(1);
    shown.gate?.props.onSend(undefined);
    await settle();
    expect(surface.sent).toBe(1);
  });

  it("never holds a mail for a dead extension", async () => {
    const { surface, shown, world } = setUpSession({ body: BAD });
    await settle();
    world.alive = false;
    surface.trySending();
    expect(surface.sent).toBe(1);
    expect(shown.gate).toBeUndefined();
    surface.trySending();
    expect(surface.sent).toBe(2);
  });

  it("never holds a mail because its dialog failed", async () => {
    const { surface, shown } = setUpSession({ body: BAD });
    await settle();
    Object.defineProperty(shown, "gate", {
      set() {
        throw new Error("no dialog");
      },
    });
    surface.trySending();
    expect(surface.sent).toBe(1);
  });
});
