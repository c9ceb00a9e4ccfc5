import type { Span } from "../language/span";
import type { BodyEditor } from "./body-editor";
import type { ComposeSnapshot, ComposeSurface, SendAttempt, TextEdit } from "./compose-surface";
import { CompositionWatch } from "./composition-watch";
import { Revisions } from "./revisions";
import type { GatedWindow, SendGate } from "./send-gate";

/** What differs from host to host; everything is read anew when asked, since hosts rebuild their windows. */
export interface EditableHost extends GatedWindow {
  readonly name: ComposeSurface["host"];
  root(): HTMLElement;
  editor(): BodyEditor;
  /** All editors that can come to the front, e.g. rich and plain text. */
  editors(): readonly BodyEditor[];
  subject(): string;
  subjectField(): HTMLElement | undefined;
  addressees(): readonly string[];
  quoted(): string;
  badgeAnchor(): HTMLElement | undefined;
}

/** A mail window round an editable body: what gmail, practice and the in-memory surface have in common. */
export class EditableSurface implements ComposeSurface {
  readonly host: ComposeSurface["host"];
  readonly #host: EditableHost;
  readonly #gate: SendGate;
  readonly #revisions = new Revisions();
  readonly #composition: CompositionWatch;
  readonly #closeListeners = new Set<() => void>();
  readonly #closing = new AbortController();
  /** For the task that runs. */
  #inFront: BodyEditor | undefined;

  /** `signal` ends the surface's own listening; it is aborted by whoever made the surface. */
  constructor(host: EditableHost, gate: SendGate, signal: AbortSignal) {
    this.host = host.name;
    this.#host = host;
    this.#gate = gate;
    this.#composition = new CompositionWatch(
      host.editors().map((editor) => editor.element),
      signal,
    );
  }

  get body(): HTMLElement {
    return this.#host.editor().element;
  }

  get root(): HTMLElement {
    return this.#host.root();
  }

  read(): ComposeSnapshot {
    const host = this.#host;
    return this.#revisions.record({
      subject: host.subject(),
      body: host.editor().text(),
      to: host.addressees(),
      quoted: host.quoted(),
    });
  }

  isComposing(): boolean {
    return this.#composition.isComposing();
  }

  observeChanges(listener: () => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    const changed = this.#composition.holdBack(listener, signal);
    for (const editor of this.#host.editors()) editor.observe(changed, signal);
    this.#observeHead(changed, signal);
  }

  observeClose(listener: () => void, signal: AbortSignal): void {
    const closed = this.#closing.signal;
    if (signal.aborted || closed.aborted) return;
    this.#closeListeners.add(listener);
    // A signal that outlives the window must not keep the window.
    signal.addEventListener("abort", () => this.#closeListeners.delete(listener), {
      once: true,
      signal: closed,
    });
  }

  /** Told by whoever watches the page: the window is gone. */
  close(): void {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    for (const listener of [...this.#closeListeners]) listener();
    this.#closeListeners.clear();
  }

  rangeOf(span: Span, revision: number): Range | undefined {
    const here = this.#locate(span, revision);
    return here && this.#host.editor().rangeOf(here);
  }

  isAt(range: Range, span: Span, revision: number): boolean {
    const editor = this.#editorInFront();
    const here = this.#revisions.locate(span, revision, editor.text());
    return here !== undefined && editor.isAt(range, here);
  }

  offsetAt(node: Node, offset: number): number | undefined {
    return this.#host.editor().offsetAt(node, offset);
  }

  apply(edit: TextEdit, revision: number): boolean {
    if (this.isComposing()) return false;
    const span = this.#locate(edit.span, revision);
    return span !== undefined && this.#host.editor().replace({ span, replacement: edit.replacement });
  }

  select(span: Span, revision: number): boolean {
    if (this.isComposing()) return false;
    const here = this.#locate(span, revision);
    return here !== undefined && this.#host.editor().select(here);
  }

  focusSubject(): void {
    this.#host.subjectField()?.focus({ preventScroll: true });
  }

  badgeAnchor(): HTMLElement | undefined {
    return this.#host.badgeAnchor();
  }

  gateSend(listener: (attempt: SendAttempt) => "pass" | "hold", signal: AbortSignal): void {
    this.#gate.guard(this.#host, listener, signal);
  }

  /** Which editor is in front costs a look at the layout: it is asked once for all marks of a review. */
  #editorInFront(): BodyEditor {
    if (this.#inFront === undefined) {
      this.#inFront = this.#host.editor();
      queueMicrotask(() => {
        this.#inFront = undefined;
      });
    }
    return this.#inFront;
  }

  #locate(span: Span, revision: number): Span | undefined {
    return this.#revisions.locate(span, revision, this.#host.editor().text());
  }

  /** Subject and addressees: typed into fields of the window, or rebuilt by the host. */
  #observeHead(changed: () => void, signal: AbortSignal): void {
    const read = (): string => JSON.stringify([this.#host.subject(), this.#host.addressees()]);
    let known = read();
    const compare = (): void => {
      const now = read();
      if (now !== known) changed();
      known = now;
    };
    const root = this.#host.root();
    const onInput = (event: Event): void => {
      const target = event.target as Node;
      if (!this.#isInEditor(target) && this.root.contains(target)) compare();
    };
    for (const type of ["input", "change"]) {
      root.ownerDocument.addEventListener(type, onInput, { capture: true, signal });
      if (!root.isConnected) root.addEventListener(type, onInput, { capture: true, signal });
    }
    const observer = new MutationObserver((records) => {
      if (records.some((record) => !this.#isInEditor(record.target))) compare();
    });
    observer.observe(root, { childList: true, subtree: true });
    signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  }

  #isInEditor(node: Node): boolean {
    return this.#host.editors().some((editor) => editor.element.contains(node));
  }
}
