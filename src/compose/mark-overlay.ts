import type { Severity } from "../review/report";
import type { MarkPainter, PlacedMark } from "./mark-painter";
import { markLines } from "./mark-styles";

const THICKNESS = 3;
const NO_BOX = { top: 0, left: 0 };

/**
 * Stands in where `CSS.highlights` lacks: lines in a shadow host beside the page's content, drawn under the text and
 * drawn again when something scrolls, is resized or is edited. Never takes the pointer.
 */
export class MarkOverlay implements MarkPainter {
  readonly #document: Document;
  readonly #painted = new Map<object, readonly PlacedMark[]>();
  #host: HTMLElement | undefined;
  #listening: AbortController | undefined;
  #frame: number | undefined;

  constructor(document: Document) {
    this.#document = document;
  }

  paint(owner: object, marks: readonly PlacedMark[]): void {
    if (marks.length > 0) this.#painted.set(owner, marks);
    else this.#painted.delete(owner);
    if (this.#painted.size === 0) return this.#remove();
    this.#listen();
    this.#draw();
  }

  #draw(): void {
    const lines = this.#document.createDocumentFragment();
    for (const { severity, range } of [...this.#painted.values()].flat()) {
      const clip = clipOf(range);
      for (const rect of range.getClientRects()) {
        const bottom = Math.round(rect.bottom);
        if (rect.width === 0 || (clip && (bottom > clip.bottom || rect.top < clip.top))) continue;
        lines.append(this.#line(severity, rect.left, bottom, rect.width));
      }
    }
    this.#shadow().replaceChildren(lines);
  }

  #line(severity: Severity, left: number, bottom: number, width: number): HTMLElement {
    const line = this.#document.createElement("i");
    line.dataset["severity"] = severity;
    const { colour, style } = markLines[severity];
    line.style.cssText =
      `position:fixed;pointer-events:none;left:${left}px;top:${bottom - THICKNESS}px;width:${width}px;` +
      (style === "wavy"
        ? `height:${THICKNESS}px;background:${wave(colour)} repeat-x left bottom`
        : `height:0;border-bottom:2px ${style} ${colour}`);
    return line;
  }

  #shadow(): ShadowRoot {
    this.#host ??= this.#createHost();
    return this.#host.shadowRoot as ShadowRoot;
  }

  #createHost(): HTMLElement {
    const host = this.#document.createElement("seii-marks");
    host.setAttribute("aria-hidden", "true");
    const { top, left } = NO_BOX;
    host.style.cssText = `position:fixed;top:${top}px;left:${left}px;width:0;height:0;z-index:2147483000`;
    host.attachShadow({ mode: "open" });
    this.#document.body.append(host);
    return host;
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const view = this.#document.defaultView;
    const options = { capture: true, passive: true, signal: this.#listening.signal };
    for (const type of ["scroll", "resize", "input", "transitionend"]) {
      view?.addEventListener(type, (event) => this.#drawNextFrame(event), options);
    }
  }

  #drawNextFrame(event: Event): void {
    if ((event as InputEvent).isComposing) return;
    if (this.#frame !== undefined) return;
    this.#frame = this.#document.defaultView?.requestAnimationFrame(() => {
      this.#frame = undefined;
      if (this.#painted.size > 0) this.#draw();
    });
  }

  #remove(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#host?.remove();
    this.#host = undefined;
  }
}

/** The visible box of the scroller round the text: lines outside it would lie on the host's own controls. */
function clipOf(range: Range): DOMRect | undefined {
  const start = range.startContainer;
  const from = start.nodeType === 1 ? (start as Element) : start.parentElement;
  for (let at = from; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && at.clientHeight > 0) {
      const overflow = at.ownerDocument.defaultView?.getComputedStyle(at).overflowY ?? "";
      if (/auto|scroll|overlay/.test(overflow)) return at.getBoundingClientRect();
    }
  }
  return undefined;
}

function wave(colour: string): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="6" height="${THICKNESS}">` +
    `<path d="M0 2q1.5-2.4 3 0t3 0" fill="none" stroke="${colour}" stroke-width="1.2"/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
