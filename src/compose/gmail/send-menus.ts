import { isShown } from "../is-shown";
import { pressControl, pressEntry } from "../send-press";
import { isScheduleButton, isScheduleDialog, structure } from "./structure";
import { findSendGroup } from "./window-parts";

/** Frames that a reopened menu gets to show itself. */
const PATIENCE = 30;

/** One step of scheduling a mail: the entry of the arrow's menu, or a time of the dialog that follows. */
export interface ScheduleStep {
  readonly kind: "entry" | "time";
  readonly control: HTMLElement;
}

/**
 * Whose menu is open: Gmail hangs the menu of the arrow beside the send button, and the dialog of times after it, under
 * `body`, with nothing that leads back to the mail window. So the window whose arrow was pressed last is remembered.
 */
export class SendMenus {
  readonly #document: Document;
  #opener: HTMLElement | undefined;
  #dialogUsed = false;

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    const note = (event: Event): void => {
      const target = event.target as Element | null;
      const arrow = target?.closest?.<HTMLElement>(structure.moreSendOptions);
      if (arrow) this.#opener = arrow;
      const dialog = target?.closest?.(structure.dialog);
      if (dialog && !dialog.querySelector(structure.body)) this.#dialogUsed = true;
    };
    for (const type of ["pointerdown", "mousedown", "click", "keydown"]) {
      document.addEventListener(type, note, { capture: true, signal });
    }
  }

  /** The step that `target` stands for: pressed itself, or active in the menu that has the focus. */
  stepAt(target: Element): ScheduleStep | undefined {
    const pressed = target.closest<HTMLElement>(structure.scheduledSend);
    if (pressed) return { kind: "entry", control: pressed };
    const active = target.closest(structure.menu)?.getAttribute("aria-activedescendant");
    const candidate = active ? this.#document.getElementById(active) : null;
    if (candidate?.matches(structure.scheduledSend)) return { kind: "entry", control: candidate };
    const dialog = target.closest(structure.dialog);
    if (!dialog || !isScheduleDialog(dialog)) return undefined;
    const time = target.closest<HTMLElement>(structure.menuItem);
    if (time) return { kind: "time", control: time };
    const button = target.closest<HTMLElement>(structure.button);
    return button && isScheduleButton(button) ? { kind: "time", control: button } : undefined;
  }

  isLastOpenedBy(root: HTMLElement, control: HTMLElement): boolean {
    if (root.contains(control)) return true;
    if (this.#opener?.isConnected) return root.contains(this.#opener);
    // Opened in a way that was not seen: a lone window answers for it.
    return findSendGroup(root) !== undefined && this.#document.querySelectorAll(structure.body).length === 1;
  }

  /** True once anything was pressed in a dialog since `forgetDialog`. */
  wasDialogUsed(): boolean {
    return this.#dialogUsed;
  }

  forgetDialog(): void {
    this.#dialogUsed = false;
  }

  /** Presses a held step; the menu that our own dialog took the focus from is opened again first. */
  press(control: HTMLElement): void {
    if (isShown(control)) return pressEntry(control);
    const opener = this.#opener;
    if (!opener?.isConnected) return;
    pressControl(opener);
    this.#pressWhenShown(PATIENCE);
  }

  #pressWhenShown(frames: number): void {
    const entries = [...this.#document.querySelectorAll<HTMLElement>(structure.scheduledSend)];
    const entry = entries.find(isShown);
    if (entry) pressEntry(entry);
    else if (frames > 0)
      this.#document.defaultView?.requestAnimationFrame(() => this.#pressWhenShown(frames - 1));
  }
}
