import type { InsertText } from "../body-editor";
import type { ComposeFinder, ComposeSurface } from "../compose-surface";
import type { EditableHost } from "../editable-surface";
import { SendGate } from "../send-gate";
import { WindowFinder } from "../window-finder";
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

/** Finds Gmail's mail windows. Observe before Gmail's scripts run: the gate then comes first. */
export class GmailFinder implements ComposeFinder {
  readonly #options: GmailFinderOptions;
  #windows: WindowFinder | undefined;

  constructor(options: GmailFinderOptions) {
    this.#options = options;
  }

  observe(onOpen: (surface: ComposeSurface) => void, signal: AbortSignal): void {
    const { document, onFault, insertText } = this.#options;
    const view = document.defaultView;
    if (signal.aborted || !view) return;
    const gate = new SendGate(view, signal, onFault);
    const menus = new SendMenus(document, signal);
    this.#windows = new WindowFinder({
      document,
      editors: structure.body,
      attributes: ["contenteditable", "g_editable"],
      windowOf(body, end): EditableHost | "unclear" | "other" {
        if (isNested(body)) return "other";
        const root = findMailRoot(body);
        return root ? new GmailHost(body, root, menus, end, insertText) : "unclear";
      },
    });
    this.#windows.observe(gate, onOpen, signal);
  }

  /** `understood` is false where a mail is being written but its window, or the button that sends it, cannot be made out. */
  selfCheck(): { readonly windows: number; readonly understood: boolean } {
    const roots = (this.#windows?.surfaces ?? []).map(({ root }) => root);
    const subjects = [...this.#options.document.querySelectorAll(structure.subject)];
    const strays = subjects.filter((subject) => !roots.some((root) => root.contains(subject)));
    const understood = strays.length === 0 && roots.every((root) => findSendButton(root) !== undefined);
    return { windows: roots.length, understood };
  }
}

/** An editor inside another one is quoted or pasted markup. */
function isNested(body: HTMLElement): boolean {
  return body.parentElement?.closest(structure.body) != null;
}
