import type { Span } from "../language/span";
import { measureTextarea } from "./textarea-mirror";

/** Where a span of a textarea's text is seen, in viewport coordinates; nothing for what is scrolled out of it. */
export function textareaRects(area: HTMLTextAreaElement, span: Span): readonly DOMRect[] {
  const { top, right, bottom } = area.getBoundingClientRect();
  const [rects = []] = measureTextarea(area, [span]);
  return rects.filter((rect) => rect.bottom > top && rect.top < bottom && rect.left < right);
}
