import { type SendControl, sendControlByLabel, structure } from "./structure";

/** Whether `editor` belongs to a mail: its window holds a mail's fields. Chat and the like do not. */
export function findMailRoot(editor: HTMLElement): HTMLElement | undefined {
  let withFields: HTMLElement | undefined;
  for (let at = editor.parentElement; at && !holdsOtherEditor(at, editor); at = at.parentElement) {
    if (at.matches("body")) {
      // A pop-out: the whole page is one mail.
      return withFields ?? (at.querySelector(structure.mailFields) ? at : undefined);
    }
    if (!withFields && at.querySelector(structure.mailFields)) withFields = at;
    if (withFields && findSendButton(at)) return at;
    if (at.matches(structure.boundary)) break;
  }
  return withFields;
}

/** The button of Gmail's own that sends: by its label, else the first of the group that has the arrow. */
export function findSendButton(root: HTMLElement): HTMLElement | undefined {
  const buttons = [...root.querySelectorAll<HTMLElement>(structure.button)].filter(isHostButton);
  return buttons.find((button) => sendControlByLabel(button) === "send") ?? firstOfSendGroup(root, buttons);
}

/** What pressing `button` of this window sends, if anything. */
export function sendControlOf(button: HTMLElement, root: HTMLElement): SendControl | undefined {
  return sendControlByLabel(button) ?? (findSendButton(root) === button ? "send" : undefined);
}

/** After which the badge stands: the group of the send button and its arrow, or the button alone. */
export function findSendGroup(root: HTMLElement): HTMLElement | undefined {
  const send = findSendButton(root);
  const group = send?.parentElement;
  if (!send || !group || group === root) return send;
  return group.querySelector(structure.moreSendOptions) && group.childElementCount <= 4 ? group : send;
}

function firstOfSendGroup(root: HTMLElement, buttons: readonly HTMLElement[]): HTMLElement | undefined {
  const group = root.querySelector(structure.sendGroup);
  return group
    ? buttons.find((button) => group.contains(button) && !button.matches(structure.moreSendOptions))
    : undefined;
}

function isHostButton(button: HTMLElement): boolean {
  return !button.closest('[contenteditable="true"]');
}

function holdsOtherEditor(root: HTMLElement, editor: HTMLElement): boolean {
  for (const other of root.querySelectorAll(structure.body)) {
    if (other !== editor && !editor.contains(other) && !other.contains(editor)) return true;
  }
  return false;
}
