import * as z from "zod/mini";
import { RESPONSIBILITIES, STAGES } from "../language/draft";

/**
 * What the gate did: it had nothing to ask; it asked and the mail was mended; it asked and the mail went as it was; it
 * was off; it had no review in time and let the mail go: what is kept as sent is the last review before.
 */
export const GATE_DECISIONS = ["not-asked", "mended", "sent-anyway", "off", "let-go"] as const;
export type GateDecision = (typeof GATE_DECISIONS)[number];

/** Longest note and longest reason, in UTF-16 code units. */
export const NOTE_LIMIT = 2_000;
const REASON_LIMIT = 200;

const score = z.number().check(z.minimum(0), z.maximum(100));
const shortWord = z.string().check(z.minLength(1), z.maxLength(120));
const verdict = z.object({
  score,
  /** Findings by rule, `pack/rule` → how many. No word of the mail. */
  rules: z.record(shortWord, z.int().check(z.minimum(1), z.maximum(100_000))),
});

const sentReview = z.object({
  /** One for each compose window: a mail that the host refused and that was sent again stays one entry. */
  id: shortWord,
  /** Name of the host, e.g. `mail.google.com`. */
  host: shortWord,
  stage: z.enum(STAGES),
  responsibility: z.enum(RESPONSIBILITIES),
  /** When the writer first turned to the review. */
  first: verdict,
  sent: verdict,
  gate: z.object({
    decision: z.enum(GATE_DECISIONS),
    /** Chosen or written by the sender, in mode `reason` only. */
    reason: z.optional(z.string().check(z.maxLength(REASON_LIMIT))),
  }),
});

const historyEntry = z.extend(sentReview, {
  /** ISO 8601 in UTC. */
  sentAt: z.iso.datetime(),
  /** The writer's own. */
  note: z.string().check(z.maxLength(NOTE_LIMIT)),
});

/** What the review said of a draft at one moment. */
export type Verdict = z.infer<typeof verdict>;
/** What is told of a mail when it goes out. */
export type SentReview = z.infer<typeof sentReview>;
/** One line of the 反省ノート. It has no place for a mail's text, subject or addressees. */
export type HistoryEntry = z.infer<typeof historyEntry>;

/** Keys that are not an entry's are dropped. @returns undefined for what is none */
export function parseSentReview(json: unknown): SentReview | undefined {
  return sentReview.safeParse(json).data;
}

/** Keys that are not an entry's are dropped. @returns undefined for what is none */
export function parseHistoryEntry(json: unknown): HistoryEntry | undefined {
  return historyEntry.safeParse(json).data;
}
