import type { BlockMemory } from "./block-memory";
import { blankLineAround, isBlock, isUnseen, whiteSpaceKept } from "./element-layout";
import { mendBody } from "./mend-body";
import type { Island, PlacedBlock, ReadBlock, ReadBody, TextRun, TextRuns } from "./text-run";

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
  const almost = memory?.almost();
  if (memory && almost) {
    const { element, preserved } = almost.touched;
    const block = readBlock(element, preserved, isExcluded, memory);
    const mended = block && mendBody(almost.whole, almost.touched, block);
    if (mended) {
      memory.keep(mended);
      return mended;
    }
  }
  const placed: PlacedBlock[] = [];
  const walker = new Walker(isExcluded, memory, memory && placed);
  const ask = (): string => root.ownerDocument.defaultView?.getComputedStyle(root).whiteSpace ?? "";
  const whiteSpace = memory ? memory.whiteSpace(ask) : ask();
  walker.visitChildren(root, /^(?:pre|break-spaces)/.test(whiteSpace));
  const read = walker.finish();
  memory?.keep({ ...read, placed });
  return read;
}

/** What a block is wherever it stands, remembered; undefined for what is no block, or is not seen. */
function readBlock(
  element: Element,
  preserved: boolean,
  isExcluded: (node: Node) => boolean,
  memory: BlockMemory,
): ReadBlock | undefined {
  const tag = element.localName;
  const style = element.getAttribute("style");
  if (!isBlock(tag) || isHidden(element, style)) return undefined;
  const kept = whiteSpaceKept(tag, style) ?? preserved;
  const block = new Walker(isExcluded, memory).readBlock(element, blankLineAround(element, tag, style), kept);
  memory.remember(element, preserved, block);
  return block;
}

function isHidden(element: Element, style: string | null): boolean {
  return element.hasAttribute("hidden") || (style !== null && /display:\s*none/.test(style));
}

class Walker {
  readonly #isExcluded: (node: Node) => boolean;
  readonly #memory: BlockMemory | undefined;
  readonly #placed: PlacedBlock[] | undefined;
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

  /** @param placed where to note the blocks that are put together */
  constructor(isExcluded: (node: Node) => boolean, memory: BlockMemory | undefined, placed?: PlacedBlock[]) {
    this.#isExcluded = isExcluded;
    this.#memory = memory;
    this.#placed = placed;
  }

  visitChildren(parent: Node, preserved: boolean): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType !== 3 && child.nodeType !== 1) continue;
      if (this.#isExcluded(child)) this.#leaveOut(child);
      else if (child.nodeType === 3) this.#visitText(child as Text, preserved);
      else {
        const known = this.#memory?.recall(child as Element, preserved);
        if (known) this.#append(known, child as Element, preserved);
        else this.#visitElement(child as Element, preserved);
      }
    }
  }

  finish(): Omit<ReadBody, "placed"> {
    this.#endLine(0);
    const islands = this.#islands.map(({ node, at }) => ({ node, at: Math.max(at, 0) }));
    return { text: this.#text, runs: this.#runs, islands };
  }

  #visitElement(element: Element, preserved: boolean): void {
    const tag = element.localName;
    if (tag === "br") return this.#lineBreak(element);
    if (tag === "img") return this.#image(element);
    if (isUnseen(tag)) return;
    const style = element.getAttribute("style");
    if (isHidden(element, style)) return;
    const block = this.#memory && readBlock(element, preserved, this.#isExcluded, this.#memory);
    if (block) return this.#append(block, element, preserved);
    const gap = isBlock(tag) ? blankLineAround(element, tag, style) : 0;
    this.#visitInside(element, gap, whiteSpaceKept(tag, style) ?? preserved);
  }

  #visitInside(element: Element, gap: number, preserved: boolean): void {
    if (gap) this.#endLine(gap);
    if (element.localName === "hr") this.#place(element, "point", "");
    this.visitChildren(element, preserved);
    if (gap) this.#endLine(gap);
  }

  /** What a block is wherever it stands: its content begins on a line of its own. */
  readBlock(element: Element, gap: number, preserved: boolean): ReadBlock {
    this.#visitInside(element, gap, preserved);
    return {
      text: this.#text,
      runs: this.#runs,
      islands: this.#islands,
      gapBefore: this.#gapBefore,
      gapAfter: this.#begun ? this.#owed : undefined,
    };
  }

  #append(block: ReadBlock, element: Element, preserved: boolean): void {
    const { text, runs, islands, gapBefore, gapAfter } = block;
    this.#endLine(gapBefore);
    const before = this.#here();
    if (gapAfter !== undefined) this.#payLineEnds();
    const base = this.#text.length;
    for (const { node, at } of islands) this.#islands.push({ node, at: at < 0 ? before : base + at });
    if (gapAfter === undefined) return;
    this.#placed?.push({
      ...{ element, preserved, block },
      ...{ start: base, firstRun: this.#runs.length, nextIsland: this.#islands.length },
    });
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
