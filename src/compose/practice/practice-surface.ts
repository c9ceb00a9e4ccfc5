import type { BodyEditor, InsertText } from "../body-editor";
import { type EditableHost, EditableSurface } from "../editable-surface";
import { findIslands } from "../exclusions";
import { RichEditor } from "../rich-editor";
import { SendGate } from "../send-gate";

/** A compose form of our own; elements are handed in by whoever draws it. */
export interface PracticeForm {
  readonly root: HTMLElement;
  readonly body: HTMLElement;
  readonly subject: HTMLInputElement;
  /** Addressees separated by commas. */
  readonly to: HTMLInputElement;
  readonly send: HTMLElement;
  /** The customer's mail, as plain text. */
  readonly quoted: string;
}

export interface PracticeOptions {
  readonly onFault?: (fault: unknown) => void;
  readonly insertText?: InsertText;
}

/** A surface over a practice form, with the same hooks as a webmail's. It closes when the form leaves the page, or `signal` aborts. */
export function createPracticeSurface(
  form: PracticeForm,
  signal: AbortSignal,
  options: PracticeOptions = {},
): EditableSurface {
  const document = form.root.ownerDocument;
  const view = document.defaultView ?? window;
  const end = new AbortController();
  const gate = new SendGate(view, end.signal, options.onFault);
  const surface = new EditableSurface(new PracticeHost(form, options, end.signal), gate, end.signal);
  let attached = form.body.isConnected;
  const close = (): void => {
    observer.disconnect();
    surface.close();
    end.abort();
  };
  const observer = new MutationObserver(() => {
    if (attached && !form.body.isConnected) close();
    attached = form.body.isConnected;
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener("abort", close, { once: true });
  return surface;
}

class PracticeHost implements EditableHost {
  readonly name = "practice";
  readonly #form: PracticeForm;
  readonly #editor: RichEditor;

  constructor(form: PracticeForm, options: PracticeOptions, signal: AbortSignal) {
    this.#form = form;
    const insertText = options.insertText ? { insertText: options.insertText } : {};
    this.#editor = new RichEditor(form.body, { findExclusions: findIslands, ...insertText }, signal);
  }

  root(): HTMLElement {
    return this.#form.root;
  }

  editor(): BodyEditor {
    return this.#editor;
  }

  editors(): readonly BodyEditor[] {
    return [this.#editor];
  }

  subject(): string {
    return this.#form.subject.value;
  }

  subjectField(): HTMLElement {
    return this.#form.subject;
  }

  addressees(): readonly string[] {
    return this.#form.to.value
      .split(/[,，、;]/)
      .map((one) => one.trim())
      .filter((one) => one !== "");
  }

  quoted(): string {
    return this.#form.quoted;
  }

  badgeAnchor(): HTMLElement {
    return this.#form.send;
  }

  sendButton(): HTMLElement {
    return this.#form.send;
  }

  takesShortcutAt(target: Element): boolean {
    return this.#form.body.contains(target) || target === this.#form.subject;
  }

  controlAt(target: Element): { readonly kind: "click"; readonly control: HTMLElement } | undefined {
    return this.#form.send.contains(target) ? { kind: "click", control: this.#form.send } : undefined;
  }
}
