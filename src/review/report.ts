import type { Responsibility, Stage } from "../language/draft";
import type { Span } from "../language/span";
import type { Outline } from "./outline";

export const SEVERITIES = ["error", "warning", "hint"] as const;
/** Gravest first: the order of `SEVERITIES` is the order of findings. */
export type Severity = (typeof SEVERITIES)[number];

export const MOVES = [
  "apology",
  "empathy",
  "thanks",
  "facts",
  "cause",
  "responsibility",
  "impact",
  "remedy",
  "prevention",
  "compensation",
  "next-contact",
] as const;
/** 談話要素: what an apology mail says, in the catalogue's terms. */
export type Move = (typeof MOVES)[number];

/** Said; said but empty; honestly announced as not known yet; not said. */
export type MoveStatus = "present" | "vague" | "pending" | "absent";

/** How much the stage and the responsibility ask for a move. */
export type Need = "required" | "advised" | "optional";

/** A text for people; `ja` always stands, `en` where the pack gives one. */
export interface LocalText {
  readonly ja: string;
  readonly en?: string | undefined;
}

export interface MoveReport {
  readonly status: MoveStatus;
  /** The sentences that prove it, in the body, in order; empty when absent. */
  readonly spans: readonly Span[];
}

/** A wording offered in place of the finding's span; an empty replacement deletes. */
export interface Suggestion {
  readonly label: LocalText;
  readonly replacement: string;
}

export interface Finding {
  /** Rule id, e.g. `cause-vague`. */
  readonly rule: string;
  readonly pack: string;
  readonly severity: Severity;
  readonly field: "subject" | "body";
  /** `undefined` for what concerns the whole mail. Counted in the user's own text. */
  readonly span: Span | undefined;
  /** The words at `span`, as the user wrote them; empty without a span. */
  readonly text: string;
  readonly message: LocalText;
  readonly why: LocalText;
  readonly fix: LocalText;
  /** The guide the rule comes from, e.g. `S4`. */
  readonly source: string;
  readonly suggestions: readonly Suggestion[];
  /** Inserted where something is missing; slots are written `＿＿`. */
  readonly template: string | undefined;
  /** A locked rule cannot be switched off by the user. */
  readonly locked: boolean;
}

export interface ChecklistItem {
  readonly move: Move;
  readonly label: LocalText;
  readonly needed: Need;
  readonly status: MoveStatus;
  readonly spans: readonly Span[];
  /** What to insert where the move is absent; slots are written `＿＿`. */
  readonly template: string | undefined;
}

/** One reason why the score is below 100. */
export interface ScoreItem {
  readonly kind: "move" | "finding";
  /** The move's or the rule's id. */
  readonly id: string;
  /** Points lost, > 0. */
  readonly lost: number;
  readonly span: Span | undefined;
}

/** A question or demand of the customer's mail. */
export interface CustomerPoint {
  /** The customer's sentence. */
  readonly text: string;
  readonly answered: boolean;
}

/** What the review says of one draft. `applicable: false` means: no apology mail, nothing more is said. */
export interface Report {
  readonly applicable: boolean;
  readonly stage: { readonly value: Stage; readonly detected: boolean };
  readonly responsibility: { readonly value: Responsibility; readonly detected: boolean };
  /** 0–100; `undefined` where the mail is not reviewed. */
  readonly score: number | undefined;
  readonly scoreItems: readonly ScoreItem[];
  readonly moves: Readonly<Record<Move, MoveReport>>;
  readonly checklist: readonly ChecklistItem[];
  /** Gravest first, then by place. No two findings with a span overlap. */
  readonly findings: readonly Finding[];
  /** In the order of the customer's mail; left out where it asks for nothing. */
  readonly customerPoints?: readonly CustomerPoint[] | undefined;
  /** Left out where the mail is not reviewed. */
  readonly outline?: Outline | undefined;
}
