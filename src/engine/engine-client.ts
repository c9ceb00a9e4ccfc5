import type { Draft } from "../language/draft";
import type { Report } from "../review/report";
import type { ReviewOptions } from "../review/review";
import { EngineFault, ReviewSuperseded } from "./engine-fault";
import { createDraftMemory, type DraftMemory } from "./draft-wire";
import type { EnginePort } from "./engine-port";
import { type EngineAnswer, type EngineFaultCode, parseEngineAnswer } from "./protocol";
import { createReportReader } from "./report-reader";

export type EngineStatus =
  | { readonly state: "connecting" | "loading" | "ready" }
  | { readonly state: "fault"; readonly code: EngineFaultCode; readonly detail: string };

export interface EngineClient {
  /** Rejects with `EngineFault`, `ReviewSuperseded`, or the signal's reason. */
  review(draftId: string, draft: Draft, signal: AbortSignal, options?: ReviewOptions): Promise<Report>;
  status(): EngineStatus;
  observeStatus(listener: (status: EngineStatus) => void, signal: AbortSignal): void;
  /** Connects before a draft is there to be reviewed, so that the dictionary is being read meanwhile. */
  warm(): void;
}

export interface EngineClientOptions {
  /** Makes sure that the engine's home exists and opens a port to it. */
  readonly connect: () => Promise<EnginePort>;
  /** Ends the client and closes its port. */
  readonly signal: AbortSignal;
  /** After this a review counts as lost, in milliseconds. */
  readonly timeoutMs?: number;
  /** Pauses before each attempt to connect, in milliseconds. */
  readonly attempts?: readonly number[];
}

interface Asked {
  readonly draftId: string;
  readonly draft: Draft;
  readonly options: ReviewOptions;
  /** After this it counts as lost, on the page's clock, in milliseconds. */
  readonly deadline: number;
  readonly resolve: (report: Report) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A compose window's line to the engine. When the port closes (service worker gone, event page asleep, engine restarted)
 * it is opened anew as soon as something is asked, and what was under way is asked again.
 */
export function createEngineClient(options: EngineClientOptions): EngineClient {
  const { connect, signal: life, timeoutMs = 10_000, attempts = [0, 50, 250, 1_000] } = options;
  const asked = new Map<number, Asked>();
  const listeners = new Set<(status: EngineStatus) => void>();
  const reader = createReportReader();
  let status: EngineStatus = { state: "connecting" };
  let port: EnginePort | undefined;
  let sent: DraftMemory = createDraftMemory();
  let connecting = false;
  let failures = 0;
  let numbers = 0;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  life.addEventListener("abort", () => {
    clearTimeout(watchdog);
    port?.close();
    port = undefined;
    for (const { reject } of asked.values()) reject(new EngineFault("disconnected"));
    asked.clear();
    listeners.clear();
  });

  function setStatus(next: EngineStatus): void {
    if (next.state === status.state && next.state !== "fault") return;
    status = next;
    for (const listener of listeners) listener(next);
  }

  async function ensurePort(): Promise<void> {
    if (port !== undefined || connecting || life.aborted) return;
    connecting = true;
    try {
      while (port === undefined && !life.aborted) {
        const pause = attempts[failures];
        if (pause === undefined) throw new EngineFault("disconnected");
        if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        const opened = await connect().catch(() => undefined);
        if (opened === undefined) failures += 1;
        else adopt(opened);
      }
    } catch {
      giveUp();
    } finally {
      connecting = false;
    }
  }

  function adopt(opened: EnginePort): void {
    if (life.aborted) {
      opened.close();
      return;
    }
    port = opened;
    sent = createDraftMemory();
    let hasServed = false;
    opened.onMessage((message) => {
      if (port !== opened) return;
      const answer = parseEngineAnswer(message);
      if (answer === undefined) return;
      hasServed ||= answer.type === "report";
      receive(answer);
    });
    opened.onClose(() => {
      if (port !== opened) return;
      port = undefined;
      // An event page that went to sleep has failed nobody: it is woken without a pause.
      if (!hasServed) failures += 1;
      setStatus({ state: "connecting" });
      if (asked.size > 0) void ensurePort();
    });
    for (const number of asked.keys()) transmit(number);
  }

  /** A port can outlive the engine behind it where another page of ours listens too: silence is taken for its death. */
  function dropPort(): void {
    port?.close();
    port = undefined;
    if (asked.size > 0) void ensurePort();
  }

  /** One timer for many questions, set anew only when it has come too early: a key costs none. */
  function watch(wait: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      watchdog = undefined;
      const now = performance.now();
      const lost = [...asked].filter(([, { deadline }]) => deadline <= now);
      for (const [number, { reject }] of lost) {
        asked.delete(number);
        reject(new EngineFault("timeout"));
      }
      if (lost.length > 0) dropPort();
      const [next] = asked.values();
      if (next !== undefined) watchdog ??= watch(next.deadline - now);
    }, wait);
  }

  function transmit(request: number): void {
    const question = asked.get(request);
    if (question === undefined || port === undefined) return;
    const { draftId, draft, options: given } = question;
    try {
      const wire = sent.shorten(draftId, draft);
      port.send({ type: "review", request, draftId, ...wire, ...given, known: reader.known() });
    } catch {
      port = undefined;
      failures += 1;
      void ensurePort();
    }
  }

  function receive(answer: EngineAnswer): void {
    failures = 0;
    if (answer.type === "status") {
      setStatus(
        answer.state === "fault"
          ? { state: "fault", code: answer.code, detail: answer.detail }
          : { state: answer.state },
      );
      return;
    }
    const question = asked.get(answer.request);
    asked.delete(answer.request);
    if (answer.type === "report") return receiveReport(answer.report, question);
    if (answer.type === "superseded") question?.reject(new ReviewSuperseded());
    else question?.reject(new EngineFault(answer.code, answer.detail));
  }

  /** Also of a report that nobody waits for any more it is noted what it says: the engine will not say it again. */
  function receiveReport(json: unknown, question: Asked | undefined): void {
    try {
      if (question === undefined) reader.note(json);
      else question.resolve(reader.read(json, question.draft));
    } catch {
      question?.reject(new EngineFault("protocol"));
    }
  }

  function giveUp(): void {
    failures = 0;
    setStatus({ state: "fault", code: "disconnected", detail: "" });
    for (const { reject } of asked.values()) reject(new EngineFault("disconnected"));
    asked.clear();
  }

  return {
    status: () => status,
    observeStatus(listener, signal) {
      listeners.add(listener);
      signal.addEventListener("abort", () => listeners.delete(listener));
    },
    warm() {
      if (port === undefined) void ensurePort();
    },
    review(draftId, draft, signal, given = {}) {
      return new Promise<Report>((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        if (life.aborted) return reject(new EngineFault("disconnected"));
        numbers += 1;
        const number = numbers;
        const settle = () => signal.removeEventListener("abort", onAbort);
        const onAbort = () => {
          asked.delete(number);
          reject(signal.reason);
        };
        signal.addEventListener("abort", onAbort);
        asked.set(number, {
          draftId,
          draft,
          options: given,
          deadline: performance.now() + timeoutMs,
          resolve: (report) => {
            settle();
            resolve(report);
          },
          reject: (error) => {
            settle();
            reject(error);
          },
        });
        watchdog ??= watch(timeoutMs);
        if (port === undefined) void ensurePort();
        else transmit(number);
      });
    },
  };
}
