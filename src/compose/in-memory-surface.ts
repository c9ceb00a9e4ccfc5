import type { BodyEditor, InsertText } from "./body-editor";
import type { SendAttempt } from "./compose-surface";
import { type EditableHost, EditableSurface } from "./editable-surface";
import { selectRange } from "./edits";
import { findIslands } from "./exclusions";
import { RichEditor } from "./rich-editor";
import { SendGate } from "./send-gate";

export interface InMemoryDraft {
  readonly subject?: string;
  /** Lines ended by `\n`. */
  readonly body?: string;
  readonly to?: readonly string[];
  readonly quoted?: string;
}

/**
 * The port without a host, for tests of what stands above it: a body that may be detached, a send button that counts.
 * Needs a document (happy-dom will do), but no editing command and no layout.
 */
export class InMemorySurface extends EditableSurface {
  readonly #form: InMemoryHost;
  readonly #mail: AbortController;
  #sent = 0;

  constructor(draft: InMemoryDraft = {}, document: Document = globalThis.document) {
    const mail = new AbortController();
    const form = new InMemoryHost(draft, document, mail.signal);
    // The gate listens at the form itself: a detached form's events never reach the window.
    super(form, new SendGate(form.element, mail.signal), mail.signal);
    this.#form = form;
    this.#mail = mail;
    const send = (): void => {
      this.#sent += 1;
    };
    form.send.addEventListener("click", send);
    form.element.addEventListener("keydown", (event) => {
      const fromField = event.target === form.body || event.target === form.subjectInput;
      if (fromField && event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
    });
  }

  /** How many mails have gone out. */
  get sent(): number {
    return this.#sent;
  }

  /** The user rewrites the whole body. */
  setBody(text: string): void {
    this.#form.setBody(text);
  }

  setSubject(text: string): void {
    this.#form.subjectInput.value = text;
    this.#form.subjectInput.dispatchEvent(new Event("input", { bubbles: true }));
  }

  setAddressees(to: readonly string[]): void {
    this.#form.to = to;
    this.#form.subjectInput.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** The user tries to send; what comes of it stands in `sent`. */
  trySending(kind: Exclude<SendAttempt["kind"], "menu"> = "click"): void {
    if (kind === "click")
      this.#form.send.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    else if (kind === "shortcut") pressEnter(this.#form.body, true);
    else if (pressEnter(this.#form.send, false)) {
      this.#form.send.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    }
  }

  startComposition(): void {
    this.#form.body.dispatchEvent(new Event("compositionstart", { bubbles: true }));
  }

  endComposition(): void {
    this.#form.body.dispatchEvent(new Event("compositionend", { bubbles: true }));
  }

  /** The host closes the window. */
  override close(): void {
    this.#form.element.remove();
    super.close();
    this.#mail.abort();
  }
}

class InMemoryHost implements EditableHost {
  readonly name = "practice";
  readonly element: HTMLElement;
  readonly body: HTMLElement;
  readonly subjectInput: HTMLInputElement;
  readonly send: HTMLElement;
  to: readonly string[];
  readonly #quoted: string;
  readonly #editor: RichEditor;

  constructor(draft: InMemoryDraft, document: Document, signal: AbortSignal) {
    this.element = document.createElement("form");
    this.subjectInput = document.createElement("input");
    this.body = document.createElement("div");
    this.body.contentEditable = "true";
    this.send = document.createElement("div");
    this.send.setAttribute("role", "button");
    this.element.append(this.subjectInput, this.body, this.send);
    this.subjectInput.value = draft.subject ?? "";
    this.to = draft.to ?? [];
    this.#quoted = draft.quoted ?? "";
    this.setBody(draft.body ?? "");
    this.#editor = new RichEditor(
      this.body,
      { findExclusions: findIslands, insertText: typeOverSelection },
      signal,
    );
  }

  setBody(text: string): void {
    const lines = text.split("\n").map((line) => {
      const block = this.body.ownerDocument.createElement("div");
      block.append(line === "" ? this.body.ownerDocument.createElement("br") : line);
      return block;
    });
    this.body.replaceChildren(...(text === "" ? [] : lines));
  }

  root(): HTMLElement {
    return this.element;
  }

  editor(): BodyEditor {
    return this.#editor;
  }

  editors(): readonly BodyEditor[] {
    return [this.#editor];
  }

  subject(): string {
    return this.subjectInput.value;
  }

  subjectField(): HTMLElement {
    return this.subjectInput;
  }

  addressees(): readonly string[] {
    return this.to;
  }

  quoted(): string {
    return this.#quoted;
  }

  badgeAnchor(): HTMLElement {
    return this.send;
  }

  sendButton(): HTMLElement {
    return this.send;
  }

  takesShortcutAt(target: Element): boolean {
    return this.body.contains(target) || target === this.subjectInput;
  }

  controlAt(target: Element): { readonly kind: "click"; readonly control: HTMLElement } | undefined {
    return this.send.contains(target) ? { kind: "click", control: this.send } : undefined;
  }
}

/** What the browser's editing command does to the DOM, without its undo. */
export const typeOverSelection: InsertText = (document, text) => {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return false;
  const range = selection.getRangeAt(0);
  range.deleteContents();
  const pieces = text
    .split("\n")
    .flatMap((line, index) => (index === 0 ? [line] : [document.createElement("br"), line]));
  const fragment = document.createDocumentFragment();
  fragment.append(...pieces.filter((piece) => piece !== ""));
  range.insertNode(fragment);
  range.collapse(false);
  selectRange(range);
  return true;
};

function pressEnter(target: HTMLElement, ctrlKey: boolean): boolean {
  const init = { key: "Enter", keyCode: 13, ctrlKey, bubbles: true, cancelable: true };
  const passed = target.dispatchEvent(new KeyboardEvent("keydown", init));
  target.dispatchEvent(new KeyboardEvent("keyup", init));
  return passed;
}
