import type { ComposeSnapshot, ComposeSurface } from "../compose/compose-surface";
import type { Draft } from "../language/draft";
import type { Report } from "../review/report";
import { DEBOUNCE_MS, type SessionEngine } from "./ports";

export interface Reviewed {
  readonly snapshot: ComposeSnapshot;
  readonly report: Report;
}

export interface ReviewLoopOptions {
  readonly surface: ComposeSurface;
  readonly engine: SessionEngine;
  readonly draftOf: (snapshot: ComposeSnapshot) => Draft;
  /** Never called amid an IME composition. */
  readonly onReviewed: (reviewed: Reviewed) => void;
  readonly onFault: (error: unknown) => void;
  readonly signal: AbortSignal;
}

export interface ReviewLoop {
  /** The draft changed: reviews after a pause. */
  changed(): void;
  /** Reviews at once: the first time, after an accepted suggestion, after a choice in the panel. */
  refresh(): void;
  /** The newest report if it speaks of the draft as it stands now. */
  current(): Reviewed | undefined;
  /** A report of the draft as it stands now; rejects as the engine does. */
  demand(signal: AbortSignal): Promise<Reviewed>;
}

/** Keeps the newest report of one draft. Only the latest question counts; an older one is dropped. */
export function createReviewLoop(options: ReviewLoopOptions): ReviewLoop {
  const { surface, engine, draftOf, onReviewed, onFault, signal } = options;
  let latest: Reviewed | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;
  /** Of a review that ended by itself: the next one takes it over. */
  let spare: AbortController | undefined;
  let held: Reviewed | undefined;

  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    running?.abort();
  });
  surface.body.ownerDocument.addEventListener("compositionend", () => setTimeout(afterComposition), {
    signal,
  });

  function afterComposition(): void {
    if (signal.aborted || surface.isComposing()) return;
    const waiting = held;
    held = undefined;
    if (waiting !== undefined && waiting.snapshot.revision === surface.read().revision) deliver(waiting);
    else if (current() === undefined && timer === undefined) changed();
  }

  function changed(): void {
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(onPause, DEBOUNCE_MS);
  }

  function onPause(): void {
    timer = undefined;
    refresh();
  }

  function refresh(): void {
    if (timer !== undefined) clearTimeout(timer);
    timer = undefined;
    if (signal.aborted || surface.isComposing()) return;
    running?.abort();
    const run = spare ?? new AbortController();
    spare = undefined;
    running = run;
    ask(run.signal).then(
      (reviewed) => {
        ended(run);
        if (run.signal.aborted || signal.aborted) return;
        if (surface.isComposing()) held = reviewed;
        else deliver(reviewed);
      },
      (error: unknown) => {
        ended(run);
        if (!run.signal.aborted && !signal.aborted) onFault(error);
      },
    );
  }

  function ended(run: AbortController): void {
    if (running !== run) return;
    running = undefined;
    if (!run.signal.aborted) spare = run;
  }

  async function ask(stop: AbortSignal): Promise<Reviewed> {
    const snapshot = surface.read();
    return { snapshot, report: await engine.review(draftOf(snapshot), stop) };
  }

  function deliver(reviewed: Reviewed): void {
    latest = reviewed;
    onReviewed(reviewed);
  }

  function current(): Reviewed | undefined {
    if (latest === undefined) return undefined;
    return latest.snapshot.revision === surface.read().revision ? latest : undefined;
  }

  return {
    changed,
    refresh() {
      latest = undefined;
      refresh();
    },
    current,
    async demand(stop) {
      const known = current();
      if (known !== undefined) return known;
      running?.abort();
      clearTimeout(timer);
      timer = undefined;
      const reviewed = await Promise.race([ask(stop), rejectOnAbort(stop)]);
      if (!signal.aborted && !surface.isComposing()) deliver(reviewed);
      return reviewed;
    },
  };
}

/** An engine that does not heed its signal must not hold the caller either. */
function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason));
  });
}
