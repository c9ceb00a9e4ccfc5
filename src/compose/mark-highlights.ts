import { SEVERITIES, type Severity } from "../review/report";
import type { MarkPainter, PlacedMark } from "./mark-painter";

/** The part of `Highlight` that is needed. */
export interface HighlightLike {
  priority: number;
  readonly size: number;
  add(range: AbstractRange): unknown;
  delete(range: AbstractRange): boolean;
}

/** The part of `CSS.highlights` that is needed. It is shared with the page: only our own names are touched. */
export interface HighlightStore {
  set(name: string, highlight: HighlightLike): unknown;
  delete(name: string): boolean;
}

/** Marks through the CSS Custom Highlight API: no change to the DOM at all. */
export class HighlightPainter implements MarkPainter {
  readonly #store: HighlightStore;
  readonly #highlights: Readonly<Record<Severity, HighlightLike>>;
  readonly #painted = new Map<object, readonly PlacedMark[]>();

  constructor(store: HighlightStore, createHighlight: () => HighlightLike) {
    this.#store = store;
    const create = (severity: Severity): HighlightLike => {
      const highlight = createHighlight();
      highlight.priority = SEVERITIES.length - SEVERITIES.indexOf(severity);
      return highlight;
    };
    this.#highlights = { error: create("error"), warning: create("warning"), hint: create("hint") };
  }

  paint(owner: object, marks: readonly PlacedMark[]): void {
    for (const old of this.#painted.get(owner) ?? []) this.#highlights[old.severity].delete(old.range);
    for (const mark of marks) this.#highlights[mark.severity].add(mark.range);
    if (marks.length > 0) this.#painted.set(owner, marks);
    else this.#painted.delete(owner);
    for (const severity of SEVERITIES) {
      const name = `seii-${severity}`;
      if (this.#highlights[severity].size > 0) this.#store.set(name, this.#highlights[severity]);
      else this.#store.delete(name);
    }
  }
}
