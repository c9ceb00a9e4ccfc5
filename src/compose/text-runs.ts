import type { BlockMemory, ReadBlock } from "./block-memory";
import { blankLineAround, isBlock, isUnseen, whiteSpaceKept } from "./element-layout";

/**
 * A stretch of the body's text that comes from one DOM node. Runs stand in document order; the line ends between
 * them belong to no node.
 */
export interface TextRun {
  /** UTF-16 offset in the body's text. */
  readonly start: number;
  /** UTF-16 code units; 0 for `point`. */
  length: number;
  readonly node: Node;
  /** Where the run begins inside a text node; 0 otherwise. */
  readonly nodeStart: number;
  /** `atom`: an element that stands for text (an emoji image). `point`: one that takes a place but no text (br, picture). */
  readonly kind: "text" | "atom" | "point";
}

/** A part of the editor that is left out of the text, and the offset at which it stands. */
export interface Island {
  readonly node: Node;
  readonly at: number;
}

export interface TextRuns {
  readonly text: string;
  readonly runs: readonly TextRun[];
  readonly islands: readonly Island[];
}

const SPACE = /[ \t\n\r\f]+/g;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\uFE0F?\u20E3)/u;
const LONGEST_EMOJI = 24;
/** The place of an island that stands before all text of its block. */
const BEFORE_ALL = -1;

/**
 * Reads an editor's content as a reader sees it: blocks and `<br>` end lines, white space collapses as CSS says,
 * emoji images count as their emoji, U+00A0 and zero-width characters stay as they are.
 * @param memory what was read of its blocks before; its keeper has told it of every change since
 */
export function readTextRuns(
  root: Element,
  isExcluded: (node: Node) => boolean,
  memory?: BlockMemory,
): TextRuns {
  const walker = new Walker(isExcluded, memory);
  const ask = (): string => root.ownerDocument.defaultView?.getComputedStyle(root).whiteSpace ?? "";
  const whiteSpace = memory ? memory.whiteSpace(ask) : ask();
  walker.visitChildren(root, /^(?:pre|break-spaces)/.test(whiteSpace));
  return walker.finish();
}

class Walker {
  readonly #isExcluded: (node: Node) => boolean;
  readonly #memory: BlockMemory | undefined;
  readonly #runs: TextRun[] = [];
  readonly #islands: Island[] = [];
  #text = "";
  /** Line ends owed before the next content; those at the very end are never written. */
  #owed = 0;
  #lineOpen = false;
  /** The last unit is a collapsible space: it vanishes if the line ends here. */
  #hangingSpace = false;
  /** Something has been placed. */
  #begun = false;
  /** Line ends asked for before that: they count where something stands before this block. */
  #gapBefore = 0;

  constructor(isExcluded: (node: Node) => boolean, memory: BlockMemory | undefined) {
    this.#isExcluded = isExcluded;
    this.#memory = memory;
  }

