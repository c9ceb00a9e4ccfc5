import { type EngineAnswer, type EngineRequest, parseEngineRequest } from "./protocol";
import { packReport } from "./report-wire";
import type { Reviewer } from "./reviewer";
import { createSaidMemory } from "./said-memory";

export interface EngineRuntimeOptions {
  /** Reads dictionary and packs. Its error's text is reported: it must not hold the user's words. */
  readonly load: () => Promise<Reviewer>;
  readonly send: (answer: EngineAnswer) => void;
  /** Runs a task after the messages that already wait: what is superseded by then is never reviewed. */
  readonly defer: (task: () => void) => void;
}

export interface EngineRuntime {
  /** Starts loading before the first request. */
  start(): void;
  receive(message: unknown): void;
}

/**
 * The worker's side: loads the reviewer once and answers requests, the newest of each compose window only.
 * Never throws; a load that failed is tried again with the next request.
 */
export function createEngineRuntime({ load, send, defer }: EngineRuntimeOptions): EngineRuntime {
  const waiting = new Map<string, EngineRequest>();
  const memory = createSaidMemory();
  let reviewer: Reviewer | undefined;
  let loading = false;
  let scheduled = false;

  function start(): void {
    if (reviewer !== undefined || loading) return;
    loading = true;
    send({ type: "status", state: "loading" });
    load().then(
      (loaded) => {
        loading = false;
        reviewer = loaded;
        send({ type: "status", state: "ready" });
        schedule();
      },
      (error: unknown) => {
        loading = false;
        const fault = { code: "load", detail: describe(error) } as const;
        send({ type: "status", state: "fault", ...fault });
        for (const { request } of waiting.values()) send({ type: "failed", request, ...fault });
        waiting.clear();
      },
    );
  }

  function schedule(): void {
    if (scheduled || waiting.size === 0) return;
    scheduled = true;
    defer(() => {
      scheduled = false;
      const next = waiting.values().next().value;
      if (next === undefined || reviewer === undefined) return;
      waiting.delete(next.draftId);
      answer(reviewer, next);
      schedule();
    });
  }

  function answer(
    current: Reviewer,
    { request, draftId, draft, assumeApplicable, known }: EngineRequest,
  ): void {
    try {
      const packed = packReport(current.review(draft, { assumeApplicable }), draft);
      send({ type: "report", request, report: memory.shorten(draftId, known, packed) });
    } catch (error) {
      // The message of an error thrown amid a review could quote the mail: its class must do.
      send({
        type: "failed",
        request,
        code: "review",
        detail: error instanceof Error ? error.name : "unknown",
      });
    }
  }

  return {
    start,
    receive(message) {
      const request = parseEngineRequest(message);
      if (request === undefined) return;
      const older = waiting.get(request.draftId);
      if (older !== undefined) send({ type: "superseded", request: older.request });
      waiting.set(request.draftId, request);
      if (reviewer === undefined) start();
      else schedule();
    },
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : "unknown";
}
