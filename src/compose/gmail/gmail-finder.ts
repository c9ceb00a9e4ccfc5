import type { InsertText } from "../body-editor";
import type { ComposeFinder, ComposeSurface } from "../compose-surface";
import { EditableSurface } from "../editable-surface";
import { SendGate } from "../send-gate";
import { GmailHost } from "./gmail-host";
import { SendMenus } from "./send-menus";
import { structure } from "./structure";
import { findMailRoot, findSendButton } from "./window-parts";

export interface GmailFinderOptions {
  readonly document: Document;
  /** Told of faults in the send gate; the mail goes out all the same. */
  readonly onFault?: (fault: unknown) => void;
  readonly insertText?: InsertText;
}

/** Finds Gmail's mail windows, now and later, without polling. Observe before Gmail's scripts run: the gate then comes first. */
export class GmailFinder implements ComposeFinder {
  readonly #options: GmailFinderOptions;
  readonly #open = new Map<
    HTMLElement,
    { readonly surface: EditableSurface; readonly end: AbortController }
  >();
  /** Editors whose window is not complete or is none of a mail. */
  readonly #unclear = new Set<HTMLElement>();

  constructor(options: GmailFinderOptions) {
    this.#options = options;
  }

  observe(onOpen: (surface: ComposeSurface) => void, signal: AbortSignal): void {
    const { document, onFault } = this.#options;
    const view = document.defaultView;
    if (signal.aborted || !view) return;
    const gate = new SendGate(view, signal, onFault);
    const menus = new SendMenus(document, signal);
    const open = (body: HTMLElement): void => {
      const root = findMailRoot(body);
      if (!root) {
        this.#unclear.add(body);
        return;
      }
      this.#unclear.delete(body);
      const end = new AbortController();
      const host = new GmailHost(body, root, menus, end.signal, this.#options.insertText);
      const surface = new EditableSurface(host, gate, end.signal);
      this.#open.set(body, { surface, end });
      onOpen(surface);
    };
    const look = (root: ParentNode): void => {
      for (const body of root.querySelectorAll<HTMLElement>(structure.body)) {
        if (!this.#open.has(body) && !isNested(body)) open(body);
      }
    };
    const observer = new MutationObserver((records) => {
      this.#closeGone();
      for (const body of this.#unclear) open(body);
      if (records.some(holdsEditor)) look(document);
    });
    observer.observe(document, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["contenteditable", "g_editable"],
    });
    signal.addEventListener(
      "abort",
      () => {
        observer.disconnect();
        for (const { end } of this.#open.values()) end.abort();
        this.#open.clear();
        this.#unclear.clear();
      },
      { once: true },
    );
    look(document);
  }

  /** `understood` is false where a mail is being written but its window, or the button that sends it, cannot be made out. */
  selfCheck(): { readonly windows: number; readonly understood: boolean } {
    const roots = [...this.#open.values()].map(({ surface }) => surface.root);
    const subjects = [...this.#options.document.querySelectorAll(structure.subject)];
    const strays = subjects.filter((subject) => !roots.some((root) => root.contains(subject)));
    const understood = strays.length === 0 && roots.every((root) => findSendButton(root) !== undefined);
    return { windows: roots.length, understood };
  }

  #closeGone(): void {
    for (const [body, { surface, end }] of this.#open) {
      if (body.isConnected) continue;
      this.#open.delete(body);
      surface.close();
      end.abort();
    }
    for (const body of this.#unclear) if (!body.isConnected) this.#unclear.delete(body);
  }
}

/** An editor inside another one is quoted or pasted markup. */
function isNested(body: HTMLElement): boolean {
  return body.parentElement?.closest(structure.body) != null;
}

function holdsEditor(record: MutationRecord): boolean {
  if (record.type === "attributes") return true;
  return [...record.addedNodes].some(
    (node) =>
      node.nodeType === 1 &&
      ((node as Element).matches(structure.body) || (node as Element).querySelector(structure.body) !== null),
  );
}
