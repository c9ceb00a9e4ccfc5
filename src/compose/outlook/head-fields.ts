import { hasRecipientLabel, structure } from "./structure";

export function findSubjectField(root: HTMLElement): HTMLInputElement | undefined {
  return (
    root.querySelector<HTMLInputElement>(structure.subject) ??
    root.querySelector<HTMLInputElement>(structure.subjectByLabel) ??
    undefined
  );
}

/** The subject; in an inline reply, which has no field for it, the thread's title. */
export function readSubject(root: HTMLElement): string {
  const field = findSubjectField(root);
  if (field) return field.value;
  const pane = root.closest(structure.readingPane);
  return pane?.querySelector(structure.threadTitle)?.textContent?.trim() ?? "";
}

/** Addressees in To, as `name <address>`; those typed but not yet resolved as they stand. */
export function readAddressees(root: HTMLElement): readonly string[] {
  const field = root.querySelector(structure.addressees) ?? firstRecipientEditor(root);
  if (!field) return [];
  const named = [...field.querySelectorAll(structure.chip)];
  const chips = named.length > 0 ? named : [...field.querySelectorAll(structure.island)];
  const written = chips.map(writtenOf);
  return [...new Set([...written, ...typed(field, chips)].filter((one) => one !== ""))];
}

function writtenOf(chip: Element): string {
  const label = chip.getAttribute("aria-label")?.trim() ?? "";
  const name = (chip.querySelector(structure.chipName) ?? chip).textContent?.trim() ?? "";
  const address = /[^\s<>"]+@[^\s<>"]+/.exec(`${label} ${chip.getAttribute("title") ?? ""}`)?.[0] ?? "";
  const shown = name || label;
  if (address === "" || shown.includes(address)) return shown;
  return `${shown} <${address}>`;
}

/** What stands in the field beside the chips: addresses not yet resolved. */
function typed(field: Element, chips: readonly Element[]): readonly string[] {
  const editor = field.matches('[contenteditable="true"]')
    ? field
    : field.querySelector('[contenteditable="true"]');
  const input = field.querySelector("input");
  if (input) return split(input.value);
  if (!editor) return [];
  let words = "";
  const walker = editor.ownerDocument.createTreeWalker(editor, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!chips.some((chip) => chip.contains(node))) words += node.nodeValue ?? "";
  }
  return split(words);
}

/** Commas inside quotation marks and angle brackets do not separate. */
function split(list: string): readonly string[] {
  const plain = list.replaceAll(/[\u200B\uFEFF\u00A0]/g, " ");
  return (plain.match(/(?:"[^"]*"|<[^>]*>|[^,;"<])+/g) ?? []).map((one) => one.trim());
}

function firstRecipientEditor(root: HTMLElement): Element | undefined {
  return [...root.querySelectorAll('[contenteditable="true"]')].find(
    (editor) => hasRecipientLabel(editor) || editor.querySelector(structure.chip) !== null,
  );
}
