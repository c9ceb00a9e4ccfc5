import type { Island, TextRun } from "./text-runs";

/** What was read of one block of an editor; places count from the block's own first unit. */
export interface ReadBlock {
  readonly text: string;
  readonly runs: readonly TextRun[];
  /** At a negative place: before all text of the block. */
  readonly islands: readonly Island[];
  /** Line ends that its content wants before it. */
  readonly gapBefore: number;
  /** Line ends owed after it; undefined where the block places nothing. */
  readonly gapAfter: number | undefined;
}

/**
 * Remembers the blocks of one editor, so that a keystroke costs the reading of its own line only. Whoever keeps it
 * tells it of each change below the editor, also of attributes that `readTextRuns` looks at.
 */
export class BlockMemory {
  readonly #root: Element;
  #excluded: ReadonlySet<Node> = new Set();
  #blocks = new WeakMap<Element, { readonly preserved: boolean; readonly block: ReadBlock }>();
  #whiteSpace: string | undefined;

  constructor(root: Element) {
    this.#root = root;
  }

  /** @param preserved whether white space is kept round the block */
  recall(element: Element, preserved: boolean): ReadBlock | undefined {
    const known = this.#blocks.get(element);
    return known?.preserved === preserved ? known.block : undefined;
  }

  remember(element: Element, preserved: boolean, block: ReadBlock): void {
    this.#blocks.set(element, { preserved, block });
  }

  /** The editor's own `white-space`: asking the browser costs more than reading a line. Asked again where more than words changed. */
  whiteSpace(ask: () => string): string {
    this.#whiteSpace ??= ask();
    return this.#whiteSpace;
  }

  /** What will be left out at the next reading: where that is something else than before, nothing is known any more. */
  leaveOut(nodes: ReadonlySet<Node>): void {
    if (nodes === this.#excluded) return;
    const isSame = nodes.size === this.#excluded.size && [...nodes].every((node) => this.#excluded.has(node));
    if (!isSame) this.#blocks = new WeakMap();
    this.#excluded = nodes;
  }

  forget(records: readonly MutationRecord[]): void {
    for (const record of records) {
      const { type, target } = record;
      const first = type === "characterData" ? target.parentNode : target;
      for (let at = first; at !== null && at !== this.#root; at = at.parentNode)
        this.#blocks.delete(at as Element);
      if (type !== "characterData") this.#whiteSpace = undefined;
      if (type !== "childList") continue;
      // What was elsewhere meanwhile may have been changed there.
      for (const added of record.addedNodes) if (added.nodeType === 1) this.#forgetWithin(added as Element);
    }
  }

  #forgetWithin(element: Element): void {
    this.#blocks.delete(element);
    for (const inner of element.querySelectorAll("*")) this.#blocks.delete(inner);
  }
}
