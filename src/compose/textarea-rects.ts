import type { Span } from "../language/span";

/** What decides where a textarea breaks its lines. */
const LAYOUT = [
  ...["font", "letter-spacing", "word-spacing", "line-height", "text-indent", "text-align", "tab-size"],
  ...["word-break", "line-break", "direction", "writing-mode"],
  ...["padding-top", "padding-right", "padding-bottom", "padding-left"],
  ...["border-top-width", "border-right-width", "border-bottom-width", "border-left-width"],
];

/**
 * Where a span of a textarea's text is seen, in viewport coordinates. The browser does not tell, so the text is laid out
 * anew in an invisible element of the same shape, which is gone when this returns.
 */
export function textareaRects(area: HTMLTextAreaElement, { start, end }: Span): readonly DOMRect[] {
  const page = area.ownerDocument;
  const style = page.defaultView?.getComputedStyle(area);
  if (!style || end > area.value.length) return [];
  const { left, top, right, bottom } = area.getBoundingClientRect();
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
  range.setStart(text, start);
  range.setEnd(text, end);
  const rects = [...range.getClientRects()];
  mirror.remove();
  return rects.filter((rect) => rect.bottom > top && rect.top < bottom && rect.left < right);
}

function borders(style: CSSStyleDeclaration): number {
  return Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth);
}
