import * as z from "zod/mini";
import { RESPONSIBILITIES, STAGES } from "../language/draft";

/** Name of the runtime port between a compose window and the engine. */
export const ENGINE_PORT = "seii-engine";

/** Why the engine gave no report. `detail` on the wire names files and error classes, never the user's words. */
export const ENGINE_FAULTS = [
  "load",
  "review",
  "worker",
  "hang",
  "timeout",
  "disconnected",
  "protocol",
] as const;
export type EngineFaultCode = (typeof ENGINE_FAULTS)[number];

const draft = z.object({
  subject: z.string(),
  body: z.string(),
  to: z.array(z.string()),
  quoted: z.string(),
  stage: z.optional(z.enum(STAGES)),
  responsibility: z.optional(z.enum(RESPONSIBILITIES)),
  now: z.string(),
});

const fault = { code: z.enum(ENGINE_FAULTS), detail: z.string() };

const engineRequest = z.object({
  type: z.literal("review"),
  /** Number of the request, unique on its connection. */
  request: z.number(),
  /** The compose window: a newer request of the same one supersedes what still waits. */
  draftId: z.string(),
  draft,
  /** The text is a part of an apology mail, and need not look like a whole one. */
  assumeApplicable: z.optional(z.boolean()),
});
export type EngineRequest = z.infer<typeof engineRequest>;

const status = z.discriminatedUnion("state", [
  z.object({ type: z.literal("status"), state: z.literal("loading") }),
  z.object({ type: z.literal("status"), state: z.literal("ready") }),
  z.object({ type: z.literal("status"), state: z.literal("fault"), ...fault }),
]);

const engineAnswer = z.union([
  // First, since it is by far the most frequent.
  z.object({ type: z.literal("report"), request: z.number(), report: z.unknown() }),
  status,
  z.object({ type: z.literal("superseded"), request: z.number() }),
  z.object({ type: z.literal("failed"), request: z.number(), ...fault }),
]);
export type EngineAnswer = z.infer<typeof engineAnswer>;
export type EngineStatusMessage = z.infer<typeof status>;

/** @returns undefined for what is no request */
export function parseEngineRequest(message: unknown): EngineRequest | undefined {
  return engineRequest.safeParse(message).data;
}

/** The envelope only: the report inside is parsed where it is used. @returns undefined for what is no answer */
export function parseEngineAnswer(message: unknown): EngineAnswer | undefined {
  return engineAnswer.safeParse(message).data;
}
