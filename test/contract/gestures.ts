/** The events of one click with the mouse, each cancellable by whoever listens. */
export function click(target: Element): void {
  for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) {
    const init = { bubbles: true, cancelable: true, composed: true, button: 0, detail: 1 };
    target.dispatchEvent(
      type.startsWith("pointer") ? new PointerEvent(type, init) : new MouseEvent(type, init),
    );
  }
}

export interface Keys {
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
  readonly repeat?: boolean;
}

/** Presses and lets go of a key; the keypress is left out where the keydown was prevented, as browsers do. */
export function press(target: Element, key: string, keys: Keys = {}): void {
  const init = { key, bubbles: true, cancelable: true, composed: true, ...keys };
  if (target.dispatchEvent(new KeyboardEvent("keydown", init)))
    target.dispatchEvent(new KeyboardEvent("keypress", init));
  target.dispatchEvent(new KeyboardEvent("keyup", init));
}

/** Until all microtasks queued so far, mutation observers included, have run. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
