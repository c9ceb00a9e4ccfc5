/** One line of a block as the reader sees it, with the leaves that make it up. */
export interface TextLine {
  /** Without spaces around it; empty for a blank line. */
  readonly text: string;
  readonly nodes: readonly Node[];
}

const BLOCK =
  /^(?:address|article|blockquote|center|div|dl|dt|dd|h[1-6]|hr|li|ol|p|pre|section|table|tbody|tr|td|th|ul)$/;
const LEAF = /^(?:br|hr|img)$/;

/** Splits a block at `<br>` and at the bounds of inner blocks; nodes for which `isElsewhere` holds are passed over. */
export function readLines(block: Element, isElsewhere: (node: Node) => boolean): readonly TextLine[] {
  const lines: TextLine[] = [];
  let open: Node[] = [];
  const end = (): void => {
    if (open.length === 0) return;
    lines.push({
      text: open
        .map((node) => node.nodeValue ?? "")
        .join("")
        .trim(),
      nodes: open,
    });
    open = [];
  };
  const visit = (parent: Node): void => {
    for (const child of parent.childNodes) {
      if (isElsewhere(child)) continue;
      if (child.nodeType === 3) open.push(child);
      else if (child.nodeType === 1) visitElement(child as Element);
    }
  };
  const visitElement = (element: Element): void => {
    const isBlock = BLOCK.test(element.localName);
    if (isBlock) end();
    if (LEAF.test(element.localName)) open.push(element);
    if (element.localName === "br") end();
    visit(element);
    if (isBlock) end();
  };
  visit(block);
  end();
  return lines;
}
