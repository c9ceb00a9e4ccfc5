import type { PlacedBlock, ReadBlock, ReadBody } from "./text-run";

/**
 * Remembers the blocks of one editor, so that a keystroke costs the reading of its own line only. Whoever keeps it
 * tells it of each change below the editor, also of attributes that `readTextRuns` looks at.
 */
export class BlockMemory {
  readonly #root: Element;
  #excluded: ReadonlySet<Node> = new Set();
  #blocks = new WeakMap<Element, { readonly preserved: boolean; readonly block: ReadBlock }>();
  #whiteSpace: string | undefined;
  #whole: ReadBody | undefined;
  /** The one block right below the editor whose words have changed since all was read. */
  #touched: Element | undefined;

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

  keep(whole: ReadBody): void {
    this.#whole = whole;
    this.#touched = undefined;
  }

  /** What was read last and the only block that reads otherwise now; undefined where more has changed. */
  almost(): { readonly whole: ReadBody; readonly touched: PlacedBlock } | undefined {
    const whole = this.#whole;
    const touched = this.#touched && whole?.placed.find(({ element }) => element === this.#touched);
    return whole && touched && { whole, touched };
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
    if (!isSame) {
      this.#blocks = new WeakMap();
      this.#whole = undefined;
    }
    this.#excluded = nodes;
  }

  forget(records: readonly MutationRecord[]): void {
    for (const record of records) {
      const { type, target } = record;
      const first = type === "characterData" ? target.parentNode : target;
      let top: Element | undefined;
      for (let at = first; at !== null && at !== this.#root; at = at.parentNode) {
        top = at as Element;
        this.#blocks.delete(top);
      }
      if (type !== "characterData") this.#whiteSpace = undefined;
      if (type !== "characterData" || top === undefined || (this.#touched ?? top) !== top)
        this.#whole = undefined;
      this.#touched = top;
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
