import { clampStart, MARGIN, type Placement, type Rect, type Size } from "../viewport";

/** Distance between the marked text and the card, CSS pixels. */
const GAP = 6;
/** Below this height a card can no longer be read. */
const LEAST_HEIGHT = 140;

/**
 * A place for the card from which it covers none of the marked text: below it, else above, else beside it, else on the
 * roomier side with less height. A text that fills the viewport is represented by its first line.
 *
 * @returns undefined where no part of the text is in the viewport
 */
export function placeCard(marked: readonly Rect[], card: Size, viewport: Size): Placement | undefined {
  const visible = marked.filter((rect) => isInside(rect, viewport));
  const first = visible[0];
  if (first === undefined) return undefined;
  const text = union(visible);

  const below = viewport.height - MARGIN - (text.bottom + GAP);
  const above = text.top - GAP - MARGIN;
  const left = clampStart(first.left, card.width, viewport.width);
  if (card.height <= below) return { left, top: text.bottom + GAP, maxHeight: below };
  if (card.height <= above) return { left, top: text.top - GAP - card.height, maxHeight: above };

  const maxHeight = viewport.height - 2 * MARGIN;
  const top = clampStart(text.top, Math.min(card.height, maxHeight), viewport.height);
  const right = text.right + GAP;
  if (right + card.width + MARGIN <= viewport.width) return { left: right, top, maxHeight };
  if (text.left - GAP - card.width >= MARGIN) return { left: text.left - GAP - card.width, top, maxHeight };

  if (Math.max(below, above) < LEAST_HEIGHT && visible.length > 1) return placeCard([first], card, viewport);
  if (below >= above) return { left, top: text.bottom + GAP, maxHeight: Math.max(below, 0) };
  return { left, top: MARGIN, maxHeight: Math.max(above, 0) };
}

function isInside(rect: Rect, viewport: Size): boolean {
  return rect.bottom > 0 && rect.right > 0 && rect.top < viewport.height && rect.left < viewport.width;
}

function union(rects: readonly Rect[]): Rect {
  return {
    left: Math.min(...rects.map((rect) => rect.left)),
    top: Math.min(...rects.map((rect) => rect.top)),
    right: Math.max(...rects.map((rect) => rect.right)),
    bottom: Math.max(...rects.map((rect) => rect.bottom)),
  };
}
