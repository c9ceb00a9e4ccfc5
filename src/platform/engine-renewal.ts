import * as z from "zod/mini";

const renewal = z.object({ type: z.literal("seii:renew-engine") });

/** The part of `browser.runtime` that is used here. */
interface MessageEvents {
  addListener(
    listener: (message: unknown, sender: unknown, reply: (answer: unknown) => void) => boolean | undefined,
  ): void;
}

/** Has the engine's document load its packs anew; nothing where there is none. Never rejects. */
export async function announceRenewal(send: (message: unknown) => Promise<unknown>): Promise<void> {
  await send({ type: "seii:renew-engine" }).catch(() => undefined);
}

/** The side of the engine's document. */
export function answerRenewal(events: MessageEvents, renew: () => void): void {
  events.addListener((message, _, reply) => {
    if (!renewal.safeParse(message).success) return undefined;
    renew();
    reply({ ok: true });
    return undefined;
  });
}
