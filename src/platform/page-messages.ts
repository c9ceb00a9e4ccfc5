import * as z from "zod/mini";
import { RESPONSIBILITIES, STAGES } from "../language/draft";
import { MOVES, type Report } from "../review/report";

/** Name of the port from the popup to the page in the active tab. */
export const POPUP_PORT = "seii-popup";

const command = z.discriminatedUnion("kind", [
  /** `index` counts in the findings of the report that the page gave last. */
  z.object({ kind: z.literal("jump"), rule: z.string(), index: z.number() }),
  z.object({ kind: z.literal("jump-to-move"), move: z.enum(MOVES) }),
  z.object({ kind: z.literal("insert-section"), move: z.enum(MOVES) }),
  /** このメールでは点検しない, and back. */
  z.object({ kind: z.literal("mute"), muted: z.boolean() }),
  z.object({ kind: z.literal("stage"), value: z.optional(z.enum(STAGES)) }),
  z.object({ kind: z.literal("responsibility"), value: z.optional(z.enum(RESPONSIBILITIES)) }),
]);
/** What the popup asks the page to do with the draft in use. */
export type PageCommand = z.infer<typeof command>;

const FAULTS = ["engine", "load", "timeout", "outdated", "storage"] as const;

const pageState = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["loading", "not-understood", "no-draft", "not-apology", "muted", "host-off"]) }),
  z.object({ kind: z.literal("fault"), cause: z.enum(FAULTS) }),
  z.object({ kind: z.literal("review"), subject: z.string(), report: z.unknown() }),
]);

/** What a page says of the draft in use. */
export type PageState =
  | Exclude<z.infer<typeof pageState>, { kind: "review" }>
  | { readonly kind: "review"; readonly subject: string; readonly report: Report };

/** The part of `runtime.Port` that is used here. */
interface PopupPort {
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
  },
  signal: AbortSignal,
): void {
  events.addListener((port) => {
    if (signal.aborted || port.name !== POPUP_PORT) return;
    const open = new AbortController();
    port.onDisconnect.addListener(() => open.abort());
    port.onMessage.addListener((message) => {
      const asked = command.safeParse(message).data;
      if (asked !== undefined && !signal.aborted) page.run(asked);
    });
    const tell = () => port.postMessage(page.state());
    page.observe(tell, AbortSignal.any([signal, open.signal]));
    tell();
  });
}

/**
 * The popup's side of a port to a tab.
 * @param onState called with `undefined` where no page of ours is in that tab, or when it goes away
 * @returns asks the page to do something
 */
export function listenToPage(
  port: PopupPort,
  parseReport: (json: unknown) => Report,
  onState: (state: PageState | undefined) => void,
): (command: PageCommand) => void {
  port.onDisconnect.addListener(() => onState(undefined));
  port.onMessage.addListener((message) => {
    const state = pageState.safeParse(message).data;
    if (state?.kind === "review") onState({ ...state, report: parseReport(state.report) });
    else if (state !== undefined) onState(state);
  });
  return (asked) => port.postMessage(asked);
}
