/** The part of `runtime.Port` that is used here. */
interface RuntimePort {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

/** A runtime port in the form the engine's client and host take. */
export function adaptRuntimePort(port: RuntimePort, onLost?: () => void) {
  return {
    send: (message: unknown) => port.postMessage(message),
    onMessage: (listener: (message: unknown) => void) => port.onMessage.addListener(listener),
    onClose(listener: () => void) {
      port.onDisconnect.addListener(() => {
        listener();
        onLost?.();
      });
    },
    close: () => port.disconnect(),
  };
}
