import * as z from "zod/mini";
import type { PreferenceGrounds } from "./preference-source";

const request = z.discriminatedUnion("type", [
  z.object({ type: z.literal("seii:ensure-engine") }),
  z.object({ type: z.literal("seii:errors"), errors: z.nullable(z.number()) }),
  z.object({ type: z.literal("seii:sent"), review: z.unknown() }),
  z.object({ type: z.literal("seii:preferences") }),
  z.object({ type: z.literal("seii:disable-rule"), rule: z.string() }),
]);
const sender = z.object({ tab: z.optional(z.object({ id: z.optional(z.number()) })) });

/** The part of `browser.runtime` that is used here. */
interface MessageEvents {
  addListener(
    listener: (message: unknown, sender: unknown, reply: (answer: unknown) => void) => boolean | undefined,
  ): void;
}

interface PageHandlers {
  readonly ensureEngine: () => Promise<void>;
  readonly showErrors: (tabId: number, errors: number | undefined) => Promise<void>;
  /** @param review a `SentReview`, to be parsed where the history is kept */
  readonly recordSent: (review: unknown) => Promise<void>;
  readonly readPreferences: () => Promise<PreferenceGrounds>;
  /** @param rule `pack/rule` */
  readonly disableRule: (rule: string) => Promise<void>;
}

/** The background's side. Answers nothing that is not addressed to it: other pages of ours listen too. */
export function answerPages(events: MessageEvents, handlers: PageHandlers): void {
  events.addListener((message, from, reply) => {
    const asked = request.safeParse(message).data;
    if (asked === undefined) return undefined;
    answer(handlers, asked, sender.safeParse(from).data?.tab?.id).then(
      (said) => reply({ ok: true, said }),
      () => reply({ ok: false }),
    );
    return true;
  });
}

async function answer(
  handlers: PageHandlers,
  asked: z.infer<typeof request>,
  tabId: number | undefined,
): Promise<unknown> {
  switch (asked.type) {
    case "seii:ensure-engine":
      return handlers.ensureEngine();
    case "seii:errors":
      return tabId === undefined ? undefined : handlers.showErrors(tabId, asked.errors ?? undefined);
    case "seii:sent":
      return handlers.recordSent(asked.review);
    case "seii:preferences":
      return withoutPacks(await handlers.readPreferences());
    case "seii:disable-rule":
      return handlers.disableRule(asked.rule);
  }
}

/** A policy can hold whole packs, and the overview tells all of them: no page asks for either. */
function withoutPacks({ settings, policy, packs }: PreferenceGrounds): PreferenceGrounds {
  const { revision, notices, gateThreshold } = packs ?? {};
  const { packs: _, ...values } = policy.state === "set" ? policy.values : {};
  return {
    settings,
    policy: policy.state === "set" ? { ...policy, values } : policy,
    packs: revision === undefined ? undefined : { revision, notices: notices ?? [], gateThreshold },
  };
}
