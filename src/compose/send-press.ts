const PRESS = ["mousedown", "mouseup", "click"];
const COME = ["pointerover", "pointerenter", "mouseover", "mouseenter"];
const COME_AND_PRESS = [...COME, "pointerdown", "mousedown", "pointerup", "mouseup", "click"];

/** Presses a host's control as a mouse would: hosts act on mousedown and mouseup as well as on click. */
export function pressControl(control: HTMLElement): void {
  dispatch(control, control, PRESS);
}

/**
 * Presses an entry of a menu or a list. Gmail finds the entry by the pointer's place and wants to have seen it come, so
 * the events go to what lies innermost under the entry's middle, from the pointer's coming on.
 */
export function pressEntry(entry: HTMLElement): void {
  const { left, top, width, height } = entry.getBoundingClientRect();
  const inner = entry.ownerDocument.elementFromPoint?.(left + width / 2, top + height / 2);
  dispatch(inner && entry.contains(inner) ? inner : entry, entry, COME_AND_PRESS);
}

/** Repeats a held shortcut where the host has no button to press. */
export function repeatKey(event: KeyboardEvent, target: Element): void {
  const { key, code, keyCode, which, ctrlKey, metaKey, shiftKey } = event;
  const modifiers = { ctrlKey, metaKey, shiftKey };
  const init = { key, code, keyCode, which, ...modifiers, bubbles: true, cancelable: true, composed: true };
  target.dispatchEvent(new KeyboardEvent("keydown", init));
}

function dispatch(target: Element, control: HTMLElement, types: readonly string[]): void {
  const box = control.getBoundingClientRect();
  const place = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
  for (const type of types) {
    const init = {
      bubbles: !type.endsWith("enter"),
      cancelable: true,
      composed: true,
      detail: type === "click" || type.startsWith("mouse") ? 1 : 0,
      button: 0,
      buttons: type.endsWith("down") ? 1 : 0,
      ...place,
    };
    const event = type.startsWith("pointer")
      ? new PointerEvent(type, { ...init, pointerType: "mouse", isPrimary: true })
      : new MouseEvent(type, init);
    target.dispatchEvent(event);
  }
}
