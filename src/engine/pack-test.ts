import { attempt, choice, fields, flag, list, oneOf, text } from "./shape";

/** Name of the runtime port on which the background asks for the examples of a pack to be run. */
export const PACK_TEST_PORT = "seii-pack-test";

export interface PackTestRequest {
  readonly type: "test-pack";
  /** A compiled pack's text. */
  readonly payload: string;
  /** Texts of the packs that it builds on, without the built-in one. */
  readonly below: readonly string[];
}

/** Which rules fail their own examples; `rejected` where a locked one does. */
export interface PackTestVerdict {
  readonly rejected: boolean;
  readonly failed: readonly { readonly rule: string; readonly example: string; readonly locked: boolean }[];
}

export type PackTestAnswer =
  | { readonly type: "pack-tested"; readonly verdict: PackTestVerdict }
  /** Nothing could be run; the error's class, never a text of the pack. */
  | { readonly type: "pack-not-tested"; readonly detail: string };

const request = fields<PackTestRequest>({ type: oneOf(["test-pack"]), payload: text, below: list(text) });
const verdict = fields<PackTestVerdict>({
  rejected: flag,
  failed: list(fields<PackTestVerdict["failed"][number]>({ rule: text, example: text, locked: flag })),
});
const answer = choice<PackTestAnswer>("type", {
  "pack-tested": fields<Extract<PackTestAnswer, { type: "pack-tested" }>>({
    type: oneOf(["pack-tested"]),
    verdict,
  }),
  "pack-not-tested": fields<Extract<PackTestAnswer, { type: "pack-not-tested" }>>({
    type: oneOf(["pack-not-tested"]),
    detail: text,
  }),
});

/** @returns undefined for what is no such request */
export function parsePackTestRequest(message: unknown): PackTestRequest | undefined {
  return attempt(request, message);
}

/** @returns undefined for what is no such answer */
export function parsePackTestAnswer(message: unknown): PackTestAnswer | undefined {
  return attempt(answer, message);
}
