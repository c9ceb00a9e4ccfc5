import type { Span } from "../language/span";
import type { BlockMemory } from "./block-memory";
import type { TextRun, TextRuns } from "./text-run";
import { readTextRuns } from "./text-runs";

export interface TextMapOptions {
  /** Nodes whose whole subtree is no part of the body: quoted mail, signature, islands that cannot be edited. */
  readonly isExcluded?: (node: Node) => boolean;
  /** What is known of the body's blocks; without it all is read. */
  readonly memory?: BlockMemory | undefined;
}

/**
 * The text of an editable body with the DOM place of every UTF-16 unit. Valid until the DOM changes.
 * An emoji image is an atom: offsets inside it and inside the blank line between two paragraphs have no DOM place of
 * their own and snap to the nearest one.
 */
export interface TextMap {
  /** Lines are ended by `\n`; no line end after the last one. */
  readonly text: string;
  /** A range that holds exactly the span; undefined outside the text and where an excluded island lies inside. */
  rangeOf(span: Span): Range | undefined;
  /** True where `range` has the very ends that `rangeOf(span)` would have; makes no range. */
  isAt(range: Range, span: Span): boolean;
  /** The offset at a DOM position, or undefined outside the body and inside an excluded island. */
  offsetAt(node: Node, offset: number): number | undefined;
  /** The span grown to whole atoms. */
  widen(span: Span): Span;
}

/** Reads `body` once; 10,000 characters take a millisecond or two, and next to nothing where only a line is new to `memory`. */
export function readTextMap(body: Element, options: TextMapOptions = {}): TextMap {
  const { isExcluded = () => false, memory } = options;
  return new DomTextMap(body, readTextRuns(body, isExcluded, memory));
}

type Place =
  | { readonly node: Node; readonly offset: number }
  | { readonly before: Node }
  | { readonly after: Node };

class DomTextMap implements TextMap {
  readonly text: string;
  readonly #root: Element;
  readonly #read: TextRuns;
  #firstRunOf: Map<Node, number> | undefined;

  constructor(root: Element, read: TextRuns) {
    this.#root = root;
    this.#read = read;
    this.text = read.text;
  }

