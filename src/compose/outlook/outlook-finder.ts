import type { InsertText } from "../body-editor";
import type { ComposeFinder, ComposeSurface } from "../compose-surface";
import type { EditableHost } from "../editable-surface";
import { SendGate } from "../send-gate";
import { WindowFinder } from "../window-finder";
import { findMailRoot, isSurelyBody, kindOfEditor } from "./mail-body";
import { OutlookHost } from "./outlook-host";
import { SendMenu } from "./send-menu";
import { findSendButton } from "./send-parts";
import { structure } from "./structure";

export interface OutlookFinderOptions {
  readonly document: Document;
  /** Told of faults in the send gate; the mail goes out all the same. */
  readonly onFault?: (fault: unknown) => void;
  readonly insertText?: InsertText;
}

/** Finds the mail windows of Outlook on the web. Observe before its scripts run: the gate then comes first. */
export class OutlookFinder implements ComposeFinder {
  readonly #options: OutlookFinderOptions;
  #windows: WindowFinder | undefined;

  constructor(options: OutlookFinderOptions) {
    this.#options = options;
  }

  observe(onOpen: (surface: ComposeSurface) => void, signal: AbortSignal): void {
    const { document, onFault, insertText } = this.#options;
    const view = document.defaultView;
    if (signal.aborted || !view) return;
    const gate = new SendGate(view, signal, onFault);
    const menu = new SendMenu(document, signal);
    this.#windows = new WindowFinder({
      document,
      editors: structure.editor,
      attributes: ["contenteditable", "role", "id"],
      windowOf(editor, end): EditableHost | "unclear" | "unsized" | "other" {
        const kind = kindOfEditor(editor);
        if (kind !== "body") return kind;
        const root = findMailRoot(editor, findSendButton);
        return root ? new OutlookHost(editor, root, menu, end, insertText) : "unclear";
      },
    });
    this.#windows.observe(gate, onOpen, signal);
  }

  /** `understood` is false where a mail is being written but its window, or the button that sends it, cannot be made out. */
  selfCheck(): { readonly windows: number; readonly understood: boolean } {
    const roots = (this.#windows?.surfaces ?? []).map(({ root }) => root);
    const signs = [...this.#options.document.querySelectorAll(structure.sign)];
    const isStray = signs.some((sign) => !roots.some((root) => root.contains(sign)));
    const isLost = (this.#windows?.unclear ?? []).some(isSurelyBody);
    const understood = !isStray && !isLost && roots.every((root) => findSendButton(root) !== undefined);
    return { windows: roots.length, understood };
  }
}
