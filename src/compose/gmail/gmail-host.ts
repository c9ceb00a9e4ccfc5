import type { BodyEditor, InsertText } from "../body-editor";
import type { EditableHost } from "../editable-surface";
import { isOurs } from "../own-views";
import { PlainEditor } from "../plain-editor";
import { RichEditor } from "../rich-editor";
import { readAnsweredMessage } from "./answered-message";
import { findGmailExclusions } from "./exclusions";
import { findSubjectField, readAddressees, readSubject } from "./head-fields";
import { isShown } from "../is-shown";
import type { ScheduleStep, SendMenus } from "./send-menus";
import { structure } from "./structure";
import { findMailRoot, findSendButton, findSendGroup, sendControlOf } from "./window-parts";

/** One mail window of Gmail, read anew at every question: docked, full screen, inline or a page of its own. */
export class GmailHost implements EditableHost {
  readonly name = "gmail";
  readonly #rich: RichEditor;
  readonly #plain: PlainEditor | undefined;
  readonly #editors: readonly BodyEditor[];
  readonly #menus: SendMenus;
  #root: HTMLElement;
  /** The words of the mail that was let through last. */
  #clearedWords: string | undefined;

  constructor(
    body: HTMLElement,
    root: HTMLElement,
    menus: SendMenus,
    signal: AbortSignal,
    insertText?: InsertText,
  ) {
    const options = { findExclusions: findGmailExclusions, ...(insertText ? { insertText } : {}) };
    this.#rich = new RichEditor(body, options, signal);
    const twin = findTwin(body, root);
    this.#plain = twin && new PlainEditor(twin, insertText);
    this.#editors = this.#plain ? [this.#rich, this.#plain] : [this.#rich];
    this.#menus = menus;
    this.#root = root;
  }

  /** Gmail may move an editor to another window (full screen): then its surroundings are sought again. */
  root(): HTMLElement {
    if (!this.#root.isConnected || !this.#root.contains(this.#rich.element)) {
      this.#root = findMailRoot(this.#rich.element) ?? this.#root;
    }
    return this.#root;
  }

  editor(): BodyEditor {
    const { element } = this.#rich;
    // What has the focus is in front; of others the layout must tell.
    if (!this.#plain || element.ownerDocument.activeElement === element) return this.#rich;
    return isShown(this.#plain.element) && !isShown(element) ? this.#plain : this.#rich;
  }

  editors(): readonly BodyEditor[] {
    return this.#editors;
  }

  subject(): string {
    return readSubject(this.root());
  }

  subjectField(): HTMLElement | undefined {
    return findSubjectField(this.root());
  }

  addressees(): readonly string[] {
    return readAddressees(this.root());
  }

  quoted(): string {
    return this.#rich.quoted() || readAnsweredMessage(this.root());
  }

  badgeAnchor(): HTMLElement | undefined {
    return findSendGroup(this.root());
  }

  sendButton(): HTMLElement | undefined {
    return findSendButton(this.root());
  }

  takesShortcutAt(target: Element): boolean {
    return this.root().contains(target) && !isOurs(target);
  }

  controlAt(target: Element): { readonly kind: "click" | "menu"; readonly control: HTMLElement } | undefined {
    const step = this.#menus.stepAt(target);
    if (step) {
      const isOfThisMail = this.#menus.isLastOpenedBy(this.root(), step.control);
      return isOfThisMail && !this.#isCleared(step) ? { kind: "menu", control: step.control } : undefined;
    }
    const button = target.closest<HTMLElement>(structure.button);
    if (!button || isOurs(target) || !this.root().contains(button)) return undefined;
    if (button.matches(structure.moreSendOptions)) return undefined;
    return sendControlOf(button, this.root()) ? { kind: "click", control: button } : undefined;
  }

  cleared(): void {
    this.#clearedWords = this.#words();
    this.#menus.forgetDialog();
  }

  pressEntry(entry: HTMLElement): void {
    this.#menus.press(entry);
  }

  /**
   * A scheduled send is asked about once, from the menu's entry to the time that is chosen. Who left the dialog of times
   * and comes back to the entry begins anew; where no dialog came up, the entry is pressed by hand and passes.
   */
  #isCleared({ kind }: ScheduleStep): boolean {
    if (this.#clearedWords === undefined || this.#clearedWords !== this.#words()) return false;
    return kind === "time" || !this.#menus.wasDialogUsed();
  }

  #words(): string {
    return `${this.subject()}\n${this.editor().text()}`;
  }
}

function findTwin(body: HTMLElement, root: HTMLElement): HTMLTextAreaElement | undefined {
  const label = body.getAttribute("aria-label");
  const areas = [...root.querySelectorAll<HTMLTextAreaElement>(structure.plainBody)];
  return label === null ? undefined : areas.find((area) => area.getAttribute("aria-label") === label);
}
