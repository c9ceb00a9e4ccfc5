import type { SentReview } from "../history/history-entry";
import type { PreferenceGrounds } from "./preference-source";

/** Hands a message to the background: `runtime.sendMessage`. */
export type Send = (message: unknown) => Promise<unknown>;

/** A background that says nothing for so long is taken for gone, in milliseconds. */
const PATIENCE_MS = 3_000;

/** What the background answers was checked where it came in; a page only looks whether it is an answer. */
async function ask(send: Send, message: { readonly type: string; readonly rule?: string }): Promise<unknown> {
  const reply = (await send(message)) as
    | { readonly ok?: unknown; readonly said?: unknown }
    | null
    | undefined;
  if (reply?.ok !== true) throw new Error(`refused: ${message.type}`);
  return reply.said;
}

/** @throws Error when the background is gone or could not make the engine's home */
export async function requestEngine(send: Send): Promise<void> {
  await ask(send, { type: "seii:ensure-engine" });
}

/** @throws Error when the background is gone, or silent */
export async function requestPreferences(send: Send): Promise<PreferenceGrounds> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer")), PATIENCE_MS);
  });
  try {
    const said = await Promise.race([ask(send, { type: "seii:preferences" }), silence]);
    if (typeof said !== "object" || said === null || !("settings" in said && "policy" in said))
      throw new Error("no preferences");
    return said as PreferenceGrounds;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Switches a rule off in the user's settings.
 * @param rule `pack/rule`
 * @throws Error when the background is gone or the browser's storage refuses
 */
export async function requestRuleOff(send: Send, rule: string): Promise<void> {
  await ask(send, { type: "seii:disable-rule", rule });
}

/** Tells the toolbar; a background that does not answer is no matter. */
export function announceErrors(send: Send, errors: number | undefined): void {
  send({ type: "seii:errors", errors: errors ?? null }).catch(() => undefined);
}

/** Hands a sent mail's review to the history; a background that does not answer is no matter. */
export function announceSent(send: Send, review: SentReview): void {
  send({ type: "seii:sent", review }).catch(() => undefined);
}
