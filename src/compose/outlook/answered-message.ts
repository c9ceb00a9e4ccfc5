import { isShown } from "../is-shown";
import { readTextMap } from "../text-map";
import { findSubjectField } from "./head-fields";
import { structure } from "./structure";

/**
 * The text of the message above an inline reply, whose quote is not in the editor until it is asked for. Empty where
 * the window is no inline reply or the message cannot be made out.
 */
export function readAnsweredMessage(root: HTMLElement): string {
  const messages = messagesAround(root).filter(
    (message) => !root.contains(message) && (message.compareDocumentPosition(root) & 4) !== 0,
  );
  const last = messages[messages.length - 1];
  return last ? readTextMap(last).text : "";
}

/**
 * Inside a conversation its messages; else those in sight in the same pane, for a window without a subject of its own: a new
 * mail may stand in the very pane where another mail was read before.
 */
function messagesAround(root: HTMLElement): readonly HTMLElement[] {
  const messagesIn = (pane: Element | null) => [
    ...(pane?.querySelectorAll<HTMLElement>(structure.messageText) ?? []),
  ];
  const conversation = root.closest(structure.conversation);
  if (conversation) return messagesIn(conversation);
  return findSubjectField(root) ? [] : messagesIn(root.closest(structure.readingPane)).filter(isShown);
}
