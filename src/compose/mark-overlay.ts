import { createMarkLine } from "./mark-line";
import type { MarkPainter, PlacedMark } from "./mark-painter";

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
        const place = { left: rect.left, bottom, width: rect.width };
        lines.append(createMarkLine(this.#document, severity, place, "fixed"));
      }
    }
    this.#shadow().replaceChildren(lines);
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
