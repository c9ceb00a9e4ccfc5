import { HIGHEST_CLIMB, hasBodyLabel, hasRecipientLabel, LOWEST_BODY, structure } from "./structure";

/** What an editor on the page is: `"unsized"` may become a body when it has been laid out. */
export type EditorKind = "body" | "other" | "unsized";

/** Tells a mail's body from fields for addressees and from other editors. */
export function kindOfEditor(editor: HTMLElement): EditorKind {
  if (isNested(editor) || isRecipientField(editor)) return "other";
  if (editor.matches(structure.body) || hasBodyLabel(editor)) return "body";
  return editor.getBoundingClientRect().height >= LOWEST_BODY ? "body" : "unsized";
}

/** True for an editor that Outlook itself marks as a mail's body, whether or not its window can be made out. */
export function isSurelyBody(editor: HTMLElement): boolean {
  return editor.matches(structure.body) && hasBodyLabel(editor);
}

/**
 * The window of the mail that `body` belongs to: the lowest element above it that holds a mail's fields, and its send
 * button where there is one. Undefined where the editor is none of a mail, or its window is not complete.
 */
export function findMailRoot(
  body: HTMLElement,
  findSend: (root: HTMLElement) => Element | undefined,
): HTMLElement | undefined {
  let withFields: HTMLElement | undefined;
  let at = body.parentElement;
  for (let climbed = 0; at && climbed < HIGHEST_CLIMB; climbed += 1, at = at.parentElement) {
    if (holdsOtherBody(at, body)) break;
    if (!withFields && holdsMailFields(at)) withFields = at;
    if (withFields && findSend(at)) return at;
    // The form is the whole of a mail; what lies above belongs to the page.
    if (at.matches(structure.form) && withFields) break;
  }
  return withFields;
}

export function isRecipientField(editor: HTMLElement): boolean {
  if (editor.closest(structure.recipients) || hasRecipientLabel(editor)) return true;
  return !editor.matches(structure.body) && holdsOnlyChips(editor);
}

function holdsMailFields(root: HTMLElement): boolean {
  return (
    root.querySelector(structure.recipients) !== null ||
    root.querySelector(structure.subject) !== null ||
    root.querySelector(structure.subjectByLabel) !== null ||
    [...root.querySelectorAll<HTMLElement>(structure.editor)].some(isRecipientField)
  );
}

/** Another mail's body: two windows never share a root. */
function holdsOtherBody(root: HTMLElement, body: HTMLElement): boolean {
  return [...root.querySelectorAll<HTMLElement>(structure.editor)].some(
    (other) =>
      other !== body &&
      !body.contains(other) &&
      !other.contains(body) &&
      !isRecipientField(other) &&
      (other.matches(structure.body) || hasBodyLabel(other) || other.childElementCount > 1),
  );
}

/** Whatever its names are: a field with chips and next to no words beside them. */
function holdsOnlyChips(editor: HTMLElement): boolean {
  const chips = [...editor.querySelectorAll(structure.island)];
  const inChips = chips.reduce((sum, chip) => sum + (chip.textContent?.length ?? 0), 0);
  return chips.length > 0 && (editor.textContent?.length ?? 0) - inChips < 10;
}

/** An editor inside another one is quoted or pasted markup. */
function isNested(editor: HTMLElement): boolean {
  return editor.parentElement?.closest('[contenteditable="true"]') != null;
}
