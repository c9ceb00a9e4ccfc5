import type { EnginePort } from "../engine-port";

/** Both ends of a message channel in memory, for tests. Messages are copied as JSON, as Chrome's runtime ports do. */
export function createChannel(): { readonly left: EnginePort; readonly right: EnginePort } {
  const ends = [createEnd(), createEnd()] as const;
  let open = true;
  const port = (own: End, other: End): EnginePort => ({
    send(message) {
      if (!open) throw new Error("closed");
      const copy: unknown = JSON.parse(JSON.stringify(message));
      queueMicrotask(() => {
        if (open) for (const listener of other.onMessage) listener(copy);
      });
    },
    onMessage: (listener) => void own.onMessage.push(listener),
    onClose: (listener) => void own.onClose.push(listener),
    close() {
      if (!open) return;
      open = false;
      for (const listener of other.onClose) listener();
    },
  });
  return { left: port(ends[0], ends[1]), right: port(ends[1], ends[0]) };
}

interface End {
  readonly onMessage: ((message: unknown) => void)[];
  readonly onClose: (() => void)[];
}

function createEnd(): End {
  return { onMessage: [], onClose: [] };
}
