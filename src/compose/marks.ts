import type { Span } from "../language/span";
import type { Severity } from "../review/report";
import type { ComposeSurface } from "./compose-surface";
import { HighlightPainter, type HighlightStore } from "./mark-highlights";
import { MarkOverlay } from "./mark-overlay";
import { PacedPainter } from "./mark-pace";
import type { MarkPainter, PlacedMark } from "./mark-painter";
import { PlainMarks } from "./plain-marks";

export { markStyles } from "./mark-styles";

/** A span of the reviewed body that is to be underlined. */
export interface Mark {
  readonly span: Span;
  readonly severity: Severity;
}

/** The marks of one mail window. */
export interface MarkLayer {
  /**
   * Replaces the marks by those of the review of `revision`; what has changed since is left out. Waits for the end of
   * an IME composition. Cheapest where the marks come in the order of the text.
   */
  show(marks: readonly Mark[], revision: number): void;
  /** Takes marks away whose words were edited. For use between a change and its review. */
  dropStale(): void;
}

/**
 * The marks of one page. Made once per page, since all mail windows share the names `seii-error`, `seii-warning` and
 * `seii-hint` in `CSS.highlights`. Never touches what others have registered there.
 */
export class MarkRegistry {
  readonly #painter: MarkPainter;

  constructor(document: Document, painter: MarkPainter = createPainter(document)) {
    this.#painter = painter;
  }

  /** A layer for `surface`; it vanishes when `signal` aborts. */
  layer(surface: ComposeSurface, signal: AbortSignal): MarkLayer {
    return new SurfaceMarks(surface, this.#painter, signal);
  }
}

/** Highlights where the browser has them, otherwise lines drawn over the page. */
export function createPainter(document: Document): MarkPainter {
  const view = document.defaultView;
  const store = view?.CSS?.highlights as unknown as HighlightStore | undefined;
  if (!store || typeof view?.Highlight !== "function") return new MarkOverlay(document);
  const { Highlight } = view;
  return new PacedPainter(new HighlightPainter(store, () => new Highlight()), view);
}

class SurfaceMarks implements MarkLayer {
  readonly #surface: ComposeSurface;
  readonly #painter: MarkPainter;
  readonly #signal: AbortSignal;
  #placed: readonly PlacedMark[] = [];
  #plain: PlainMarks | undefined;
  #waiting: { readonly marks: readonly Mark[]; readonly revision: number } | undefined;

  constructor(surface: ComposeSurface, painter: MarkPainter, signal: AbortSignal) {
    this.#surface = surface;
    this.#painter = painter;
    this.#signal = signal;
    signal.addEventListener(
      "abort",
      () => {
        this.#paint([]);
        this.#showPlain(undefined, []);
      },
      { once: true },
    );
    surface.body.addEventListener("compositionend", () => this.#showWaiting(), { signal });
  }

  show(marks: readonly Mark[], revision: number): void {
    if (this.#signal.aborted) return;
    if (this.#surface.isComposing()) {
      this.#waiting = { marks, revision };
      return;
    }
    this.#waiting = undefined;
    this.#paint(this.#place(marks, revision));
    const { body } = this.#surface;
    const isPlain = body.localName === "textarea" && this.#surface.read().revision === revision;
    this.#showPlain(isPlain ? (body as HTMLTextAreaElement) : undefined, marks);
  }

  dropStale(): void {
    if (this.#signal.aborted || this.#surface.isComposing()) return;
    if (this.#plain && this.#plain.area === this.#surface.body) this.#plain.follow();
    else this.#showPlain(undefined, []);
    const kept = this.#placed.filter(({ range, words }) => range.toString() === words);
    if (kept.length !== this.#placed.length) this.#paint(kept);
    this.#painter.textChanges?.(this, () => !this.#surface.isComposing());
  }

  /**
   * A keystroke changes marks in one place at most: those before and after it keep their ranges, since the browser
   * paints anew whatever text a fresh range touches.
   */
  #place(marks: readonly Mark[], revision: number): readonly PlacedMark[] {
    const old = this.#placed;
    const shorter = Math.min(old.length, marks.length);
    let head = 0;
    while (head < shorter && this.#stands(old[head], marks[head], revision)) head += 1;
    let tail = 0;
    while (tail < shorter - head && this.#stands(old.at(-1 - tail), marks.at(-1 - tail), revision)) tail += 1;
    const placed = old.slice(0, head);
    for (const { span, severity } of marks.slice(head, marks.length - tail)) {
      const range = this.#surface.rangeOf(span, revision);
      if (range && !range.collapsed) placed.push({ severity, range, words: range.toString() });
    }
    return [...placed, ...old.slice(old.length - tail)];
  }

  #stands(old: PlacedMark | undefined, mark: Mark | undefined, revision: number): boolean {
    return (
      old !== undefined &&
      mark !== undefined &&
      old.severity === mark.severity &&
      this.#surface.isAt(old.range, mark.span, revision) &&
      old.range.toString() === old.words
    );
  }

  /** The body of plain text is another element: while it is in front the marks are drawn over it. */
  #showPlain(area: HTMLTextAreaElement | undefined, marks: readonly Mark[]): void {
    const isOther = area !== this.#plain?.area || marks.length === 0;
    if (isOther) {
      this.#plain?.remove();
      this.#plain = undefined;
    }
    if (!area || marks.length === 0) return;
    if (this.#plain) this.#plain.show(marks);
    else this.#plain = new PlainMarks(area, marks);
  }

  #showWaiting(): void {
    const waiting = this.#waiting;
    if (waiting) this.show(waiting.marks, waiting.revision);
  }

  #paint(placed: readonly PlacedMark[]): void {
    this.#placed = placed;
    this.#painter.paint(this, placed);
  }
}
