import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createEngineHost } from "./engine-host";
import type { EngineThread } from "./engine-port";
import type { EngineAnswer, EngineRequest } from "./protocol";
import { createChannel } from "./testing/channel";

class FakeThread implements EngineThread {
  readonly received: EngineRequest[] = [];
  terminated = false;
  #message: (message: unknown) => void = () => {};
  #death: (detail: string) => void = () => {};
  send(message: unknown): void {
    this.received.push(message as EngineRequest);
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#message = listener;
  }
  onDeath(listener: (detail: string) => void): void {
    this.#death = listener;
  }
  terminate(): void {
    this.terminated = true;
  }
  say(answer: EngineAnswer): void {
    this.#message(answer);
  }
  die(): void {
    this.#death("engine-worker.js:1");
  }
}

function setUp(onIdle = () => {}) {
  const threads: FakeThread[] = [];
  const host = createEngineHost({
    spawn: () => {
      const thread = new FakeThread();
      threads.push(thread);
      return thread;
    },
    hangMs: 1_000,
    restartPauseMs: 60_000,
    graceMs: 500,
    onIdle,
  });
  const open = () => {
    const { left, right } = createChannel();
    const answers: EngineAnswer[] = [];
    left.onMessage((message) => answers.push(message as EngineAnswer));
    host.attach(right);
    const ask = async (request: number) => {
      left.send({
        type: "review",
        request,
        draftId: "draft",
        draft: { subject: "", body: `${request}`, to: [], quoted: "", now: "2026-11-20" },
      });
      await vi.advanceTimersByTimeAsync(0);
    };
    return { answers, ask, send: left.send, close: () => left.close() };
  };
  return { threads, open, host };
}

const tick = () => vi.advanceTimersByTimeAsync(0);

describe("createEngineHost", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("hands its thread whole drafts, also where only a change has come", async () => {
    const { threads, open } = setUp();
    const window = open();
    await window.ask(1);
    window.send({
      type: "review",
      request: 2,
      draftId: "draft",
      change: { start: 1, end: 1, inserted: "2" },
    });
    window.send({
      type: "review",
      request: 3,
      draftId: "other",
      change: { start: 0, end: 0, inserted: "3" },
    });
    await tick();
    expect(threads[0]?.received.map(({ draft }) => draft.body)).toEqual(["1", "12"]);
    expect(window.answers).toContainEqual({ type: "failed", request: 3, code: "protocol", detail: "" });
  });

  it("starts its thread before the first connection, and lets it rest where none comes", async () => {
    const onIdle = vi.fn();
    const { threads, open, host } = setUp(onIdle);
    host.prepare();
    const first = open();
    await tick();
    expect(threads).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(onIdle, "somebody is connected").not.toHaveBeenCalled();
    first.close();
    await vi.advanceTimersByTimeAsync(500);
    host.prepare();
    expect(threads).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(500);
    expect(threads[1]?.terminated).toBe(true);
    expect(onIdle).toHaveBeenCalledTimes(2);
  });

  it("shares one thread and gives each window the answer to its own question", async () => {
    const { threads, open } = setUp();
    const [a, b] = [open(), open()];
    await a.ask(1);
    await b.ask(1);
    const [first, second] = threads[0]?.received ?? [];
    expect(threads).toHaveLength(1);
    expect(first?.draftId).not.toBe(second?.draftId);
    threads[0]?.say({ type: "report", request: second?.request ?? 0, report: "for b" });
    await tick();
    expect(b.answers.at(-1)).toEqual({ type: "report", request: 1, report: "for b" });
    expect(a.answers.some(({ type }) => type === "report")).toBe(false);
  });

  it("restarts a thread that died, once, and asks again", async () => {
    const { threads, open } = setUp();
    const a = open();
    await a.ask(1);
    threads[0]?.die();
    await tick();
    expect(threads).toHaveLength(2);
    expect(threads[0]?.terminated).toBe(true);
    expect(threads[1]?.received.map(({ draft }) => draft.body)).toEqual(["1"]);
    threads[1]?.die();
    await tick();
    expect(threads).toHaveLength(2);
    expect(a.answers.at(-1)).toMatchObject({ type: "status", state: "fault", code: "worker" });
    expect(a.answers).toContainEqual({
      type: "failed",
      request: 1,
      code: "worker",
      detail: "engine-worker.js:1",
    });
  });

  it("tries again after the pause", async () => {
    const { threads, open } = setUp();
    const a = open();
    threads[0]?.die();
    threads[1]?.die();
    await a.ask(1);
    expect(a.answers.at(-1)).toMatchObject({ type: "failed", request: 1 });
    await vi.advanceTimersByTimeAsync(60_000);
    await a.ask(2);
    expect(threads).toHaveLength(3);
    expect(threads[2]?.received).toHaveLength(1);
  });

  it("takes a silent thread for dead, and does not feed the next one what hung it", async () => {
    const { threads, open } = setUp();
    const a = open();
    await a.ask(1);
    await vi.advanceTimersByTimeAsync(999);
    expect(threads).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(threads).toHaveLength(2);
    expect(threads[1]?.received).toEqual([]);
    expect(a.answers).toContainEqual({ type: "failed", request: 1, code: "hang", detail: "" });
  });

  it("rests when the last window is gone for a while, and not before", async () => {
    const onIdle = vi.fn();
    const { threads, open } = setUp(onIdle);
    const a = open();
    a.close();
    await vi.advanceTimersByTimeAsync(400);
    const b = open();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(onIdle).not.toHaveBeenCalled();
    b.close();
    await vi.advanceTimersByTimeAsync(500);
    expect(onIdle).toHaveBeenCalledTimes(1);
    expect(threads[0]?.terminated).toBe(true);
  });

  it("renews its thread for other packs: what was owed is asked again, and all are told", async () => {
    const { threads, open, host } = setUp();
    host.renew();
    expect(threads).toHaveLength(0);
    const window = open();
    threads[0]?.say({ type: "status", state: "ready" });
    await window.ask(1);
    host.renew();
    await vi.advanceTimersByTimeAsync(0);
    expect(threads[0]?.terminated).toBe(true);
    expect(threads[1]?.received).toEqual(threads[0]?.received);
    expect(window.answers.map((answer) => ("state" in answer ? answer.state : answer.type))).toEqual([
      "loading",
      "ready",
      "loading",
    ]);
    expect(host.isIdle()).toBe(false);
    window.close();
    expect(host.isIdle()).toBe(true);
  });
});
