/** The DOM position under a point of the viewport, or undefined where there is no text. */
export function findPositionAt(
  page: Document,
  x: number,
  y: number,
): { readonly node: Node; readonly offset: number } | undefined {
  if (typeof page.caretPositionFromPoint === "function") {
    const position = page.caretPositionFromPoint(x, y);
    return position === null ? undefined : { node: position.offsetNode, offset: position.offset };
  }
  // Chromium before 128.
  const range = page.caretRangeFromPoint?.(x, y);
  return range == null ? undefined : { node: range.startContainer, offset: range.startOffset };
}

/** True where the point lies on one of the range's own boxes, not beside them. */
export function isOnRange(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}
