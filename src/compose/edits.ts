import type { Span } from "../language/span";
import type { InsertText } from "./body-editor";
import type { TextEdit } from "./compose-surface";
import type { TextMap } from "./text-map";

/** Types through the browser's own editing command: the host sees ordinary input, and its undo takes it back. */
export const insertTextCommand: InsertText = (document, text) =>
  text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);

/**
 * The smallest edit with the same result: what old and new text share at both ends is left alone, so that markup there
 * survives and Firefox does not eat the space beside a replaced inline element. Never cuts a surrogate pair, an emoji
 * sequence or a combined character.
 */
export function trimEdit(edit: TextEdit, text: string): TextEdit {
  const old = text.slice(edit.span.start, edit.span.end);
  const fresh = edit.replacement;
  const shorter = Math.min(old.length, fresh.length);
  let prefix = 0;
  while (prefix < shorter && old[prefix] === fresh[prefix]) prefix += 1;
  while (prefix > 0 && (isInsideCharacter(old, prefix) || isInsideCharacter(fresh, prefix))) prefix -= 1;
  let suffix = 0;
  while (suffix < shorter - prefix && old[old.length - 1 - suffix] === fresh[fresh.length - 1 - suffix])
    suffix += 1;
  while (
    suffix > 0 &&
    (isInsideCharacter(old, old.length - suffix) || isInsideCharacter(fresh, fresh.length - suffix))
  ) {
    suffix -= 1;
  }
  return {
    span: { start: edit.span.start + prefix, end: edit.span.end - suffix },
    replacement: fresh.slice(prefix, fresh.length - suffix),
  };
}

/**
 * Replaces a span of an editable element's text. `readMap` is asked again after the edit to place the caret.
 * False where the span has no place in the DOM or the editor refuses.
 */
export function replaceInEditable(
  body: HTMLElement,
  readMap: () => TextMap,
  edit: TextEdit,
  insertText: InsertText,
): boolean {
  const map = readMap();
  const small = trimEdit(edit, map.text);
  const whole = map.widen(small.span);
  const text =
    map.text.slice(whole.start, small.span.start) +
    small.replacement +
    map.text.slice(small.span.end, whole.end);
  const range = map.rangeOf(whole);
  if (!range) return false;
  body.focus({ preventScroll: true });
  if (whole.start !== whole.end || text !== "") {
    selectRange(range);
    if (!insertText(body.ownerDocument, text)) return false;
  }
  const caret = caretAfter(readMap(), edit);
  if (caret) selectRange(caret);
  return true;
}

/** Makes `range` the selection of its document. */
export function selectRange(range: Range): void {
  const selection = range.startContainer.ownerDocument?.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

function caretAfter(map: TextMap, edit: TextEdit): Range | undefined {
  const end: Span["end"] = Math.min(edit.span.start + edit.replacement.length, map.text.length);
  return map.rangeOf({ start: end, end });
}

const JOINED = /^[\uDC00-\uDFFF\u200D\uFE00-\uFE0F\u20E3\u3099\u309A\p{M}\u{1F3FB}-\u{1F3FF}]/u;

function isInsideCharacter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return JOINED.test(text.slice(at, at + 2)) || text[at - 1] === "\u200D";
}
