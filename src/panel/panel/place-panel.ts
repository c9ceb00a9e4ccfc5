import { clampStart, MARGIN, type Placement, type Rect, type Size } from "../viewport";

/** Distance between the mail window and the panel, CSS pixels. */
const GAP = 8;

/**
 * A place for the panel: beside the mail window, so that the draft stays readable; where there is no room at either
 * side, at the right edge of the viewport and above the badge.
 *
 * @param frame the mail window
 * @param badge the badge, which is never covered while there is room above it
 */
export function placePanel(frame: Rect, badge: Rect, panel: Size, viewport: Size): Placement {
  const whole = viewport.height - 2 * MARGIN;
  const height = Math.min(panel.height, whole);
  const top = clampStart(frame.bottom - height, height, viewport.height);
  const left = frame.left - GAP - panel.width;
  if (left >= MARGIN) return { left, top, maxHeight: whole };
  const right = frame.right + GAP;
  if (right + panel.width + MARGIN <= viewport.width) return { left: right, top, maxHeight: whole };

  const above = badge.top - GAP - MARGIN;
  const maxHeight = above >= whole / 2 ? above : whole;
  const room = Math.min(panel.height, maxHeight);
  const bottom = above >= whole / 2 ? badge.top - GAP : viewport.height - MARGIN;
  return {
    left: clampStart(viewport.width, panel.width, viewport.width),
    top: clampStart(bottom - room, room, viewport.height),
    maxHeight,
  };
}
