import type { Severity } from "../review/report";

/** A mark with its place in the page and the words that were judged. */
export interface PlacedMark {
  readonly severity: Severity;
  readonly range: Range;
  readonly words: string;
}

/** Draws the marks of several mail windows on one page; `owner` tells the windows apart. */
export interface MarkPainter {
  /** Replaces all marks of `owner`; an empty list takes them away. */
  paint(owner: object, marks: readonly PlacedMark[]): void;
  /**
   * The text of `owner` is being changed: what is out of sight may wait.
   * @param mayDraw false while not even a mark may change
   */
  textChanges?(owner: object, mayDraw: () => boolean): void;
}
