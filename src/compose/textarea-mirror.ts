import type { Span } from "../language/span";

/** What decides where a textarea breaks its lines. */
const LAYOUT = [
  ...["font", "letter-spacing", "word-spacing", "line-height", "text-indent", "text-align", "tab-size"],
  ...["text-transform", "word-break", "line-break", "direction", "writing-mode"],
  ...["padding-top", "padding-right", "padding-bottom", "padding-left"],
  ...["border-top-width", "border-right-width", "border-bottom-width", "border-left-width"],
];

/**
 * Where spans of a textarea's text are laid out, in viewport coordinates as if nothing clipped it. The browser does not
 * tell, so the text is laid out anew in an invisible element of the same shape, which is gone when this returns.
 */
export function measureTextarea(
  area: HTMLTextAreaElement,
  spans: readonly Span[],
): readonly (readonly DOMRect[])[] {
  const page = area.ownerDocument;
  const style = page.defaultView?.getComputedStyle(area);
  if (!style || spans.length === 0) return spans.map(() => []);
  const mirror = page.createElement("seii-measure");
  for (const name of LAYOUT) mirror.style.setProperty(name, style.getPropertyValue(name));
  const scrollbar = area.offsetWidth - area.clientWidth - borders(style);
  const zoom = zoomOf(area);
  mirror.style.cssText +=
    `;display:block;box-sizing:border-box;position:fixed;visibility:hidden;border-style:solid;` +
    `white-space:pre-wrap;overflow-wrap:break-word;left:0;top:0;zoom:${zoom / zoomOf(page.documentElement)};` +
    `width:${area.offsetWidth - scrollbar}px`;
  const text = page.createTextNode(area.value);
  mirror.append(text);
  page.documentElement.append(mirror);
  const [here, there] = [mirror.getBoundingClientRect(), area.getBoundingClientRect()];
  const [right, down] = [there.left - here.left, there.top - here.top - area.scrollTop * zoom];
  const range = page.createRange();
  const measured = spans.map(({ start, end }) => {
    if (end > text.length) return [];
    range.setStart(text, start);
    range.setEnd(text, end);
    return [...range.getClientRects()].map(
      ({ x, y, width, height }) => new DOMRect(x + right, y + down, width, height),
    );
  });
  mirror.remove();
  return measured;
}

/**
 * How much larger an element is shown than its own lengths say: `getBoundingClientRect` counts in pixels of the window,
 * `clientWidth`, `scrollTop` and styles in those of the element, and a page may zoom (CSS `zoom`) any part of itself.
 */
export function zoomOf(element: Element): number {
  // Not known to browsers that count rectangles in the element's pixels as well.
  return (element as { readonly currentCSSZoom?: number }).currentCSSZoom ?? 1;
}

function borders(style: CSSStyleDeclaration): number {
  return Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth);
}
