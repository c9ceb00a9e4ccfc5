/** Space kept between the text and the scroller's edge, in CSS pixels. */
const MARGIN = 24;

/** Scrolls the nearest scrolling ancestor of the text, never the page itself, so that `range` can be seen. */
export function scrollIntoView(range: Range, editor: HTMLElement): void {
  const scroller = scrollerOf(editor);
  if (!scroller) return;
  const text = range.getBoundingClientRect();
  if (text.height === 0 && text.width === 0 && text.top === 0) return;
  const box = scroller.getBoundingClientRect();
  if (text.top < box.top) scroller.scrollTop -= box.top - text.top + MARGIN;
  else if (text.bottom > box.bottom) scroller.scrollTop += text.bottom - box.bottom + MARGIN;
}

function scrollerOf(editor: HTMLElement): HTMLElement | undefined {
  const { body, documentElement, defaultView } = editor.ownerDocument;
  for (
    let at: HTMLElement | null = editor;
    at && at !== body && at !== documentElement;
    at = at.parentElement
  ) {
    if (at.scrollHeight <= at.clientHeight) continue;
    if (/auto|scroll|overlay/.test(defaultView?.getComputedStyle(at).overflowY ?? "")) return at;
  }
  return undefined;
}
