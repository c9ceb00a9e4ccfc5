import { saysSend, structure } from "./structure";

/** Outlook's own button that sends: by its id, else by what it says, else by its shape. */
export function findSendButton(root: HTMLElement): HTMLElement | undefined {
  const byId = root.querySelector<HTMLElement>(structure.send);
  if (byId) return byId;
  const buttons = [...root.querySelectorAll<HTMLElement>(structure.button)].filter(
    (button) => !button.closest('[contenteditable="true"]'),
  );
  return buttons.find(saysSend) ?? byShape(root, buttons);
}

/** True for a button of the window that sends its mail when pressed. */
export function sends(button: HTMLElement, root: HTMLElement): boolean {
  return findSendButton(root) === button || saysSend(button);
}

/** The button and its arrow, or the button alone: after it the badge stands. */
export function findSendGroup(root: HTMLElement): HTMLElement | undefined {
  const send = findSendButton(root);
  if (!send) return undefined;
  const named = send.closest<HTMLElement>(structure.sendGroup);
  if (named && root.contains(named)) return named;
  const group = send.parentElement;
  if (!group || group === root) return send;
  return group.querySelector(structure.moreSendOptions) && group.childElementCount <= 3 ? group : send;
}

/** The other half of the split button, which opens the menu with the ways of sending. */
export function findSendArrow(root: HTMLElement): HTMLElement | undefined {
  const group = findSendGroup(root);
  return group?.querySelector<HTMLElement>(structure.moreSendOptions) ?? undefined;
}

/** By its place: in Outlook's own group, else the first half of the window's only split button. */
function byShape(root: HTMLElement, buttons: readonly HTMLElement[]): HTMLElement | undefined {
  const plain = buttons.filter((button) => !button.matches(structure.moreSendOptions));
  const group = root.querySelector(structure.sendGroup);
  if (group) return plain.find((button) => group.contains(button));
  const halves = plain.filter((button) => button.nextElementSibling?.matches(structure.moreSendOptions));
  return halves.length === 1 ? halves[0] : undefined;
}
