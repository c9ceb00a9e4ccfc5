import { clampStart, MARGIN, type Placement, type Rect, type Size } from "../viewport";

/** Distance between the mail window and the panel, CSS pixels. */
const GAP = 8;

/** Share of a narrow window that the panel may take: above it the draft stays readable. */
const SHEET = 0.45;
/** Less can hardly be read, CSS pixels. */
const LEAST_SHEET = 220;

/**
 * A place for the panel: beside the mail window, so that the draft stays readable; where there is no room at either
 * side, at the right edge of the viewport and above the badge; in a narrow window (a zoomed one), as a sheet at its foot.
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

  if (viewport.width < 2 * panel.width) return placeSheet(badge, panel, viewport);
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

function placeSheet(badge: Rect, panel: Size, viewport: Size): Placement {
  const maxHeight = Math.min(
    viewport.height - 2 * MARGIN,
    Math.max(LEAST_SHEET, Math.floor(viewport.height * SHEET)),
  );
  const room = Math.min(panel.height, maxHeight);
  // Under a badge that stands high, above one that stands low.
  const foot = badge.top > viewport.height / 2 ? Math.min(badge.top - GAP, viewport.height) : viewport.height;
  return {
    left: clampStart(viewport.width, panel.width, viewport.width),
    top: clampStart(foot - room, room, viewport.height),
    maxHeight,
  };
}
