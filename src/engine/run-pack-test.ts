import type { EnginePort, EngineThread } from "./engine-port";
import {
  type PackTestAnswer,
  type PackTestRequest,
  type PackTestVerdict,
  parsePackTestAnswer,
  parsePackTestRequest,
} from "./pack-test";

/** A pack whose examples take longer is none to review with, in milliseconds. */
export const PACK_TEST_MS = 30_000;

type RunPackTest = (request: PackTestRequest) => Promise<PackTestVerdict>;

/** The examples took too long: the pack, not the way to the engine, is at fault. */
export class PackTestTimeout extends Error {
  override readonly name = "PackTestTimeout";
}

/**
 * Runs a pack's examples in a thread of its own, which ends with them: whatever they do, the reviews do not feel it.
 * @throws PackTestTimeout, or Error where the thread could not run them
 */
export function runPackTest(
  spawn: () => EngineThread,
  request: PackTestRequest,
  timeoutMs = PACK_TEST_MS,
): Promise<PackTestVerdict> {
  const thread = spawn();
  return new Promise<PackTestVerdict>((resolve, reject) => {
    const timer = setTimeout(() => reject(new PackTestTimeout()), timeoutMs);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    thread.onDeath((detail) => settle(() => reject(new Error(detail))));
    thread.onMessage((message) => settleWith(parsePackTestAnswer(message), settle, resolve, reject));
    thread.send(request);
  }).finally(() => thread.terminate());
}

/** The side that has threads: answers one port's requests until it closes. */
export function servePackTests(port: EnginePort, run: RunPackTest, onEnd: () => void): void {
  port.onClose(onEnd);
  port.onMessage((message) => {
    const request = parsePackTestRequest(message);
    if (request === undefined) return;
    run(request).then(
      (verdict) => reply(port, { type: "pack-tested", verdict }),
      (error: unknown) => reply(port, { type: "pack-not-tested", detail: nameOf(error) }),
    );
  });
}

/**
 * The side that has none (a service worker): asks over a port, which is closed then.
 * @throws PackTestTimeout, or Error where there was no answer
 */
export function askPackTest(
  port: EnginePort,
  request: PackTestRequest,
  timeoutMs = PACK_TEST_MS + 5_000,
): Promise<PackTestVerdict> {
  return new Promise<PackTestVerdict>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer")), timeoutMs);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    port.onClose(() => settle(() => reject(new Error("closed"))));
    port.onMessage((message) => settleWith(parsePackTestAnswer(message), settle, resolve, reject));
    port.send(request);
  }).finally(() => port.close());
}

/**
 * Asks again where there was no answer: the engine's document may have closed itself between the look at it and the question.
 * @throws PackTestTimeout, or the last attempt's error
 */
export async function insistOnPackTest(
  ask: () => Promise<PackTestVerdict>,
  attempts = 3,
): Promise<PackTestVerdict> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof PackTestTimeout || attempts <= 1) throw error;
    return insistOnPackTest(ask, attempts - 1);
  }
}

function settleWith(
  answer: PackTestAnswer | undefined,
  settle: (act: () => void) => void,
  resolve: (verdict: PackTestVerdict) => void,
  reject: (error: Error) => void,
): void {
  if (answer?.type === "pack-tested") settle(() => resolve(answer.verdict));
  else if (answer !== undefined)
    settle(() =>
      reject(answer.detail === "PackTestTimeout" ? new PackTestTimeout() : new Error(answer.detail)),
    );
}

function reply(port: EnginePort, answer: PackTestAnswer): void {
  try {
    port.send(answer);
  } catch {
    // Whoever asked is gone, and will ask again.
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : "unknown");
