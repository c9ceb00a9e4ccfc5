import { type Draft, RESPONSIBILITIES, STAGES } from "../language/draft";
import type { ReviewOptions } from "../review/review";
import { bodyChange, type DraftWire } from "./draft-wire";
import { anything, attempt, choice, fields, flag, list, maybe, never, number, oneOf, text } from "./shape";

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

/** Asks for the review of a draft. */
export interface EngineRequest extends Pick<ReviewOptions, "assumeApplicable"> {
  readonly type: "review";
  /** Number of the request, unique on its connection. */
  readonly request: number;
  /** The compose window: a newer request of the same one supersedes what still waits. */
  readonly draftId: string;
  readonly draft: Draft;
  /** Number of what the window was told last and still knows (see `ReportWire`). */
  readonly known?: number | undefined;
}

/** The same on its way from a page to the engine's home. */
export type SentRequest = Omit<EngineRequest, "draft"> & DraftWire;

export type EngineStatusMessage =
  | { readonly type: "status"; readonly state: "loading" | "ready" }
  | {
      readonly type: "status";
      readonly state: "fault";
      readonly code: EngineFaultCode;
      readonly detail: string;
    };

export type EngineAnswer =
  | { readonly type: "report"; readonly request: number; readonly report: unknown }
  | EngineStatusMessage
  | { readonly type: "superseded"; readonly request: number }
  | {
      readonly type: "failed";
      readonly request: number;
      readonly code: EngineFaultCode;
      readonly detail: string;
    };

const draft = fields<Draft>({
  subject: text,
  body: text,
  to: list(text),
  quoted: text,
  stage: maybe(oneOf(STAGES)),
  responsibility: maybe(oneOf(RESPONSIBILITIES)),
  now: text,
});
const request = {
  type: oneOf(["review"]),
  request: number,
  draftId: text,
  assumeApplicable: maybe(flag),
  known: maybe(number),
} as const;
const engineRequest = fields<EngineRequest>({ ...request, draft });
const wholeDraft = fields<SentRequest>({ ...request, draft, change: maybe(never) });
const changedDraft = fields<SentRequest>({ ...request, draft: maybe(never), change: bodyChange });

const fault = { code: oneOf(ENGINE_FAULTS), detail: text } as const;
const plain = <const State extends "loading" | "ready">(state: State) =>
  fields<{ readonly type: "status"; readonly state: State }>({
    type: oneOf(["status"]),
    state: oneOf([state]),
  });
const engineAnswer = choice<EngineAnswer>("type", {
  report: fields({ type: oneOf(["report"]), request: number, report: anything }),
  status: choice<EngineStatusMessage>("state", {
    loading: plain("loading"),
    ready: plain("ready"),
    fault: fields({ type: oneOf(["status"]), state: oneOf(["fault"]), ...fault }),
  }),
  superseded: fields({ type: oneOf(["superseded"]), request: number }),
  failed: fields({ type: oneOf(["failed"]), request: number, ...fault }),
});

/** @returns undefined for what is no request */
export function parseEngineRequest(message: unknown): EngineRequest | undefined {
  return attempt(engineRequest, message);
}

/** @returns undefined for what is no request */
export function parseSentRequest(message: unknown): SentRequest | undefined {
  return attempt(wholeDraft, message) ?? attempt(changedDraft, message);
}

/** The envelope only: the report inside is parsed where it is used. @returns undefined for what is no answer */
export function parseEngineAnswer(message: unknown): EngineAnswer | undefined {
  return attempt(engineAnswer, message);
}
