import type { Report } from "../../review/report";
import type { UiLanguage } from "../views";
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

export interface PracticeProps {
  readonly language: UiLanguage;
  readonly scenarios: readonly Scenario[];
  /** Called for each compose window that opens; `signal` ends when it is sent, discarded or left. */
  readonly onCompose: (compose: PracticeCompose, signal: AbortSignal) => void;
  /** The review at this moment; read once, when the mail is sent. */
  readonly latestReport: () => Report | undefined;
}
