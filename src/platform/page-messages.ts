import { type Responsibility, RESPONSIBILITIES, type Stage, STAGES } from "../language/draft";
import { type Move, MOVES, type Report } from "../review/report";

/** Name of the port from the popup to the page in the active tab. */
export const POPUP_PORT = "seii-popup";

/** What the popup asks the page to do with the draft in use. */
export type PageCommand =
  /** `index` counts in the findings of the report that the page gave last. */
  | { readonly kind: "jump"; readonly rule: string; readonly index: number }
  | { readonly kind: "jump-to-move" | "insert-section"; readonly move: Move }
  /** このメールでは点検しない, and back. */
  | { readonly kind: "mute"; readonly muted: boolean }
  | { readonly kind: "stage"; readonly value?: Stage | undefined }
  | { readonly kind: "responsibility"; readonly value?: Responsibility | undefined };

export const QUIET_STATES = [
  "loading",
  "not-understood",
  "no-draft",
  "not-apology",
  "muted",
  "host-off",
] as const;
export const FAULT_CAUSES = ["engine", "load", "timeout", "outdated", "storage"] as const;

/** What a page says of the draft in use. */
export type PageState =
  | { readonly kind: (typeof QUIET_STATES)[number] }
  | { readonly kind: "fault"; readonly cause: (typeof FAULT_CAUSES)[number] }
  | { readonly kind: "review"; readonly subject: string; readonly report: Report };

/** The part of `runtime.Port` that is used here. */
export interface PopupPort {
  readonly name: string;
  postMessage(message: unknown): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

interface ConnectEvents {
  addListener(listener: (port: PopupPort) => void): void;
}

/** The page's side: tells an open popup of each change and does what it asks, while `signal` lives. */
export function answerPopup(
  events: ConnectEvents,
  page: {
    readonly state: () => PageState;
    readonly observe: (listener: () => void, signal: AbortSignal) => void;
    readonly run: (command: PageCommand) => void;
    /** Name of the host: a window at about:blank has no address that says it. */
    readonly host: string;
  },
  signal: AbortSignal,
): void {
  events.addListener((port) => {
    if (signal.aborted || port.name !== POPUP_PORT) return;
    const open = new AbortController();
    port.onDisconnect.addListener(() => open.abort());
    port.onMessage.addListener((message) => {
      if (isCommand(message) && !signal.aborted) page.run(message);
    });
    const tell = () => port.postMessage({ ...page.state(), host: page.host });
    page.observe(tell, AbortSignal.any([signal, open.signal]));
    tell();
  });
}

type Told = Readonly<Record<string, unknown>>;

/** What a command of each kind must hold. */
const FORMS: Readonly<Record<PageCommand["kind"], (told: Told) => boolean>> = {
  jump: ({ rule, index }) => typeof rule === "string" && typeof index === "number",
  "jump-to-move": ({ move }) => isAmong(MOVES, move),
  "insert-section": ({ move }) => isAmong(MOVES, move),
  mute: ({ muted }) => typeof muted === "boolean",
  stage: ({ value }) => value === undefined || isAmong(STAGES, value),
  responsibility: ({ value }) => value === undefined || isAmong(RESPONSIBILITIES, value),
};

function isCommand(message: unknown): message is PageCommand {
  if (typeof message !== "object" || message === null) return false;
  const told = message as Told;
  const kind = told["kind"] as PageCommand["kind"];
  return Object.hasOwn(FORMS, kind) && FORMS[kind](told);
}

function isAmong(values: readonly string[], value: unknown): boolean {
  return values.includes(value as string);
}
