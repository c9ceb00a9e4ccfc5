import type { InsertText } from "../body-editor";
import { insertTextCommand } from "../edits";

/**
 * Types over the selection as one step of RoosterJS' undo, which keeps snapshots of its own and does not look at plain
 * input. The end of a composition is what it takes a snapshot at without asking more: one before the edit keeps what
 * was typed until now, one after it closes the step. (roosterjs-content-model-core 9.7, UndoPlugin.)
 */
export const insertAsOneStep: InsertText = (document, text) => {
  const editor = document.activeElement;
  takeSnapshot(editor);
  const done = insertTextCommand(document, text);
  takeSnapshot(editor);
  return done;
};

function takeSnapshot(editor: Element | null): void {
  editor?.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "" }));
}
