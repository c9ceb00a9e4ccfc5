/**
 * A stretch of the body's text that comes from one DOM node. Runs stand in document order; the line ends between
 * them belong to no node.
 */
export interface TextRun {
  /** UTF-16 offset in the body's text. */
  start: number;
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
  at: number;
}

/** A block right below the editor, and where what was read of it begins. */
export interface PlacedBlock {
  readonly element: Element;
  /** Whether white space is kept round it. */
  readonly preserved: boolean;
  block: ReadBlock;
  /** UTF-16 offset in the body's text. */
  start: number;
  /** Place of its first run among all. */
  firstRun: number;
  /** Place of the first island after it among all. */
  nextIsland: number;
}

export interface TextRuns {
  readonly text: string;
  readonly runs: readonly TextRun[];
  readonly islands: readonly Island[];
}

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

/** A body as it was read last. Its runs and islands are the reading's own: what is read next may take them over. */
export interface ReadBody {
  readonly text: string;
  readonly runs: TextRun[];
  readonly islands: Island[];
  /** The blocks right below the editor that hold something, in order. */
  readonly placed: readonly PlacedBlock[];
}
