// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PlacedMark } from "./mark-painter";
import { PacedPainter } from "./mark-pace";

const LINE = 20;
const owner = {};
let top = 0;
let drawn: readonly PlacedMark[] = [];
let composing = false;
let painter: PacedPainter;

beforeEach(() => {
  vi.useFakeTimers();
  [top, drawn, composing] = [0, [], false];
  window.innerHeight = 8 * LINE;
  painter = new PacedPainter({ paint: (_, marks) => (drawn = marks) }, window);
});
afterEach(() => {
  vi.useRealTimers();
});

/** A mark on each of so many lines below each other. */
function lines(count: number): PlacedMark[] {
  return Array.from({ length: count }, (_, line) => {
    const range = document.createRange();
    range.getBoundingClientRect = () => new DOMRect(0, line * LINE - top, 10, LINE);
    return { severity: "hint", range, words: "" };
  });
}
const mayDraw = () => !composing;
const type = () => painter.textChanges(owner, mayDraw);
const rest = () => vi.advanceTimersByTime(1_000);

describe("many marks", () => {
  const marks = lines(400);

  it("are all drawn while nobody types", () => {
    painter.paint(owner, marks);
    expect(drawn).toEqual(marks);
  });

  it("are drawn in and near the screen while somebody types, and all again after a rest", () => {
    top = 100 * LINE;
    painter.paint(owner, marks);
    type();
    expect(drawn).toEqual(marks.slice(99, 109));
    vi.advanceTimersByTime(900);
    type();
    vi.advanceTimersByTime(900);
    expect(drawn).toEqual(marks.slice(99, 109));
    rest();
    expect(drawn).toEqual(marks);
  });

  it("come and go inside what is drawn without being measured", () => {
    painter.paint(owner, marks);
    type();
    const [first, second, ...others] = marks as [PlacedMark, PlacedMark, ...PlacedMark[]];
    const [fresh] = lines(1) as [PlacedMark];
    const measured = vi.spyOn(second.range, "getBoundingClientRect");
    painter.paint(owner, [first, fresh, ...others]);
    expect(drawn).toEqual([first, fresh, ...others.slice(0, 7)]);
    expect(measured).not.toHaveBeenCalled();
  });

  it("are drawn where the text is scrolled to", () => {
    painter.paint(owner, marks);
    type();
    top = 200 * LINE;
    document.body.dispatchEvent(new Event("scroll"));
    vi.advanceTimersToNextFrame();
    expect(drawn).toEqual(marks.slice(199, 209));
  });

  it("stay as they are while an input method composes", () => {
    painter.paint(owner, marks);
    type();
    const before = drawn;
    composing = true;
    top = 200 * LINE;
    document.body.dispatchEvent(new Event("scroll"));
    rest();
    expect(drawn).toBe(before);
    composing = false;
    rest();
    expect(drawn).toEqual(marks);
  });

  it("leave nothing behind when their window goes", () => {
    painter.paint(owner, marks);
    type();
    painter.paint(owner, []);
    expect(drawn).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it("few marks are always drawn", () => {
  const marks = lines(50);
  painter.paint(owner, marks);
  type();
  expect(drawn).toEqual(marks);
  expect(vi.getTimerCount()).toBe(0);
});
