const RENEWAL = { type: "seii:renew-engine" } as const;

/** The part of `browser.runtime` that is used here. */
interface MessageEvents {
  addListener(
    listener: (message: unknown, sender: unknown, reply: (answer: unknown) => void) => boolean | undefined,
  ): void;
}

/** Has the engine's document load its packs anew; nothing where there is none. Never rejects. */
export async function announceRenewal(send: (message: unknown) => Promise<unknown>): Promise<void> {
  await send(RENEWAL).catch(() => undefined);
}

/** The side of the engine's document. */
export function answerRenewal(events: MessageEvents, renew: () => void): void {
  events.addListener((message, _, reply) => {
    if (!isRenewal(message)) return undefined;
    renew();
    reply({ ok: true });
    return undefined;
  });
}

/** Without zod: the engine's document is loaded while somebody waits for the first marks. */
function isRenewal(message: unknown): boolean {
  return (
    typeof message === "object" && message !== null && "type" in message && message.type === RENEWAL.type
  );
}
