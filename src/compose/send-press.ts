const PRESS = ["mousedown", "mouseup", "click"] as const;

/** Presses a host's control as a mouse would: hosts act on mousedown and mouseup as well as on click. */
export function pressControl(control: HTMLElement): void {
  const box = control.getBoundingClientRect();
  const place = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
  for (const type of PRESS) {
    const buttons = type === "mousedown" ? 1 : 0;
    control.dispatchEvent(
      new MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        composed: true,
        detail: 1,
        button: 0,
        buttons,
        ...place,
      }),
    );
  }
}

/** Repeats a held shortcut where the host has no button to press. */
export function repeatKey(event: KeyboardEvent, target: Element): void {
  const { key, code, keyCode, which, ctrlKey, metaKey, shiftKey } = event;
  const modifiers = { ctrlKey, metaKey, shiftKey };
  const init = { key, code, keyCode, which, ...modifiers, bubbles: true, cancelable: true, composed: true };
  target.dispatchEvent(new KeyboardEvent("keydown", init));
}
