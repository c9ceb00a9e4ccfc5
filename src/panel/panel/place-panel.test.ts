import { describe, expect, it } from "vitest";
import type { Rect } from "../viewport";
import { placePanel } from "./place-panel";

const viewport = { width: 1280, height: 800 };
const panel = { width: 372, height: 600 };
const box = (left: number, top: number, width: number, height: number): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe("placePanel", () => {
  it("stands to the left of a docked mail window, their bottoms level", () => {
    const place = placePanel(box(700, 280, 520, 520), box(820, 750, 120, 36), panel, viewport);
    expect(place).toEqual({ left: 700 - 8 - 372, top: 192, maxHeight: 784 });
  });

  it("stands to the right where there is room only there", () => {
    const place = placePanel(box(20, 100, 600, 600), box(140, 650, 120, 36), panel, viewport);
    expect(place).toMatchObject({ left: 628, top: 100 });
  });

  it("stands at the right edge above the badge where the mail window is wide", () => {
    const place = placePanel(box(40, 40, 1200, 740), box(160, 730, 120, 36), panel, viewport);
    expect(place).toEqual({ left: 1280 - 8 - 372, top: 730 - 8 - 600, maxHeight: 714 });
  });

  it("takes the whole height where the badge stands high", () => {
    const place = placePanel(
      box(40, 40, 1200, 740),
      box(160, 60, 120, 36),
      { width: 372, height: 2000 },
      viewport,
    );
    expect(place).toEqual({ left: 900, top: 8, maxHeight: 784 });
  });

  it("never begins above the viewport", () => {
    expect(placePanel(box(700, -300, 520, 320), box(820, 0, 120, 36), panel, viewport).top).toBe(8);
  });
});

describe("placePanel in a narrow window", () => {
  const narrow = { width: 320, height: 640 };
  const sheet = { width: 304, height: 900 };

  it("leaves the upper part of the mail free, above a badge that stands low", () => {
    const { left, top, maxHeight } = placePanel(box(0, 0, 320, 640), box(80, 590, 120, 36), sheet, narrow);
    expect({ left, bottom: top + maxHeight }).toEqual({ left: 8, bottom: 582 });
    expect(top).toBeGreaterThan(narrow.height / 3);
  });

  it("stands at the foot under a badge that stands high", () => {
    const { top, maxHeight } = placePanel(box(0, 0, 320, 640), box(80, 20, 120, 36), sheet, narrow);
    expect(top + maxHeight).toBe(632);
    expect(top).toBeGreaterThan(narrow.height / 3);
  });
});
