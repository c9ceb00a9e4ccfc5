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
  const { left, top } = area.getBoundingClientRect();
  const mirror = page.createElement("seii-measure");
  for (const name of LAYOUT) mirror.style.setProperty(name, style.getPropertyValue(name));
  const scrollbar = area.offsetWidth - area.clientWidth - borders(style);
  mirror.style.cssText +=
    `;display:block;box-sizing:border-box;position:fixed;visibility:hidden;border-style:solid;` +
    `white-space:pre-wrap;overflow-wrap:break-word;left:${left}px;top:${top - area.scrollTop}px;` +
    `width:${area.offsetWidth - scrollbar}px`;
  const text = page.createTextNode(area.value);
  mirror.append(text);
  page.documentElement.append(mirror);
  const range = page.createRange();
  const measured = spans.map(({ start, end }) => {
    if (end > text.length) return [];
    range.setStart(text, start);
    range.setEnd(text, end);
    return [...range.getClientRects()];
  });
  mirror.remove();
  return measured;
}

function borders(style: CSSStyleDeclaration): number {
  return Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth);
}
