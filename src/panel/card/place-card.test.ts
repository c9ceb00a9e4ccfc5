import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MARGIN, type Rect, type Size } from "../viewport";
import { placeCard } from "./place-card";

const viewport: Size = { width: 1000, height: 800 };
const card: Size = { width: 380, height: 260 };
const line = (left: number, top: number, width = 120): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + 20,
});

describe("placeCard", () => {
  it("goes below the text, at its left edge", async () => {
    expect(await placeCard([line(200, 100)], card, viewport)).toEqual({
      left: 200,
      top: 126,
      maxHeight: 666,
    });
  });

  it("goes above where there is no room below", async () => {
    expect(await placeCard([line(200, 700)], card, viewport)).toMatchObject({
      left: 200,
      top: 700 - 6 - 260,
    });
  });

  it("goes below the last line of a text of several lines", async () => {
    expect(await placeCard([line(600, 100, 300), line(100, 120, 200)], card, viewport)).toMatchObject({
      left: 500 + 100,
      top: 146,
    });
  });

  it("keeps off the viewport's edges", async () => {
    expect((await placeCard([line(950, 100)], card, viewport))?.left).toBe(1000 - MARGIN - 380);
    expect((await placeCard([line(-60, 100)], card, viewport))?.left).toBe(MARGIN);
  });

  it("goes beside a text that leaves no room above and below", async () => {
    const low: Size = { width: 1000, height: 300 };
    expect(await placeCard([line(100, 140)], card, low)).toMatchObject({ left: 226 });
    expect(await placeCard([line(800, 140)], card, low)).toMatchObject({ left: 800 - 6 - 380 });
  });

  it("is nowhere while the text is out of sight", async () => {
    expect(await placeCard([line(100, -40)], card, viewport)).toBeUndefined();
    expect(await placeCard([line(100, 900)], card, viewport)).toBeUndefined();
    expect(await placeCard([], card, viewport)).toBeUndefined();
  });

  it("minds only the part of the text that is in sight", async () => {
    expect(await placeCard([line(100, -40), line(100, 10)], card, viewport)).toMatchObject({ top: 36 });
  });

  it("stays clear of the first line of a text that fills the viewport", async () => {
    const lines = Array.from({ length: 40 }, (_, row) => line(8, row * 20, 980));
    expect(await placeCard(lines, card, viewport)).toMatchObject({ top: 26 });
  });

  it("never covers the marked text, and never leaves the viewport", async () => {
    const size = (least: number, most: number) => fc.integer({ min: least, max: most });
    await fc.assert(
      fc.asyncProperty(
        size(400, 1600),
        size(320, 1200),
        size(60, 900),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        size(10, 300),
        async (width, height, tall, x, y, long) => {
          const text = line(x * (width - 20), y * (height - 20), long);
          const place = await placeCard([text], { width: 380, height: tall }, { width, height });
          if (place === undefined) throw new Error("no place");
          const bottom = place.top + Math.min(tall, place.maxHeight);
          const covers =
            place.top < text.bottom &&
            text.top < bottom &&
            place.left < text.right &&
            text.left < place.left + 380;
          expect(covers).toBe(false);
          expect(place.top).toBeGreaterThanOrEqual(MARGIN);
          expect(bottom).toBeLessThanOrEqual(height - MARGIN + 0.001);
          expect(place.left).toBeGreaterThanOrEqual(MARGIN);
          expect(place.maxHeight).toBeGreaterThanOrEqual(Math.min(tall, 120));
        },
      ),
    );
  });
});
