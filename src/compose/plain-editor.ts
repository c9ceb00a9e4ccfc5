import type { Span } from "../language/span";
import type { BodyEditor, InsertText } from "./body-editor";
import type { TextEdit } from "./compose-surface";
import { insertTextCommand, trimEdit } from "./edits";

/** A plain-text body (`<textarea>`). It has no DOM ranges: `rangeOf` is always undefined, so nothing is marked. */
export class PlainEditor implements BodyEditor {
  readonly element: HTMLTextAreaElement;
  readonly #insertText: InsertText;

  constructor(element: HTMLTextAreaElement, insertText: InsertText = insertTextCommand) {
    this.element = element;
    this.#insertText = insertText;
  }

  text(): string {
    return this.element.value;
  }

  quoted(): string {
    return "";
  }

  rangeOf(): Range | undefined {
    return undefined;
  }

  isAt(): boolean {
    return false;
  }

  offsetAt(node: Node, offset: number): number | undefined {
    return node === this.element ? Math.min(offset, this.element.value.length) : undefined;
  }

  replace(edit: TextEdit): boolean {
    const small = trimEdit(edit, this.text());
    const { start, end } = small.span;
    this.element.focus({ preventScroll: true });
    if (start !== end || small.replacement !== "") {
      this.element.setSelectionRange(start, end);
      if (!this.#insertText(this.element.ownerDocument, small.replacement)) return false;
    }
    const caret = edit.span.start + edit.replacement.length;
    this.element.setSelectionRange(caret, caret);
    return true;
  }

  select(span: Span): boolean {
    if (span.start < 0 || span.end > this.text().length) return false;
    this.element.focus({ preventScroll: true });
    this.element.setSelectionRange(span.start, span.end);
    return true;
  }

  observe(listener: () => void, signal: AbortSignal): void {
    this.element.addEventListener("input", listener, { signal });
  }
}
