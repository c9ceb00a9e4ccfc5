import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EngineThread } from "./engine-port";
import type { PackTestRequest, PackTestVerdict } from "./pack-test";
import { askPackTest, insistOnPackTest, PackTestTimeout, runPackTest, servePackTests } from "./run-pack-test";
import { createChannel } from "./testing/channel";

const REQUEST: PackTestRequest = { type: "test-pack", payload: "{}", below: [] };
const VERDICT: PackTestVerdict = {
  rejected: false,
  failed: [{ rule: "x", example: "bad 1", locked: false }],
};

function fakeThread() {
  const heard: unknown[] = [];
  let onMessage: (message: unknown) => void = () => {};
  let onDeath: (detail: string) => void = () => {};
  const terminate = vi.fn();
  const thread: EngineThread = {
    send: (message) => void heard.push(message),
    onMessage: (listener) => (onMessage = listener),
    onDeath: (listener) => (onDeath = listener),
    terminate,
  };
  return { thread, heard, terminate, say: (m: unknown) => onMessage(m), die: (d: string) => onDeath(d) };
}

describe("a pack's examples in a thread of their own", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("are answered, and the thread ends", async () => {
    const { thread, heard, terminate, say } = fakeThread();
    const running = runPackTest(() => thread, REQUEST);
    expect(heard).toEqual([REQUEST]);
    say({ type: "noise" });
    say({ type: "pack-tested", verdict: VERDICT });
    expect(await running).toEqual(VERDICT);
    expect(terminate).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each<[string, (fake: ReturnType<typeof fakeThread>) => void, unknown]>([
    ["hang", () => vi.advanceTimersByTime(30_000), PackTestTimeout],
    ["kill the thread", ({ die }) => die("worker.js:1"), Error],
    ["cannot be run", ({ say }) => say({ type: "pack-not-tested", detail: "TypeError" }), Error],
  ])("that %s end it all the same", async (_, act, error) => {
    const fake = fakeThread();
    const running = runPackTest(() => fake.thread, REQUEST);
    const failed = expect(running).rejects.toBeInstanceOf(error);
    act(fake);
    await failed;
    expect(fake.terminate).toHaveBeenCalledOnce();
  });
});

describe("the way over a port", () => {
  async function over(run: () => Promise<PackTestVerdict>) {
    const { left, right } = createChannel();
    const onEnd = vi.fn();
    servePackTests(right, run, onEnd);
    const answer = await askPackTest(left, REQUEST).catch((error: unknown) => error);
    return { answer, onEnd };
  }

  it("brings the verdict back and closes", async () => {
    const { answer, onEnd } = await over(async () => VERDICT);
    expect(answer).toEqual(VERDICT);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it("tells what took too long from what could not be run", async () => {
    expect((await over(() => Promise.reject(new PackTestTimeout()))).answer).toBeInstanceOf(PackTestTimeout);
    const { answer } = await over(() => Promise.reject(new TypeError("お詫び")));
    expect(answer).toEqual(new Error("TypeError"));
  });

  it("is tried again where the other side goes away, not where the examples take too long", async () => {
    const ask = vi.fn(async () => VERDICT);
    ask.mockRejectedValueOnce(new Error("closed")).mockRejectedValueOnce(new Error("closed"));
    expect(await insistOnPackTest(ask)).toEqual(VERDICT);
    ask.mockReset().mockRejectedValue(new Error("closed"));
    await expect(insistOnPackTest(ask)).rejects.toThrow("closed");
    expect(ask).toHaveBeenCalledTimes(3);
    ask.mockReset().mockRejectedValue(new PackTestTimeout());
    await expect(insistOnPackTest(ask)).rejects.toBeInstanceOf(PackTestTimeout);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it("gives up where the other side goes away", async () => {
    const { left, right } = createChannel();
    const asked = askPackTest(left, REQUEST);
    right.close();
    await expect(asked).rejects.toThrow("closed");
  });
});
