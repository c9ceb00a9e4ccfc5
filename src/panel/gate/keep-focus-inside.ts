const FOCUSABLE = "button:not(:disabled), input:not(:disabled), [href], textarea, select";

/** Makes Tab and Shift+Tab go round inside the element that handles the event. */
export function keepFocusInside(event: KeyboardEvent): void {
  const box = event.currentTarget as HTMLElement;
  const stops = [...box.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const first = stops[0];
  const last = stops.at(-1);
  const active = (box.getRootNode() as ShadowRoot).activeElement;
  if (first === undefined || last === undefined) return;
  if (event.shiftKey ? active === first : active === last) {
    event.preventDefault();
    (event.shiftKey ? last : first).focus({ preventScroll: true });
  }
}
