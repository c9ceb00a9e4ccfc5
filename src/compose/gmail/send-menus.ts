import { structure } from "./structure";
import { findSendGroup } from "./window-parts";

/**
 * Whose menu is open: Gmail hangs the menu of the arrow beside the send button under `body`, with nothing that leads
 * back to the mail window. So the window whose arrow was pressed last is remembered.
 */
export class SendMenus {
  #opener: Element | undefined;

  constructor(document: Document, signal: AbortSignal) {
    const note = (event: Event): void => {
      const target = event.target as Element | null;
      const arrow = target?.closest?.(structure.moreSendOptions);
      if (arrow) this.#opener = arrow;
    };
    for (const type of ["pointerdown", "mousedown", "click", "keydown"]) {
      document.addEventListener(type, note, { capture: true, signal });
    }
  }

  /** The entry "schedule send" at `target`: pressed itself, or active in the menu that has the focus. */
  scheduledSendAt(target: Element): HTMLElement | undefined {
    const entry = target.closest<HTMLElement>(structure.scheduledSend);
    if (entry) return entry;
    const menu = target.closest(structure.menu);
    const active = menu?.getAttribute("aria-activedescendant");
    const candidate = active ? target.ownerDocument.getElementById(active) : null;
    return candidate?.matches(structure.scheduledSend) ? candidate : undefined;
  }

  isLastOpenedBy(root: HTMLElement, entry: HTMLElement): boolean {
    if (root.contains(entry)) return true;
    if (this.#opener?.isConnected) return root.contains(this.#opener);
    // Opened in a way that was not seen: a lone window answers for it.
    return (
      findSendGroup(root) !== undefined && root.ownerDocument.querySelectorAll(structure.body).length === 1
    );
  }
}
