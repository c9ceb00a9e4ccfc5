import { describe, expect, it } from "vitest";
import { overlaps } from "./span";

const span = (start: number, end: number) => ({ start, end });

describe("spans", () => {
  it.each([
    [span(0, 2), span(1, 3), true],
    [span(0, 2), span(2, 3), false],
    [span(2, 3), span(0, 2), false],
    [span(0, 5), span(2, 3), true],
    [span(0, 2), span(0, 2), true],
  ])("%j and %j share a unit: %s", (a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
    expect(overlaps(b, a)).toBe(expected);
  });
});
