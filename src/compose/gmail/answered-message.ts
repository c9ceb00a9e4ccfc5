import { readTextMap } from "../text-map";
import { structure } from "./structure";

/**
 * The text of the message above an inline reply: Gmail keeps the quote out of the editor until "…" is pressed.
 * Empty where the window is no inline reply or the message cannot be made out.
 */
export function readAnsweredMessage(root: HTMLElement): string {
  if (root.closest(structure.dialog)) return "";
  const messages = [...root.ownerDocument.querySelectorAll(structure.message)].filter((message) =>
    isBefore(message, root),
  );
  const text = messages[messages.length - 1]?.querySelector(structure.messageText);
  return text && !root.contains(text) ? readTextMap(text).text : "";
}

/** Messages that stand before the reply, or that Gmail has put the reply into. */
function isBefore(message: Element, root: HTMLElement): boolean {
  return message.contains(root) || (message.compareDocumentPosition(root) & 4) !== 0;
}
