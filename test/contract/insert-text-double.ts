import type { InsertText } from "../../src/compose/body-editor";
import { typeOverSelection } from "../../src/compose/in-memory-surface";

/** Stands for `execCommand("insertText")`, which happy-dom lacks, in rich and in plain-text editors. No undo. */
export const insertTextDouble: InsertText = (document, text) => {
  const focused = document.activeElement;
  if (focused?.localName !== "textarea") return typeOverSelection(document, text);
  const area = focused as HTMLTextAreaElement;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
};
