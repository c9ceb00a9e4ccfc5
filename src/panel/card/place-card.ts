import { computePosition, flip, offset, type Placement as Side, shift, size } from "@floating-ui/core";
import { MARGIN, type Placement, type Rect, type Size } from "../viewport";

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
export async function placeCard(
  marked: readonly Rect[],
  card: Size,
  viewport: Size,
): Promise<Placement | undefined> {
  const visible = marked.filter((rect) => isInside(rect, viewport));
  const first = visible[0];
  if (first === undefined) return undefined;
  const text = union(visible);
  const beside = sidesWithRoom(text, card, viewport);
  const roomiest = Math.max(viewport.height - text.bottom, text.top) - GAP - MARGIN;
  if (roomiest < Math.min(card.height, LEAST_HEIGHT) && beside.length === 0 && visible.length > 1)
    return placeCard([first], card, viewport);

  const whole = viewport.height - 2 * MARGIN;
  let maxHeight = whole;
  const { x, y } = await computePosition(text, card, {
    placement: "bottom-start",
    strategy: "fixed",
    platform: {
      getElementRects: () => ({
        reference: box(text),
        floating: { x: 0, y: 0, width: card.width, height: Math.min(card.height, maxHeight) },
      }),
      getClippingRect: () => ({ x: 0, y: 0, ...viewport }),
      getDimensions: () => ({ width: card.width, height: Math.min(card.height, maxHeight) }),
    },
    middleware: [
      // Above and below, the card begins where the text does, be its later lines further left.
      offset(({ placement }) => ({
        mainAxis: GAP,
        alignmentAxis: isAboveOrBelow(placement) ? first.left - text.left : 0,
      })),
      flip({ fallbackPlacements: ["top-start", ...beside], crossAxis: false, padding: MARGIN }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight, placement }) => {
          maxHeight = isAboveOrBelow(placement) ? Math.max(0, availableHeight) : whole;
        },
      }),
      shift({ padding: MARGIN }),
    ],
  });
  return { left: x, top: y, maxHeight };
}

function isAboveOrBelow(side: Side): boolean {
  return side.startsWith("top") || side.startsWith("bottom");
}

/** The sides of the text where the card has its whole width. */
function sidesWithRoom(text: Rect, card: Size, viewport: Size): Side[] {
  const needed = card.width + GAP + MARGIN;
  const sides: Side[] = [];
  if (viewport.width - text.right >= needed) sides.push("right-start");
  if (text.left >= needed) sides.push("left-start");
  return sides;
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

function box({ left, top, right, bottom }: Rect) {
  return { x: left, y: top, width: right - left, height: bottom - top };
}
