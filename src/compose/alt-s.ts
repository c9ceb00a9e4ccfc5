/** Alt+S, by the key's place: with Alt some layouts write another letter. AltGr, which arrives with Ctrl, is none. */
export function isAltS(event: MouseEvent | KeyboardEvent): boolean {
  if (event.type !== "keydown") return false;
  const { code, altKey, ctrlKey, metaKey, shiftKey } = event as KeyboardEvent;
  return code === "KeyS" && altKey && !ctrlKey && !metaKey && !shiftKey;
}
