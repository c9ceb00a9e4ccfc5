/** The part of wxt's content-script context that is used here. */
interface ScriptContext {
  readonly isValid: boolean;
  readonly signal: AbortSignal;
}

/** Whether this content script still belongs to a living extension. */
export interface Lifetime {
  /** Asks the browser; false after the extension was updated, reloaded or removed. Aborts `signal` when it finds so. */
  isAlive(): boolean;
  readonly signal: AbortSignal;
}

/**
 * wxt's context notices its own death only when asked. It is asked when the engine's port is lost (see
 * `adaptRuntimePort`), when the user comes back to the tab, and before each gate: nothing is polled.
 */
export function createLifetime(context: ScriptContext, page: EventTarget): Lifetime {
  const ask = () => void context.isValid;
  page.addEventListener("visibilitychange", ask, { signal: context.signal });
  page.addEventListener("focusin", ask, { signal: context.signal });
  return { isAlive: () => context.isValid, signal: context.signal };
}
