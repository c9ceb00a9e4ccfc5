import type { Report } from "../../review/report";
import type { UiLanguage } from "../views";
import type { PracticeAttempt } from "./progress";
import type { Scenario } from "./scenarios/scenario";

/** The elements of one open compose window; the page itself behaves like a host: it "sends" on click and Ctrl/⌘+Enter. */
export interface PracticeCompose {
  readonly root: HTMLElement;
  /** `contenteditable`, empty at first. */
  readonly body: HTMLElement;
  readonly subject: HTMLInputElement;
  /** One addressee, as written. */
  readonly to: HTMLInputElement;
  readonly send: HTMLButtonElement;
  /** The customer's mail as plain text, with its head lines. */
  readonly quoted: string;
  readonly scenario: Scenario;
}

/** A mail as it was sent, and what the review said of it then. */
export interface SentAnswer {
  readonly subject: string;
  readonly body: string;
  /** Undefined where there was no review in time. */
  readonly report: Report | undefined;
}

export interface PracticeProps {
  readonly language: UiLanguage;
  /** As they read today; see `resolveScenario`. */
  readonly scenarios: readonly Scenario[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What was sent before, the oldest first. */
  readonly attempts: readonly PracticeAttempt[];
  /** Called for each compose window that opens; `signal` ends when it is sent, discarded or left. */
  readonly onCompose: (compose: PracticeCompose, signal: AbortSignal) => void;
  /** The mail at this moment; read once, when it is sent. */
  readonly latestAnswer: () => SentAnswer | undefined;
  /** The review of a case's model answer; undefined where the engine gives none. */
  readonly reviewModel: (scenario: Scenario) => Promise<Report | undefined>;
  readonly onAttempt: (attempt: PracticeAttempt) => void;
  readonly onForget: () => void;
  readonly onPrint: () => void;
}
