import { readTextMap } from "../text-map";
import { structure } from "./structure";

/**
 * The text of the message above an inline reply, whose quote is not in the editor until it is asked for. Empty where
 * the window is no inline reply or the message cannot be made out.
 */
export function readAnsweredMessage(root: HTMLElement): string {
  const pane = root.closest(structure.readingPane);
  const messages = [...(pane?.querySelectorAll(structure.messageText) ?? [])].filter(
    (message) => !root.contains(message) && (message.compareDocumentPosition(root) & 4) !== 0,
  );
  const last = messages[messages.length - 1];
  return last ? readTextMap(last).text : "";
}
