import type { Span } from "../language/span";
import type { Severity } from "../review/report";
import { createMarkLine } from "./mark-line";
import { shiftSpans } from "./shift-spans";
import { measureTextarea, zoomOf } from "./textarea-mirror";

interface PlainMark {
  readonly span: Span;
  readonly severity: Severity;
}

/**
 * The marks of a plain-text body. A textarea has no ranges to highlight, so lines are drawn in a shadow host that lies
 * right over it: beside it in the page, so that whatever covers the one covers the other; as large as its inside, so
 * that it clips them; never in the pointer's way. The words themselves are not copied into it.
 */
export class PlainMarks {
  readonly #area: HTMLTextAreaElement;
  readonly #layer: HTMLElement;
  readonly #lines: HTMLElement;
  readonly #end = new AbortController();
  #marks: readonly PlainMark[];
  #text: string;
  #left = 0;
  #top = 0;

  /** `marks` count in the textarea's text as it is now. */
  constructor(area: HTMLTextAreaElement, marks: readonly PlainMark[]) {
    const page = area.ownerDocument;
    this.#area = area;
    this.#marks = marks;
    this.#text = area.value;
    this.#layer = page.createElement("seii-marks");
    this.#layer.setAttribute("aria-hidden", "true");
    this.#lines = page.createElement("div");
    this.#layer.attachShadow({ mode: "open" }).append(this.#lines);
    this.#layer.style.cssText = "position:absolute;left:0;top:0";
    area.after(this.#layer);
    const options = { passive: true, signal: this.#end.signal };
    area.addEventListener("scroll", () => this.#place(), options);
    area.addEventListener("input", (event) => event.isComposing || this.follow(), options);
    area.addEventListener("compositionend", () => this.follow(), options);
    page.defaultView?.addEventListener("resize", () => this.#draw(), options);
    const Sizes = page.defaultView?.ResizeObserver;
    const sizes = Sizes && new Sizes(() => this.#draw());
    sizes?.observe(area);
    this.#end.signal.addEventListener("abort", () => sizes?.disconnect(), { once: true });
    this.#draw();
  }

  get area(): HTMLTextAreaElement {
    return this.#area;
  }

  show(marks: readonly PlainMark[]): void {
    this.#marks = marks;
    this.#text = this.#area.value;
    this.#draw();
  }

  remove(): void {
    this.#end.abort();
    this.#layer.remove();
  }

  /** Until the next review: what was edited loses its line, what stands behind it keeps its own. */
  follow(): void {
    if (this.#area.value === this.#text) return;
    this.show(shiftSpans(this.#marks, this.#text, this.#area.value));
  }

  #draw(): void {
    const page = this.#area.ownerDocument;
    const { left, top } = this.#area.getBoundingClientRect();
    const zoom = zoomOf(this.#area);
    const { clientLeft, clientTop, scrollTop } = this.#area;
    const spans = this.#marks.map(({ span }) => span);
    const lines = measureTextarea(this.#area, spans).flatMap((rects, index) =>
      rects.map((rect) =>
        createMarkLine(
          page,
          this.#marks[index]?.severity ?? "hint",
          {
            left: (rect.left - left) / zoom - clientLeft,
            bottom: Math.round((rect.bottom - top) / zoom - clientTop + scrollTop),
            width: rect.width / zoom,
          },
          "absolute",
        ),
      ),
    );
    this.#lines.replaceChildren(...lines);
    this.#place();
  }

  /** Over the inside of the textarea, whatever the layer's place is counted from, with the lines scrolled as its text is. */
  #place(): void {
    const { clientLeft, clientTop, clientWidth, clientHeight, scrollTop } = this.#area;
    const [area, layer] = [this.#area.getBoundingClientRect(), this.#layer.getBoundingClientRect()];
    const zoom = zoomOf(this.#layer);
    this.#left += (area.left - layer.left) / zoom + clientLeft;
    this.#top += (area.top - layer.top) / zoom + clientTop;
    this.#layer.style.cssText =
      `position:absolute;pointer-events:none;overflow:hidden;left:${this.#left}px;top:${this.#top}px;` +
      `width:${clientWidth}px;height:${clientHeight}px`;
    this.#lines.style.cssText = `position:absolute;left:0;top:0;transform:translateY(${-scrollTop}px)`;
  }
}
