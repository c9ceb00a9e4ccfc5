/**
 * Calls `begin` now, and anew each time a script opens the document for writing: `document.open()` takes every listener
 * off the document and its window, also those of extensions. Webmails fill windows at about:blank that way.
 * The signal that `begin` is given ends with the document's content, or with `signal`.
 */
export function observeDocumentLives(
  document: Document,
  signal: AbortSignal,
  begin: (signal: AbortSignal) => void,
): void {
  let life = new AbortController();
  let root = document.documentElement;
  const start = (): void => {
    life = new AbortController();
    begin(AbortSignal.any([signal, life.signal]));
  };
  const observer = new MutationObserver(() => {
    if (document.documentElement === null || document.documentElement === root) return;
    root = document.documentElement;
    life.abort();
    start();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  start();
}
