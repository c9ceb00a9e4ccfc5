import * as z from "zod/mini";
import type { SentReview } from "../history/history-entry";

const ensureEngine = z.object({ type: z.literal("seii:ensure-engine") });
const showErrors = z.object({ type: z.literal("seii:errors"), errors: z.nullable(z.number()) });
const recordSent = z.object({ type: z.literal("seii:sent"), review: z.unknown() });
const request = z.discriminatedUnion("type", [ensureEngine, showErrors, recordSent]);
const sender = z.object({ tab: z.optional(z.object({ id: z.optional(z.number()) })) });

/** The part of `browser.runtime` that is used here. */
interface MessageEvents {
  addListener(
    listener: (message: unknown, sender: unknown, reply: (answer: unknown) => void) => boolean | undefined,
  ): void;
}

/** The background's side. Answers nothing that is not addressed to it: other pages of ours listen too. */
export function answerPages(
  events: MessageEvents,
  handlers: {
    readonly ensureEngine: () => Promise<void>;
    readonly showErrors: (tabId: number, errors: number | undefined) => Promise<void>;
    /** @param review a `SentReview`, to be parsed where the history is kept */
    readonly recordSent: (review: unknown) => Promise<void>;
  },
): void {
  events.addListener((message, from, reply) => {
    const asked = request.safeParse(message).data;
    if (asked === undefined) return undefined;
    const work = answer(asked, sender.safeParse(from).data?.tab?.id);
    work.then(
      () => reply({ ok: true }),
      () => reply({ ok: false }),
    );
    return true;
  });

  function answer(asked: z.infer<typeof request>, tabId: number | undefined): Promise<void> {
    switch (asked.type) {
      case "seii:ensure-engine":
        return handlers.ensureEngine();
      case "seii:errors":
        return tabId === undefined
          ? Promise.resolve()
          : handlers.showErrors(tabId, asked.errors ?? undefined);
      case "seii:sent":
        return handlers.recordSent(asked.review);
    }
  }
}

type Send = (message: unknown) => Promise<unknown>;

const reply = z.object({ ok: z.boolean() });

/** @throws Error when the background is gone or could not make the engine's home */
export async function requestEngine(send: Send): Promise<void> {
  if (reply.safeParse(await send({ type: "seii:ensure-engine" })).data?.ok !== true)
    throw new Error("no engine");
}

/** Tells the toolbar; a background that does not answer is no matter. */
export function announceErrors(send: Send, errors: number | undefined): void {
  send({ type: "seii:errors", errors: errors ?? null }).catch(() => undefined);
}

/** Hands a sent mail's review to the history; a background that does not answer is no matter. */
export function announceSent(send: Send, review: SentReview): void {
  send({ type: "seii:sent", review }).catch(() => undefined);
}