  rangeOf(span: Span): Range | undefined {
    const { start, end } = span;
    if (start < 0 || end < start || end > this.text.length || this.#crossesIsland(span)) return undefined;
    const range = this.#root.ownerDocument.createRange();
    if (start === end) {
      setEdge(range, "start", this.#caretAt(start));
      range.collapse(true);
      return range;
    }
    setEdge(range, "start", this.#startAt(start));
    setEdge(range, "end", this.#endAt(end));
    return range;
  }

  isAt(range: Range, span: Span): boolean {
    const { start, end } = span;
    if (start < 0 || end <= start || end > this.text.length || this.#crossesIsland(span)) return false;
    return (
      isPlace(this.#startAt(start), range.startContainer, range.startOffset) &&
      isPlace(this.#endAt(end), range.endContainer, range.endOffset)
    );
  }

  widen(span: Span): Span {
    const { runs } = this.#read;
    let { start, end } = span;
    const first = runs[this.#lowerBound(start) - 1];
    if (first?.kind === "atom" && start < first.start + first.length && start < end) start = first.start;
    const last = runs[this.#lowerBound(end) - 1];
    if (last?.kind === "atom" && end < last.start + last.length && start < end)
      end = last.start + last.length;
    return { start, end };
  }

  offsetAt(node: Node, offset: number): number | undefined {
    if (!this.#root.contains(node)) return undefined;
    if (this.#read.islands.some((island) => island.node.contains(node))) return undefined;
    const first = node.nodeType === 3 ? this.#runIndex().get(node) : undefined;
    return first === undefined ? this.#offsetBetween(node, offset) : this.#offsetInText(first, node, offset);
  }

  #offsetInText(first: number, node: Node, offset: number): number {
    const { runs } = this.#read;
    let at = 0;
    for (let index = first; runs[index]?.node === node; index += 1) {
      const run = runs[index] as TextRun;
      at = run.start + Math.min(run.length, Math.max(0, offset - run.nodeStart));
      if (offset <= run.nodeStart + run.length) break;
    }
    return at;
  }

  #offsetBetween(node: Node, offset: number): number {
    const { runs } = this.#read;
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAtOrAfter((runs[middle] as TextRun).node, node, offset)) high = middle;
      else low = middle + 1;
    }
    const previous = runs[low - 1];
    const next = runs[low];
    if (!previous) return next?.start ?? 0;
    const previousEnd = previous.start + previous.length;
    if (!next || (node.contains(previous.node) && !node.contains(next.node))) return previousEnd;
    // Right behind a text or an image is the end of its line, even where the next block begins there too.
    const behind =
      node.childNodes[offset - 1] === previous.node && (previous.node as Element).localName !== "br";
    return behind ? previousEnd : next.start;
  }

  #startAt(offset: number): Place {
    const { runs } = this.#read;
    let index = this.#lowerBound(offset);
    while (runs[index]?.kind === "point" && runs[index + 1]?.start === offset) index += 1;
    const at = runs[index];
    if (at?.start === offset) return edgeOf(at, "start");
    const before = runs[index - 1];
    if (before && offset <= before.start + before.length) {
      return before.kind === "text"
        ? within(before, offset)
        : edgeOf(before, offset < before.start + before.length ? "start" : "end");
    }
    if (at) return edgeOf(at, "start");
    return before ? edgeOf(before, "end") : { node: this.#root, offset: 0 };
  }

  #endAt(offset: number): Place {
    const index = this.#lowerBound(offset);
    const before = this.#read.runs[index - 1];
    if (!before) return this.#startAt(offset);
    if (offset <= before.start + before.length) {
      return before.kind === "text" ? within(before, offset) : edgeOf(before, "end");
    }
    const at = this.#read.runs[index];
    return at?.start === offset ? edgeOf(at, "start") : edgeOf(before, "end");
  }

  #caretAt(offset: number): Place {
    return offset > 0 && this.text[offset - 1] !== "\n" ? this.#endAt(offset) : this.#startAt(offset);
  }

  /** Index of the first run that starts at or after `offset`. */
  #lowerBound(offset: number): number {
    const { runs } = this.#read;
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle] as TextRun).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #crossesIsland(span: Span): boolean {
    return this.#read.islands.some(({ at }) => {
      const from = this.text[at] === "\n" ? at + 1 : at;
      return span.start < from && span.end > at;
    });
  }

  #runIndex(): Map<Node, number> {
    if (!this.#firstRunOf) {
      this.#firstRunOf = new Map();
      for (const [index, run] of this.#read.runs.entries()) {
        if (!this.#firstRunOf.has(run.node)) this.#firstRunOf.set(run.node, index);
      }
    }
    return this.#firstRunOf;
  }
}

function within(run: TextRun, offset: number): Place {
  return { node: run.node, offset: run.nodeStart + offset - run.start };
}

function edgeOf(run: TextRun, edge: "start" | "end"): Place {
  if (run.kind === "text") return within(run, edge === "start" ? run.start : run.start + run.length);
  return edge === "start" ? { before: run.node } : { after: run.node };
}

function setEdge(range: Range, edge: "start" | "end", place: Place): void {
  if ("node" in place) {
    if (edge === "start") range.setStart(place.node, place.offset);
    else range.setEnd(place.node, place.offset);
  } else if ("before" in place) {
    if (edge === "start") range.setStartBefore(place.before);
    else range.setEndBefore(place.before);
  } else if (edge === "start") range.setStartAfter(place.after);
  else range.setEndAfter(place.after);
}

function isPlace(place: Place, node: Node, offset: number): boolean {
  if ("node" in place) return place.node === node && place.offset === offset;
  if ("before" in place) return node.childNodes[offset] === place.before;
  return offset > 0 && node.childNodes[offset - 1] === place.after;
}

/** True where `leaf` does not lie before the DOM position (`node`, `offset`). */
function isAtOrAfter(leaf: Node, node: Node, offset: number): boolean {
  if (leaf === node) return true;
  const child = node.childNodes[offset];
  if (child) return child === leaf || follows(child, leaf);
  return follows(node, leaf) && !node.contains(leaf);
}

function follows(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & 4) !== 0;
}