  visitChildren(parent: Node, preserved: boolean): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType !== 3 && child.nodeType !== 1) continue;
      if (this.#isExcluded(child)) this.#leaveOut(child);
      else if (child.nodeType === 3) this.#visitText(child as Text, preserved);
      else {
        const known = this.#memory?.recall(child as Element, preserved);
        if (known) this.#append(known);
        else this.#visitElement(child as Element, preserved);
      }
    }
  }

  finish(): TextRuns {
    this.#endLine(0);
    const islands = this.#islands.map(({ node, at }) => ({ node, at: Math.max(at, 0) }));
    return { text: this.#text, runs: this.#runs, islands };
  }

  #visitElement(element: Element, preserved: boolean): void {
    const tag = element.localName;
    if (tag === "br") return this.#lineBreak(element);
    if (tag === "img") return this.#image(element);
    if (isUnseen(tag) || element.hasAttribute("hidden")) return;
    const style = element.getAttribute("style");
    if (style && /display:\s*none/.test(style)) return;
    const gap = isBlock(tag) ? blankLineAround(element, tag, style) : 0;
    const kept = whiteSpaceKept(tag, style) ?? preserved;
    if (gap && this.#memory) {
      const block = new Walker(this.#isExcluded, this.#memory).#readBlock(element, gap, kept);
      this.#memory.remember(element, preserved, block);
      return this.#append(block);
    }
    this.#visitInside(element, gap, kept);
  }

  #visitInside(element: Element, gap: number, preserved: boolean): void {
    if (gap) this.#endLine(gap);
    if (element.localName === "hr") this.#place(element, "point", "");
    this.visitChildren(element, preserved);
    if (gap) this.#endLine(gap);
  }

  /** What a block is wherever it stands: its content begins on a line of its own. */
  #readBlock(element: Element, gap: number, preserved: boolean): ReadBlock {
    this.#visitInside(element, gap, preserved);
    return {
      text: this.#text,
      runs: this.#runs,
      islands: this.#islands,
      gapBefore: this.#gapBefore,
      gapAfter: this.#begun ? this.#owed : undefined,
    };
  }

  #append({ text, runs, islands, gapBefore, gapAfter }: ReadBlock): void {
    this.#endLine(gapBefore);
    const before = this.#here();
    if (gapAfter !== undefined) this.#payLineEnds();
    const base = this.#text.length;
    for (const { node, at } of islands) this.#islands.push({ node, at: at < 0 ? before : base + at });
    if (gapAfter === undefined) return;
    for (const { start, length, node, nodeStart, kind } of runs)
      this.#runs.push({ start: base + start, length, node, nodeStart, kind });
    this.#text += text;
    this.#lineOpen = false;
    this.#hangingSpace = false;
    this.#owed = gapAfter;
  }

  /** Where an island stands that is met now. */
  #here(): number {
    return this.#begun ? this.#text.length : BEFORE_ALL;
  }

  #leaveOut(node: Node): void {
    const block = node.nodeType === 1 && isBlock((node as Element).localName);
    if (block) this.#endLine(1);
    this.#islands.push({ node, at: this.#here() });
    this.#hangingSpace = false;
    if (block) this.#endLine(1);
  }

  #visitText(node: Text, preserved: boolean): void {
    const data = node.data;
    if (preserved) return this.#write(node, 0, data);
    let from = 0;
    for (const space of data.matchAll(SPACE)) {
      if (space.index > from) this.#write(node, from, data.slice(from, space.index));
      if (this.#lineOpen && !this.#hangingSpace) {
        this.#write(node, space.index, " ");
        this.#hangingSpace = true;
      }
      from = space.index + space[0].length;
    }
    if (from < data.length) this.#write(node, from, from === 0 ? data : data.slice(from));
  }

  #write(node: Text, nodeStart: number, text: string): void {
    if (text === "") return;
    this.#payLineEnds();
    const last = this.#runs[this.#runs.length - 1];
    const start = this.#text.length;
    if (
      last?.node === node &&
      last.nodeStart + last.length === nodeStart &&
      last.start + last.length === start
    ) {
      last.length += text.length;
    } else {
      this.#runs.push({ start, length: text.length, node, nodeStart, kind: "text" });
    }
    this.#text += text;
    this.#hangingSpace = false;
  }

  #image(element: Element): void {
    const alt = element.getAttribute("data-emoji") ?? element.getAttribute("alt") ?? "";
    if (alt.length <= LONGEST_EMOJI && EMOJI.test(alt)) this.#place(element, "atom", alt);
    else this.#place(element, "point", "");
  }

  #lineBreak(element: Element): void {
    this.#dropHangingSpace();
    this.#place(element, "point", "");
    this.#lineOpen = false;
    this.#owed = 1;
  }

  #place(node: Node, kind: "atom" | "point", text: string): void {
    this.#payLineEnds();
    this.#runs.push({ start: this.#text.length, length: text.length, node, nodeStart: 0, kind });
    this.#text += text;
    this.#hangingSpace = false;
  }

  #payLineEnds(): void {
    if (this.#owed > 0) this.#text += "\n".repeat(this.#owed);
    this.#owed = 0;
    this.#lineOpen = true;
    this.#begun = true;
  }

  #endLine(gap: number): void {
    this.#dropHangingSpace();
    if (this.#lineOpen || this.#owed > 0) this.#owed = Math.max(this.#owed, gap);
    else if (!this.#begun) this.#gapBefore = Math.max(this.#gapBefore, gap);
    this.#lineOpen = false;
  }

  #dropHangingSpace(): void {
    const last = this.#runs[this.#runs.length - 1];
    if (!this.#hangingSpace || !last) return;
    this.#text = this.#text.slice(0, -1);
    last.length -= 1;
    if (last.length === 0) this.#runs.pop();
    this.#hangingSpace = false;
  }
}
