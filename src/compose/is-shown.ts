/** False where the element or one round it is taken out of the page's layout. */
export function isShown(element: HTMLElement): boolean {
  if (!element.isConnected) return false;
  if (typeof element.checkVisibility === "function") return element.checkVisibility();
  const view = element.ownerDocument.defaultView;
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    if (at.hidden || view?.getComputedStyle(at).display === "none") return false;
  }
  return true;
}
