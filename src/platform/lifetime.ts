/** The part of wxt's content-script context that is used here. */
interface ScriptContext {
  readonly isValid: boolean;
  readonly signal: AbortSignal;
}

/** The browser still names the extension for a moment after it has cut its ports, in milliseconds. */
const SECOND_LOOKS = [100, 500, 2_000];

/** Whether this content script still belongs to a living extension. */
export interface Lifetime {
  /** Asks the browser; false after the extension was updated, reloaded or removed. Aborts `signal` when it finds so. */
  isAlive(): boolean;
  /** Something was lost that may mean death: looks now and in a while. */
  suspect(): void;
  readonly signal: AbortSignal;
}

/**
 * wxt's context notices its own death only when asked. It is asked when the engine's port is lost, when the user comes
 * back to the tab, and before each gate: nothing is polled.
 * @param signal ends what is done for this page; it ends with the context at the latest
 */
export function createLifetime(
  context: ScriptContext,
  page: EventTarget,
  signal: AbortSignal = context.signal,
): Lifetime {
  const ask = () => void context.isValid;
  page.addEventListener("visibilitychange", ask, { signal });
  page.addEventListener("focusin", ask, { signal });
  return {
    isAlive: () => context.isValid,
    suspect() {
      ask();
      const timers = SECOND_LOOKS.map((delay) => setTimeout(ask, delay));
      signal.addEventListener(
        "abort",
        () => {
          for (const timer of timers) clearTimeout(timer);
        },
        { once: true },
      );
    },
    signal,
  };
}
