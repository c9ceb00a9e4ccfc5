/** The part of `runtime.Port` that is used here. */
interface RuntimePort {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

/**
 * A runtime port in the form the engine's client and host take.
 * @param onLost told when the other side has closed it
 * @param page whose port it is: a page that comes back from the back/forward cache has lost it, and Chromium does not say so
 */
export function adaptRuntimePort(port: RuntimePort, onLost?: () => void, page?: EventTarget) {
  const open = new AbortController();
  return {
    send: (message: unknown) => port.postMessage(message),
    onMessage: (listener: (message: unknown) => void) => port.onMessage.addListener(listener),
    onClose(listener: () => void) {
      const heard = new AbortController();
      const closed = () => {
        if (heard.signal.aborted) return;
        heard.abort();
        listener();
        onLost?.();
      };
      port.onDisconnect.addListener(closed);
      const onShow = (event: Event) => {
        if ((event as PageTransitionEvent).persisted) closed();
      };
      page?.addEventListener("pageshow", onShow, {
        signal: AbortSignal.any([open.signal, heard.signal]),
      });
    },
    close() {
      open.abort();
      port.disconnect();
    },
  };
}
