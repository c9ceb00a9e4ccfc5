/** A rectangle in viewport coordinates, CSS pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a floating view goes, viewport coordinates, CSS pixels. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Distance kept from the viewport's edges, CSS pixels. */
export const MARGIN = 8;

/** Moves `start` so that `length` stays inside `limit`, leaving the margin at both ends (the start wins). */
export function clampStart(start: number, length: number, limit: number): number {
  return Math.max(MARGIN, Math.min(start, limit - MARGIN - length));
}

/** The height of `box` if its `scroller` (a part of it, or itself) showed all it holds, CSS pixels. */
export function naturalHeight(box: HTMLElement, scroller: HTMLElement): number {
  return box.offsetHeight - scroller.clientHeight + scroller.scrollHeight;
}

/**
 * Moves the view that `box` is drawn in: its host element gets the place, the box the height. Without a place the host
 * is hidden.
 */
export function moveView(box: HTMLElement, place: Placement | undefined): void {
  const { style } = (box.getRootNode() as ShadowRoot).host as HTMLElement;
  style.visibility = place === undefined ? "hidden" : "visible";
  if (place === undefined) return;
  style.left = `${place.left}px`;
  style.top = `${place.top}px`;
  box.style.maxHeight = `${place.maxHeight}px`;
}

/**
 * Calls `listener` at most once a frame after anything scrolled, the window was resized, or one of `elements` changed
 * its size.
 */
export function observeViewport(
  view: Window & typeof globalThis,
  listener: () => void,
  elements: readonly Element[],
  signal: AbortSignal,
): void {
  let frame = 0;
  const schedule = () => {
    if (frame !== 0 || signal.aborted) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      listener();
    });
  };
  view.addEventListener("scroll", schedule, { capture: true, passive: true, signal });
  view.addEventListener("resize", schedule, { passive: true, signal });
  view.visualViewport?.addEventListener("resize", schedule, { passive: true, signal });
  const sizes = new view.ResizeObserver(schedule);
  for (const element of elements) sizes.observe(element);
  signal.addEventListener("abort", () => {
    sizes.disconnect();
    if (frame !== 0) view.cancelAnimationFrame(frame);
  });
}
