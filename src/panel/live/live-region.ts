/** After the last call, before anything is said, in milliseconds: typing goes on meanwhile. Callers wait for a pause first. */
const QUIET_MS = 700;
/** Between emptying the region and filling it, in milliseconds: the same words twice are heard twice. */
const REFILL_MS = 50;

export interface LiveRegion {
  /** At once; what was waiting is dropped. */
  say(text: string): void;
  /** Once nothing was to be said for a while, and only what was not said last. */
  sayWhenQuiet(text: string): void;
  /** Drops what waits to be said. */
  hush(): void;
}

/** The page's one live region: `<seii-live>`, polite, unseen, there from the first words on. */
export function createLiveRegion(page: Document, signal: AbortSignal): LiveRegion {
  let region: HTMLElement | undefined;
  let filling: ReturnType<typeof setTimeout> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: string | undefined;
  let last = "";
  let composing = false;

  // An input method is left in peace: nothing in the page changes while it composes.
  page.addEventListener("compositionstart", () => (composing = true), { capture: true, signal });
  page.addEventListener("compositionend", () => (composing = false), { capture: true, signal });

  signal.addEventListener("abort", () => {
    clearTimeout(filling);
    clearTimeout(timer);
    region?.remove();
  });

  function ensureRegion(): HTMLElement {
    if (region?.isConnected) return region;
    const element = page.createElement("seii-live");
    element.setAttribute("aria-live", "polite");
    element.setAttribute("aria-atomic", "true");
    element.setAttribute("role", "status");
    element.style.cssText =
      "position:fixed;inset:0 auto auto 0;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap";
    page.body.append(element);
    region = element;
    return element;
  }

  function fill(text: string): void {
    const element = ensureRegion();
    element.textContent = "";
    clearTimeout(filling);
    filling = setTimeout(() => {
      element.textContent = text;
    }, REFILL_MS);
  }

  function speak(): void {
    timer = undefined;
    if (waiting === undefined) return;
    if (composing) {
      timer = setTimeout(speak, QUIET_MS);
      return;
    }
    last = waiting;
    waiting = undefined;
    fill(last);
  }

  function hush(): void {
    if (waiting === undefined) return;
    waiting = undefined;
    clearTimeout(timer);
    timer = undefined;
  }

  return {
    say(text) {
      hush();
      if (!signal.aborted) fill(text);
    },
    sayWhenQuiet(text) {
      hush();
      if (signal.aborted || text === last) return;
      if (!composing) ensureRegion();
      waiting = text;
      timer = setTimeout(speak, QUIET_MS);
    },
    hush,
  };
}
