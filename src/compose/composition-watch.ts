/** Knows whether an IME composition is under way in one of the elements, and keeps news back until it is over. */
export class CompositionWatch {
  readonly #waiting = new Set<() => void>();
  #composing = false;

  constructor(elements: readonly HTMLElement[], signal: AbortSignal) {
    for (const element of elements) {
      const listen = (type: string, listener: (event: Event) => void): void =>
        element.addEventListener(type, listener, { capture: true, signal });
      listen("compositionstart", () => {
        this.#composing = true;
      });
      listen("compositionend", () => this.#end());
      // No browser composes in an editor without focus: were the end ever lost, this keeps us from waiting for good.
      listen("blur", () => this.#end());
    }
  }

  isComposing(): boolean {
    return this.#composing;
  }

  /** `listener`, but called once after the composition's end for all calls that fall into one. */
  holdBack(listener: () => void, signal: AbortSignal): () => void {
    signal.addEventListener("abort", () => this.#waiting.delete(listener), { once: true });
    return () => {
      if (signal.aborted) return;
      if (this.#composing) {
        this.#waiting.add(listener);
        return;
      }
      this.#waiting.delete(listener);
      listener();
    };
  }

  #end(): void {
    if (!this.#composing) return;
    this.#composing = false;
    // After the mutations of the last composing step have been delivered: those may have told the news already.
    queueMicrotask(() => {
      if (this.#composing) return;
      const waiting = [...this.#waiting];
      this.#waiting.clear();
      for (const listener of waiting) listener();
    });
  }
}
