import * as z from "zod/mini";

/** Name of the runtime port on which the background asks for the examples of a pack to be run. */
export const PACK_TEST_PORT = "seii-pack-test";

const request = z.object({
  type: z.literal("test-pack"),
  /** A compiled pack's text. */
  payload: z.string(),
  /** Texts of the packs that it builds on, without the built-in one. */
  below: z.array(z.string()),
});
export type PackTestRequest = z.infer<typeof request>;

const verdict = z.object({
  rejected: z.boolean(),
  failed: z.array(z.object({ rule: z.string(), example: z.string(), locked: z.boolean() })),
});
/** Which rules fail their own examples; `rejected` where a locked one does. */
export type PackTestVerdict = z.infer<typeof verdict>;

const answer = z.discriminatedUnion("type", [
  z.object({ type: z.literal("pack-tested"), verdict }),
  /** Nothing could be run; the error's class, never a text of the pack. */
  z.object({ type: z.literal("pack-not-tested"), detail: z.string() }),
]);
export type PackTestAnswer = z.infer<typeof answer>;

/** @returns undefined for what is no such request */
export function parsePackTestRequest(message: unknown): PackTestRequest | undefined {
  return request.safeParse(message).data;
}

/** @returns undefined for what is no such answer */
export function parsePackTestAnswer(message: unknown): PackTestAnswer | undefined {
  return answer.safeParse(message).data;
}
