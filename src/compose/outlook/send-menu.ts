import { isShown } from "../is-shown";
import { pressControl, pressEntry } from "../send-press";
import { findSendArrow, findSendGroup } from "./send-parts";
import { saysSchedule, structure } from "./structure";

/** Frames that a reopened menu gets to show itself. */
const PATIENCE = 30;
const OPENING = ["pointerdown", "mousedown", "click", "keydown"] as const;

/**
 * Whose menu of ways to send is open: Outlook hangs menus under the page's body. Fluent's menus name the control that
 * opened them; where that is gone, the control pressed last is remembered. Each entry of the menu sends the mail or
 * leads to it ("Send", "Schedule send"), so no label need be known.
 */
export class SendMenu {
  #opener: Element | undefined;
  /** Where the entry pressed last stands among its menu's: the menu is built anew each time it opens. */
  #place = 0;
  #pressing = false;

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
    if (this.#pressing) return undefined;
    const menu = target.closest<HTMLElement>(structure.menu);
    const entry = target.closest<HTMLElement>(structure.menuEntry) ?? (menu && activeEntry(menu));
    if (entry && menu && this.#isMenuOf(root, menu)) {
      this.#place = entriesOf(menu).indexOf(entry);
      return entry;
    }
    const command = entry ?? target.closest<HTMLElement>(structure.button);
    // The ribbon has the command as well, far from any mail window: the one in sight answers for it.
    return command && saysSchedule(command) && isOnlyShown(root) ? command : undefined;
  }

  /** Presses a held entry; the menu that our own dialog took the focus from is opened again first. */
  press(entry: HTMLElement, root: HTMLElement): void {
    const arrow = findSendArrow(root);
    if (isShown(entry)) this.#press(entry);
    else if (arrow) {
      const place = this.#place;
      pressControl(arrow);
      this.#pressWhenShown(root, place, PATIENCE);
    }
  }

  #pressWhenShown(root: HTMLElement, place: number, frames: number): void {
    const document = root.ownerDocument;
    const menus = [...document.querySelectorAll<HTMLElement>(structure.menu)].filter(isShown);
    const menu = menus.find((one) => this.#isMenuOf(root, one));
    const entry = menu && entriesOf(menu)[place];
    if (entry) this.#press(entry);
    else if (frames > 0)
      document.defaultView?.requestAnimationFrame(() => this.#pressWhenShown(root, place, frames - 1));
  }

  #press(entry: HTMLElement): void {
    this.#pressing = true;
    try {
      pressEntry(entry);
    } finally {
      this.#pressing = false;
    }
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

function entriesOf(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>(structure.menuEntry)];
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
