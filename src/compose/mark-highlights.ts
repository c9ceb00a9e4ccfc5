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
  get(name: string): unknown;
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

  /** Touches only what differs from the last time: each change of a highlight makes the browser paint its text anew. */
  paint(owner: object, marks: readonly PlacedMark[]): void {
    const before = new Set(this.#painted.get(owner));
    for (const mark of marks) {
      if (!before.delete(mark)) this.#highlights[mark.severity].add(mark.range);
    }
    for (const gone of before) this.#highlights[gone.severity].delete(gone.range);
    if (marks.length > 0) this.#painted.set(owner, marks);
    else this.#painted.delete(owner);
    for (const severity of SEVERITIES) this.#register(`seii-${severity}`, this.#highlights[severity]);
  }

  #register(name: string, highlight: HighlightLike): void {
    if (highlight.size === 0) this.#store.delete(name);
    else if (this.#store.get(name) !== highlight) this.#store.set(name, highlight);
  }
}
