/** What a host folds into its editor that is not the user's own text. */
export interface Exclusions {
  /** Left out of the text, each with its whole subtree. */
  readonly nodes: ReadonlySet<Node>;
  /** Those of `nodes` that are the mail being answered. */
  readonly quoted: readonly Node[];
  /** Whether all this still holds where nothing but the words of these text nodes, outside of `nodes`, has changed. */
  readonly holdsAfter: (changed: readonly Node[]) => boolean;
}

/** The parts of an editor that cannot be edited: widgets of the host or of other extensions. */
export function findIslands(body: HTMLElement): Exclusions {
  const nodes = new Set<Node>(body.querySelectorAll('[contenteditable="false"]'));
  return { nodes, quoted: [], holdsAfter: () => true };
}

/**
 * `holdsAfter` for a host that looks at the words of `looked` and of the parts left out, and at no others.
 * @param looked nodes, each with all below it
 */
export function unlessWithin(looked: readonly Node[]): Exclusions["holdsAfter"] {
  return (changed) => !changed.some((node) => looked.some((part) => part.contains(node)));
}

/** What stands before `node` among its siblings, up to the nearest element with words in it: where a quote's beginning is sought. */
export function spaceBefore(node: Node): readonly Node[] {
  const space: Node[] = [];
  for (let before = node.previousSibling; before; before = before.previousSibling) {
    space.push(before);
    if (before.nodeType === 1 && before.textContent?.trim() !== "") break;
  }
  return space;
}
