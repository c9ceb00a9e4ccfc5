import type { Span } from "../language/span";
import type { TextEdit } from "./compose-surface";

/** The editable body behind a surface: rich text (contenteditable) or plain text (textarea). Offsets are UTF-16 units. */
export interface BodyEditor {
  readonly element: HTMLElement;
  text(): string;
  /** Mail quoted inside the editor, as plain text; empty without one. */
  quoted(): string;
  rangeOf(span: Span): Range | undefined;
  /** True where `range` begins and ends just where `rangeOf(span)` does. */
  isAt(range: Range, span: Span): boolean;
  offsetAt(node: Node, offset: number): number | undefined;
  /** One undo step of the host's own; the caret ends after the replacement. False where nothing could be done. */
  replace(edit: TextEdit): boolean;
  /** Focuses the editor, selects the span and scrolls it into view without moving the page. */
  select(span: Span): boolean;
  /** Calls back after each change of the content, by whomever, at most once per microtask. */
  observe(listener: () => void, signal: AbortSignal): void;
}

/** Types `text` over the selection in the focused editor, as one step of its undo; false if refused. */
export type InsertText = (document: Document, text: string) => boolean;
