import type { Draft } from "../language/draft";
import { createDraftMemory } from "./draft-wire";
import type { EnginePort, EngineThread } from "./engine-port";
import {
  type EngineAnswer,
  type EngineFaultCode,
  type EngineRequest,
  type EngineStatusMessage,
  parseEngineAnswer,
  parseSentRequest,
  type SentRequest,
} from "./protocol";

export interface EngineHostOptions {
  readonly spawn: () => EngineThread;
  /** A thread that owes an answer and says nothing for so long is taken for dead, in milliseconds. */
  readonly hangMs?: number;
  /** A second death within this time after a restart is a fault, in milliseconds. */
  readonly restartPauseMs?: number;
  /** How long the thread outlives the last connection, in milliseconds. */
  readonly graceMs?: number;
  /** After the grace: the thread is gone, nobody is connected. */
  readonly onIdle?: () => void;
}

export interface EngineHost {
  /** Starts the thread before the first connection, which is on its way; without one it rests after the grace. */
  prepare(): void;
  attach(port: EnginePort): void;
  /** Other packs are to run: a new thread takes over, and answers what the old one owed. */
  renew(): void;
  isIdle(): boolean;
  dispose(): void;
}

interface Pending {
  readonly port: EnginePort;
  readonly asked: EngineRequest;
  /** As sent to the thread: numbered anew over all connections. */
  readonly sent: EngineRequest;
}

/** Owns the engine's thread: shares it among all compose windows, restarts it once when it dies or hangs. */
export function createEngineHost(options: EngineHostOptions): EngineHost {
  const { spawn, hangMs = 10_000, restartPauseMs = 60_000, graceMs = 3_000, onIdle } = options;
  const ports = new Map<EnginePort, number>();
  const pending = new Map<number, Pending>();
  let thread: EngineThread | undefined;
  let status: EngineStatusMessage = { type: "status", state: "loading" };
  let numbers = 0;
  let lastRestart = Number.NEGATIVE_INFINITY;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  let grace: ReturnType<typeof setTimeout> | undefined;

  function ensureThread(): boolean {
    if (thread !== undefined) return true;
    if (status.state === "fault" && performance.now() - lastRestart < restartPauseMs) return false;
    status = { type: "status", state: "loading" };
    const born = spawn();
    thread = born;
    born.onMessage((message) => {
      if (thread === born) receive(message);
    });
    born.onDeath((detail) => {
      if (thread === born) bury("worker", detail);
    });
    return true;
  }

  function receive(message: unknown): void {
    const answer = parseEngineAnswer(message);
    if (answer === undefined) return;
    if (answer.type === "status") {
      status = answer;
      for (const port of ports.keys()) deliver(port, answer);
    } else {
      const waiting = pending.get(answer.request);
      pending.delete(answer.request);
      if (waiting !== undefined) deliver(waiting.port, { ...answer, request: waiting.asked.request });
    }
    watch();
  }

  function watch(): void {
    clearTimeout(watchdog);
    if (pending.size > 0 && thread !== undefined) watchdog = setTimeout(() => bury("hang", ""), hangMs);
  }

  function bury(code: EngineFaultCode, detail: string): void {
    thread?.terminate();
    thread = undefined;
    clearTimeout(watchdog);
    const mayRestart = performance.now() - lastRestart >= restartPauseMs;
    // What hung the thread would hang the next one too: nothing is sent again after a hang.
    if (code === "hang" || !mayRestart) failAll(code, detail);
    if (mayRestart) {
      lastRestart = performance.now();
      ensureThread();
      for (const { sent } of pending.values()) transmit(sent);
      watch();
    } else {
      status = { type: "status", state: "fault", code, detail };
      for (const port of ports.keys()) deliver(port, status);
    }
  }

  function transmit(request: EngineRequest): void {
    thread?.send(request);
  }

  function failAll(code: EngineFaultCode, detail: string): void {
    for (const { port, asked } of pending.values())
      deliver(port, { type: "failed", request: asked.request, code, detail });
    pending.clear();
  }

  function ask(port: EnginePort, asked: EngineRequest): void {
    if (!ensureThread() && status.state === "fault") {
      deliver(port, { type: "failed", request: asked.request, code: status.code, detail: status.detail });
      return;
    }
    numbers += 1;
    const sent = { ...asked, request: numbers, draftId: `${ports.get(port) ?? 0}/${asked.draftId}` };
    pending.set(numbers, { port, asked, sent });
    transmit(sent);
    watch();
  }

  function detach(port: EnginePort): void {
    ports.delete(port);
    for (const [number, waiting] of pending) if (waiting.port === port) pending.delete(number);
    watch();
    if (ports.size === 0) grace = setTimeout(rest, graceMs);
  }

  function rest(): void {
    thread?.terminate();
    thread = undefined;
    clearTimeout(watchdog);
    onIdle?.();
  }

  return {
    prepare() {
      if (ports.size > 0 || !ensureThread()) return;
      clearTimeout(grace);
      grace = setTimeout(rest, graceMs);
    },
    attach(port) {
      clearTimeout(grace);
      numbers += 1;
      ports.set(port, numbers);
      port.onClose(() => detach(port));
      const { restore } = createDraftMemory();
      port.onMessage((message) => {
        const sent = parseSentRequest(message);
        if (sent === undefined || !ports.has(port)) return;
        const draft = restore(sent.draftId, sent);
        if (draft !== undefined) ask(port, requestOf(sent, draft));
        else deliver(port, { type: "failed", request: sent.request, code: "protocol", detail: "" });
      });
      ensureThread();
      deliver(port, status);
    },
    renew() {
      // A thread is there only while somebody is connected, or was a moment ago.
      if (thread === undefined) return;
      thread.terminate();
      thread = undefined;
      ensureThread();
      for (const port of ports.keys()) deliver(port, status);
      for (const { sent } of pending.values()) transmit(sent);
      watch();
    },
    isIdle: () => ports.size === 0,
    dispose() {
      clearTimeout(grace);
      for (const port of ports.keys()) port.close();
      ports.clear();
      pending.clear();
      rest();
    },
  };
}

function requestOf(sent: SentRequest, draft: Draft): EngineRequest {
  const { type, request, draftId, assumeApplicable, known } = sent;
  return { type, request, draftId, draft, assumeApplicable, known };
}

function deliver(port: EnginePort, answer: EngineAnswer): void {
  try {
    port.send(answer);
  } catch {
    // The window was closed between question and answer; its `onClose` tidies up.
  }
}
