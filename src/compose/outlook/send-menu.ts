import { isShown } from "../is-shown";
import { findSendArrow, findSendGroup } from "./send-parts";
import { saysSchedule, structure } from "./structure";

const OPENING = ["pointerdown", "mousedown", "click", "keydown"] as const;

/**
 * Whose menu of ways to send is open: Outlook hangs menus under the page's body. Fluent's menus name the control that
 * opened them; where that is gone, the control pressed last is remembered. Each entry of the menu sends the mail or
 * leads to it ("Send", "Schedule send"), so no label need be known.
 */
export class SendMenu {
  #opener: Element | undefined;

  constructor(document: Document, signal: AbortSignal) {
    const note = (event: Event): void => {
      const target = event.target as Element | null;
      const opener = target?.closest?.(structure.moreSendOptions);
      if (opener) this.#opener = opener;
      // Alt+Down on the button itself opens the menu too.
      else if (isOpeningKey(event)) this.#opener = target ?? undefined;
    };
    for (const type of OPENING) document.addEventListener(type, note, { capture: true, signal });
  }

  /** The menu entry at `target` that sends the mail of the window `root`, or leads to sending it. */
  entryAt(target: Element, root: HTMLElement): HTMLElement | undefined {
    const menu = target.closest<HTMLElement>(structure.menu);
    const entry = target.closest<HTMLElement>(structure.menuEntry) ?? (menu && activeEntry(menu));
    if (entry && menu && this.#isMenuOf(root, menu)) return entry;
    const command = entry ?? target.closest<HTMLElement>(structure.button);
    // The ribbon has the command as well, far from any mail window: the one in sight answers for it.
    return command && saysSchedule(command) && isOnlyShown(root) ? command : undefined;
  }

  #isMenuOf(root: HTMLElement, menu: HTMLElement): boolean {
    const arrow = findSendArrow(root);
    if (!arrow) return false;
    const names = `${menu.getAttribute("aria-labelledby") ?? ""} `.split(" ");
    if (arrow.id !== "" && names.includes(arrow.id)) return true;
    const owned = `${arrow.getAttribute("aria-controls") ?? ""} ${arrow.getAttribute("aria-owns") ?? ""}`;
    if (menu.id !== "" && owned.split(" ").includes(menu.id)) return true;
    return this.#opener?.isConnected === true && findSendGroup(root)?.contains(this.#opener) === true;
  }
}

function isOpeningKey(event: Event): boolean {
  return (
    event.type === "keydown" &&
    (event as KeyboardEvent).altKey &&
    (event as KeyboardEvent).key === "ArrowDown"
  );
}

function activeEntry(menu: HTMLElement): HTMLElement | undefined {
  const id = menu.getAttribute("aria-activedescendant");
  const active = id ? menu.ownerDocument.getElementById(id) : null;
  return active?.matches(structure.menuEntry) ? active : undefined;
}

function isOnlyShown(root: HTMLElement): boolean {
  if (!isShown(root)) return false;
  const bodies = [...root.ownerDocument.querySelectorAll<HTMLElement>(structure.body)].filter(isShown);
  return bodies.length <= 1 && bodies.every((body) => root.contains(body));
}
