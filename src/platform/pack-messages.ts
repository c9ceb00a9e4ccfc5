import * as z from "zod/mini";
import type { PackNotice, PackOverview } from "../review/pack-overview";
import { PACK_NOTICES } from "../review/pack-overview";
import { parsePackOverview } from "./pack-overview";

const request = z.discriminatedUnion("action", [
  /** What runs. */
  z.object({ type: z.literal("seii:packs"), action: z.literal("list") }),
  /** Asks every address now. */
  z.object({ type: z.literal("seii:packs"), action: z.literal("check") }),
  z.object({
    type: z.literal("seii:packs"),
    action: z.literal("import"),
    text: z.string(),
    publicKey: z.optional(z.string()),
  }),
  z.object({ type: z.literal("seii:packs"), action: z.literal("remove"), id: z.string() }),
  /** Everything about packs and policy, to be copied. */
  z.object({ type: z.literal("seii:packs"), action: z.literal("audit") }),
]);
export type PackRequest = z.infer<typeof request>;

const reply = z.object({
  overview: z.unknown(),
  refused: z.optional(
    z.object({
      code: z.enum(PACK_NOTICES),
      pack: z.string(),
      version: z.optional(z.number()),
      details: z.array(z.string()),
      said: z.optional(z.array(z.object({ ja: z.string(), en: z.optional(z.string()) }))),
    }),
  ),
  audit: z.optional(z.record(z.string(), z.unknown())),
});

export interface PackReply {
  readonly overview: PackOverview;
  /** Why a file was not taken in. */
  readonly refused?: PackNotice | undefined;
  readonly audit?: Readonly<Record<string, unknown>> | undefined;
}

/** The part of `browser.runtime` that is used here. */
interface MessageEvents {
  addListener(
    listener: (message: unknown, sender: unknown, reply: (answer: unknown) => void) => boolean | undefined,
  ): void;
}

const sender = z.object({ url: z.string() });

/**
 * The background's side. Only the extension's own pages are answered: a mail page has no business with packs.
 * @param ownUrl address that all pages of the extension begin with
 */
export function answerPackRequests(
  events: MessageEvents,
  ownUrl: string,
  answer: (request: PackRequest) => Promise<PackReply>,
): void {
  events.addListener((message, from, respond) => {
    const asked = request.safeParse(message).data;
    if (asked === undefined || sender.safeParse(from).data?.url.startsWith(ownUrl) !== true) return undefined;
    answer(asked).then(
      (answered) => respond(JSON.parse(JSON.stringify(answered))),
      () => respond(undefined),
    );
    return true;
  });
}

type Ask = z.infer<typeof request> extends infer R ? (R extends unknown ? Omit<R, "type"> : never) : never;

/**
 * The pages' side.
 * @throws Error when the background is gone or its answer is none
 */
export async function requestPacks(
  send: (message: unknown) => Promise<unknown>,
  asked: Ask,
): Promise<PackReply> {
  const answered = reply.safeParse(await send({ type: "seii:packs", ...asked })).data;
  const overview = parsePackOverview(answered?.overview);
  if (answered === undefined || overview === undefined) throw new Error("no answer about packs");
  return { ...answered, overview };
}
