import { structure } from "./structure";

export function findSubjectField(root: HTMLElement): HTMLInputElement | undefined {
  return root.querySelector<HTMLInputElement>(structure.subject) ?? undefined;
}

/** The subject; in an inline reply, whose field is missing until it is edited, the one Gmail will send. */
export function readSubject(root: HTMLElement): string {
  const field = findSubjectField(root);
  if (field) return field.value;
  const hidden = root.querySelector<HTMLInputElement>(structure.hiddenSubject)?.value ?? "";
  if (hidden !== "") return hidden;
  const isInline = root.closest(structure.dialog) === null;
  const title = isInline ? root.ownerDocument.querySelector(structure.threadTitle) : null;
  return title?.textContent?.trim() ?? "";
}

/** Addressees in To, as `name <address>`, whichever of Gmail's recipient fields is in use. */
export function readAddressees(root: HTMLElement): readonly string[] {
  const chips = [...root.querySelectorAll(structure.addressee)].map((chip) =>
    written(chip.getAttribute("data-name"), chip.getAttribute("data-hovercard-id")),
  );
  if (chips.length > 0) return unique(chips);
  const hidden = [...root.querySelectorAll<HTMLInputElement>(structure.hiddenAddressee)].map(
    ({ value }) => value,
  );
  if (hidden.some((value) => value !== "")) return unique(hidden);
  const typed = root.querySelector<HTMLTextAreaElement>(structure.addresseeField)?.value ?? "";
  if (typed.trim() !== "") return unique(splitAddresses(typed));
  const summary = [...root.querySelectorAll(structure.addresseeSummary)]
    .filter((span) => !span.closest('[contenteditable="true"]'))
    .map((span) => written(span.getAttribute("name") ?? span.textContent, span.getAttribute("email")));
  return unique(summary);
}

function written(name: string | null, address: string | null): string {
  const plain = name?.trim() ?? "";
  if (!address) return plain;
  return plain === "" || plain === address ? address : `${plain} <${address}>`;
}

function unique(addressees: readonly string[]): readonly string[] {
  return [...new Set(addressees.map((one) => one.trim()).filter((one) => one !== ""))];
}

/** Commas inside quotation marks and angle brackets do not separate. */
function splitAddresses(list: string): readonly string[] {
  return list.match(/(?:"[^"]*"|<[^>]*>|[^,;"<])+/g) ?? [];
}
