import type { ComposeSurface } from "./compose-surface";
import { type EditableHost, EditableSurface } from "./editable-surface";
import type { SendGate } from "./send-gate";

/** What a host's page is like; everything else about finding its mail windows is the same. */
export interface PageOfHost {
  readonly document: Document;
  /** Every editor that may be a mail's body. */
  readonly editors: string;
  /** Attributes by whose change an editor appears or becomes complete. */
  readonly attributes: readonly string[];
  /**
   * The window round an editor; `"unclear"` where it is not complete yet, `"unsized"` where its size must tell, and
   * `"other"` where it is no mail's body and never will be as it stands.
   */
  windowOf(editor: HTMLElement, signal: AbortSignal): EditableHost | "unclear" | "unsized" | "other";
}

interface OpenWindow {
  readonly surface: EditableSurface;
  readonly end: AbortController;
}

/** Finds the mail windows of a page, now and later, without polling, and closes them when they leave it. */
export class WindowFinder {
  readonly #page: PageOfHost;
  readonly #open = new Map<HTMLElement, OpenWindow>();
  readonly #unclear = new Set<HTMLElement>();
  #sizes: ResizeObserver | undefined;

  constructor(page: PageOfHost) {
    this.#page = page;
  }

  get surfaces(): readonly EditableSurface[] {
    return [...this.#open.values()].map(({ surface }) => surface);
  }

  /** Editors whose window is not complete. */
  get unclear(): readonly HTMLElement[] {
    return [...this.#unclear];
  }

  observe(gate: SendGate, onOpen: (surface: ComposeSurface) => void, signal: AbortSignal): void {
    const { document, editors, attributes } = this.#page;
    const consider = (editor: HTMLElement): void => this.#consider(editor, gate, onOpen);
    const Sizes = document.defaultView?.ResizeObserver;
    this.#sizes =
      Sizes && new Sizes((entries) => entries.forEach(({ target }) => consider(target as HTMLElement)));
    const look = (): void => {
      for (const editor of document.querySelectorAll<HTMLElement>(editors)) consider(editor);
    };
    const observer = new MutationObserver((records) => {
      this.#closeGone();
      if (records.some(buildsPage)) for (const editor of this.#unclear) consider(editor);
      if (records.some((record) => holdsEditor(record, editors))) look();
    });
    observer.observe(document, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: [...attributes],
    });
    signal.addEventListener(
      "abort",
      () => {
        observer.disconnect();
        this.#sizes?.disconnect();
        for (const { end } of this.#open.values()) end.abort();
        this.#open.clear();
        this.#unclear.clear();
      },
      { once: true },
    );
    look();
  }

  #consider(editor: HTMLElement, gate: SendGate, onOpen: (surface: ComposeSurface) => void): void {
    if (this.#open.has(editor) || !editor.isConnected) return;
    const end = new AbortController();
    const found = this.#page.windowOf(editor, end.signal);
    if (found === "unclear") this.#unclear.add(editor);
    else this.#unclear.delete(editor);
    if (found === "unsized") this.#sizes?.observe(editor);
    else this.#sizes?.unobserve(editor);
    if (typeof found === "string") return;
    const surface = new EditableSurface(found, gate, end.signal);
    this.#open.set(editor, { surface, end });
    onOpen(surface);
  }

  #closeGone(): void {
    for (const [editor, { surface, end }] of this.#open) {
      if (editor.isConnected) continue;
      this.#open.delete(editor);
      surface.close();
      end.abort();
    }
    for (const editor of this.#unclear) if (!editor.isConnected) this.#unclear.delete(editor);
  }
}

/** Windows are built outside of editors; what is typed completes none. */
function buildsPage({ type, target, addedNodes }: MutationRecord): boolean {
  if (type === "attributes") return true;
  if (![...addedNodes].some((node) => node.nodeType === 1)) return false;
  return (target as Element).closest?.('[contenteditable="true"]') == null;
}

function holdsEditor(record: MutationRecord, editors: string): boolean {
  if (record.type === "attributes") return true;
  return [...record.addedNodes].some(
    (node) =>
      node.nodeType === 1 &&
      ((node as Element).matches(editors) || (node as Element).querySelector(editors) !== null),
  );
}
