/**
 * Keeps keystrokes in our own views from reaching the host: webmail takes single letters for commands, and a shadow
 * host does not look like a text field to it.
 */
export function shieldKeys(element: HTMLElement): void {
  for (const type of ["keydown", "keypress", "keyup"] as const)
    element.addEventListener(type, (event) => event.stopPropagation());
}
