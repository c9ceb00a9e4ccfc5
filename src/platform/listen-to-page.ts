import * as z from "zod/mini";
import type { Report } from "../review/report";
import {
  FAULT_CAUSES,
  type PageCommand,
  type PageState,
  type PopupPort,
  QUIET_STATES,
} from "./page-messages";

const answer = z.object({ host: z.string() });
const pageState = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(QUIET_STATES) }),
  z.object({ kind: z.literal("fault"), cause: z.enum(FAULT_CAUSES) }),
  z.object({ kind: z.literal("review"), subject: z.string(), report: z.unknown() }),
]);

/**
 * The popup's side of a port to a tab.
 * @param onState told the name of the page's host as well; called with `undefined` where no page of ours is in that tab, or when it goes away
 * @returns asks the page to do something
 */
export function listenToPage(
  port: PopupPort,
  parseReport: (json: unknown) => Report,
  onState: (state: PageState | undefined, host?: string) => void,
): (command: PageCommand) => void {
  port.onDisconnect.addListener(() => onState(undefined));
  port.onMessage.addListener((message) => {
    const state = pageState.safeParse(message).data;
    const host = answer.safeParse(message).data?.host;
    if (state?.kind === "review") onState({ ...state, report: parseReport(state.report) }, host);
    else if (state !== undefined) onState(state, host);
  });
  return (asked) => port.postMessage(asked);
}
