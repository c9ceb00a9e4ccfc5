/** Port: one end of a message channel to or from the engine. */
export interface EnginePort {
  /** @throws when the channel is closed */
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once when the other end is gone; not for our own `close()`. */
  onClose(listener: () => void): void;
  close(): void;
}

/** Port: the thread in which the reviewer runs. */
export interface EngineThread {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** An uncaught error or a script that could not be read. */
  onDeath(listener: (detail: string) => void): void;
  terminate(): void;
}
