import type { BodyEditor, InsertText } from "../body-editor";
import type { EditableHost } from "../editable-surface";
import { isOurs } from "../own-views";
import { RichEditor } from "../rich-editor";
import { readAnsweredMessage } from "./answered-message";
import { OutlookExclusions } from "./exclusions";
import { findSubjectField, readAddressees, readSubject } from "./head-fields";
import { findMailRoot } from "./mail-body";
import type { SendMenu } from "./send-menu";
import { findSendButton, findSendGroup, sends } from "./send-parts";
import { structure } from "./structure";
import { insertAsOneStep } from "./undo-step";

/** One mail window of Outlook on the web, read anew at every question: in the reading pane, a tab or a window of its own. */
export class OutlookHost implements EditableHost {
  readonly name = "outlook";
  readonly sendsOnAltS = true;
  readonly #editor: RichEditor;
  readonly #editors: readonly BodyEditor[];
  readonly #menu: SendMenu;
  #root: HTMLElement;

  constructor(
    body: HTMLElement,
    root: HTMLElement,
    menu: SendMenu,
    signal: AbortSignal,
    insertText: InsertText = insertAsOneStep,
  ) {
    const exclusions = new OutlookExclusions();
    const findExclusions = (element: HTMLElement) => exclusions.find(element);
    this.#editor = new RichEditor(body, { findExclusions, insertText }, signal);
    this.#editors = [this.#editor];
    this.#menu = menu;
    this.#root = root;
  }

  /** A draft may move to another place of the page: then its surroundings are sought again. */
  root(): HTMLElement {
    if (!this.#root.isConnected || !this.#root.contains(this.#editor.element)) {
      this.#root = findMailRoot(this.#editor.element, findSendButton) ?? this.#root;
    }
    return this.#root;
  }

  editor(): BodyEditor {
    return this.#editor;
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
    return this.#editor.quoted() || readAnsweredMessage(this.root());
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
    if (isOurs(target)) return undefined;
    const root = this.root();
    const entry = this.#menu.entryAt(target, root);
    if (entry) return { kind: "menu", control: entry };
    const button = target.closest<HTMLElement>(structure.button);
    if (!button || !root.contains(button) || button.matches(structure.moreSendOptions)) return undefined;
    return sends(button, root) ? { kind: "click", control: button } : undefined;
  }

  pressEntry(entry: HTMLElement): void {
    this.#menu.press(entry, this.root());
  }
}
