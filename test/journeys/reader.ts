/** A node of the accessibility tree, as assistive technology is handed it. */
export interface AccessibleNode {
  /** ARIA role; "" where the browser gives none. */
  readonly role: string;
  readonly name: string;
  readonly children: readonly AccessibleNode[];
}

/** A page as somebody meets it who has no mouse, or no screen; whichever browser shows it. */
export interface Reader {
  /** Runs in the page: uses nothing from outside itself. */
  evaluate<Result>(script: () => Result): Promise<Result>;
  /** One key, or a chord: "F8", "Control+Enter". */
  press(keys: string): Promise<void>;
  /** Text at the caret, as an input method settles it. */
  write(text: string): Promise<void>;
  /** All that was announced since the page was opened, in order. */
  heard(): Promise<readonly string[]>;
  tree(): Promise<AccessibleNode>;
}

export interface Focus {
  /** Name of the element that has the focus, or of the view that it stands in. */
  readonly host: string;
  readonly name: string;
}

export function readFocus(reader: Pick<Reader, "evaluate">): Promise<Focus> {
  return reader.evaluate(() => {
    let active: Element | null = document.activeElement;
    const host = active?.localName ?? "";
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return { host, name: active?.getAttribute("aria-label") ?? active?.textContent?.trim() ?? "" };
  });
}

export function selectedWords(reader: Reader): Promise<string> {
  return reader.evaluate(() => getSelection()?.toString() ?? "");
}

/** Presses a key until the focus or the caret is where it should be. */
export async function pressUntil(
  reader: Reader,
  key: string,
  arrived: () => Promise<boolean>,
): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    if (await arrived()) return;
    await reader.press(key);
  }
  throw new Error(`never arrived with ${key}: ${JSON.stringify(await readFocus(reader))}`);
}

/** Browsers name what has no role of its own differently; these they agree on. */
const TOLD = new Set([
  "alertdialog",
  "button",
  "dialog",
  "heading",
  "radio",
  "radiogroup",
  "status",
  "textbox",
]);

/** Role and name of all that can be told of a subtree, in reading order. */
export function outline(node: AccessibleNode): readonly string[] {
  const own = TOLD.has(node.role) ? [`${node.role} ${node.name}`.trim()] : [];
  return [...own, ...node.children.flatMap(outline)];
}

export function findNode(node: AccessibleNode, role: string, name: RegExp): AccessibleNode | undefined {
  if (node.role === role && name.test(node.name)) return node;
  for (const child of node.children) {
    const found = findNode(child, role, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
