import * as z from "zod/mini";

const ensureEngine = z.object({ type: z.literal("seii:ensure-engine") });
const showErrors = z.object({ type: z.literal("seii:errors"), errors: z.nullable(z.number()) });
const request = z.discriminatedUnion("type", [ensureEngine, showErrors]);
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
  },
): void {
  events.addListener((message, from, reply) => {
    const asked = request.safeParse(message).data;
    if (asked === undefined) return undefined;
    const tabId = sender.safeParse(from).data?.tab?.id;
    const work =
      asked.type === "seii:ensure-engine"
        ? handlers.ensureEngine()
        : tabId === undefined
          ? Promise.resolve()
          : handlers.showErrors(tabId, asked.errors ?? undefined);
    work.then(
      () => reply({ ok: true }),
      () => reply({ ok: false }),
    );
    return true;
  });
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
