import type { BodyEditor, InsertText } from "../body-editor";
import type { EditableHost } from "../editable-surface";
import { isOurs } from "../own-views";
import { PlainEditor } from "../plain-editor";
import { RichEditor } from "../rich-editor";
import { readAnsweredMessage } from "./answered-message";
import { findGmailExclusions } from "./exclusions";
import { findSubjectField, readAddressees, readSubject } from "./head-fields";
import { isShown } from "../is-shown";
import type { SendMenus } from "./send-menus";
import { structure } from "./structure";
import { findMailRoot, findSendButton, findSendGroup, sendControlOf } from "./window-parts";

/** One mail window of Gmail, read anew at every question: docked, full screen, inline or a page of its own. */
export class GmailHost implements EditableHost {
  readonly name = "gmail";
  readonly #rich: RichEditor;
  readonly #plain: PlainEditor | undefined;
  readonly #menus: SendMenus;
  #root: HTMLElement;

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
    return this.#plain && isShown(this.#plain.element) && !isShown(this.#rich.element)
      ? this.#plain
      : this.#rich;
  }

  editors(): readonly BodyEditor[] {
    return this.#plain ? [this.#rich, this.#plain] : [this.#rich];
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
    const entry = this.#menus.scheduledSendAt(target);
    if (entry)
      return this.#menus.isLastOpenedBy(this.root(), entry) ? { kind: "menu", control: entry } : undefined;
    const button = target.closest<HTMLElement>(structure.button);
    if (!button || isOurs(target) || !this.root().contains(button)) return undefined;
    if (button.matches(structure.moreSendOptions)) return undefined;
    return sendControlOf(button, this.root()) ? { kind: "click", control: button } : undefined;
  }
}

function findTwin(body: HTMLElement, root: HTMLElement): HTMLTextAreaElement | undefined {
  const label = body.getAttribute("aria-label");
  const areas = [...root.querySelectorAll<HTMLTextAreaElement>(structure.plainBody)];
  return label === null ? undefined : areas.find((area) => area.getAttribute("aria-label") === label);
}
