import type { SentReview } from "../history/history-entry";
import type { Draft, Responsibility, Stage } from "../language/draft";
import type { Span } from "../language/span";
import type {
  BadgeProps,
  CardProps,
  GateMode,
  GateProps,
  Mounted,
  PanelProps,
  UiLanguage,
} from "../panel/views";
import type { PackNotice } from "../review/pack-overview";
import type { Report, Severity } from "../review/report";

/** Port: the review of drafts, wherever it runs. */
export interface SessionEngine {
  /** Rejects when there is no report to be had, or with the signal's reason. */
  review(draft: Draft, signal: AbortSignal): Promise<Report>;
  /** A draft to review is coming: an engine that has gone to sleep wakes meanwhile. Cheap where it is awake. */
  wake(): void;
  /** True while the dictionary is being read. */
  isLoading(): boolean;
  observeLoading(listener: () => void, signal: AbortSignal): void;
}

/** Port: what people see. */
export interface SessionViews {
  mountBadge(anchor: HTMLElement, props: BadgeProps): Mounted<BadgeProps>;
  mountCard(props: CardProps): Mounted<CardProps>;
  mountPanel(props: PanelProps): Mounted<PanelProps>;
  mountGate(props: GateProps): Mounted<GateProps>;
}

/** Port: the marks of one compose window. */
export interface SessionMarks {
  /** Replaces the former ones; spans count in the body at `revision`. */
  show(marks: readonly { readonly span: Span; readonly severity: Severity }[], revision: number): void;
  /** Takes away the marks whose words were edited. */
  dropStale(): void;
}

/** Port: the page's one live region for screen readers. */
export interface SessionVoice {
  /** At once, in answer to a key. */
  say(text: string): void;
  /** When nothing else was to be said for a while, and only what is new. */
  sayWhenQuiet(text: string): void;
  /** Drops what waits to be said. */
  hush(): void;
}

export interface SessionPreferences {
  readonly language: UiLanguage;
  readonly gate: GateMode;
  /** A score below it makes the gate ask, 0–100. */
  readonly gateThreshold: number;
  /** `pack/rule`. */
  readonly disabledRules: readonly string[];
  /** `pack/rule` → how grave the user takes it to be. */
  readonly severities: Readonly<Record<string, Severity>>;
  /** What is to be said of the rule packs. */
  readonly packNotices?: readonly PackNotice[] | undefined;
}

/** What a mail is known to be before it is read. */
export interface Premises {
  readonly stage: Stage;
  readonly responsibility: Responsibility;
}

export interface SessionPorts {
  readonly engine: SessionEngine;
  readonly views: SessionViews;
  readonly marks: SessionMarks;
  readonly voice: SessionVoice;
  readonly preferences: () => SessionPreferences;
  readonly observePreferences: (listener: () => void, signal: AbortSignal) => void;
  /** Switches a rule off for good; `pack/rule`. Rejects where the choice cannot be kept. */
  readonly disableRule: (rule: string) => Promise<void>;
  /** False once the extension was updated, reloaded or removed under the page. */
  readonly isAlive: () => boolean;
  /** The day of writing, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Tells what the review had said of a mail that goes out; not given where no history is kept of this page. */
  readonly recordSent?: ((review: Omit<SentReview, "host">) => void) | undefined;
  /** Where the page itself knows; the user can still change it. */
  readonly premises?: Premises | undefined;
}

/** After the last change, before the review, in milliseconds. */
export const DEBOUNCE_MS = 150;
/** After the last change, before score and lists follow it, in milliseconds. */
export const SETTLE_MS = 800;
/** A send waits no longer for the engine, in milliseconds; then the mail goes. */
export const GATE_PATIENCE_MS = 800;
/** The pointer rests on a mark for so long before its card opens, in milliseconds. */
export const HOVER_MS = 200;
