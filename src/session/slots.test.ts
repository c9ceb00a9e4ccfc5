import { describe, expect, it } from "vitest";
import { findSlots, nextSlot } from "./slots";

describe("findSlots", () => {
  const text = "〇月〇日までに＿＿を＿＿いたします。5月3日";

  it("finds blanks and dates that wait to be filled", () => {
    expect(findSlots(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "〇月〇日",
      "＿＿",
      "＿＿",
    ]);
  });

  it("goes from slot to slot and no further", () => {
    const [first, second, third] = findSlots(text);
    if (!first || !second || !third) throw new Error("no slots");
    expect(nextSlot(text, first)).toEqual(second);
    expect(nextSlot(text, second)).toEqual(third);
    expect(nextSlot(text, third)).toBeUndefined();
    expect(nextSlot(text, { start: 0, end: 1 })).toBeUndefined();
  });
});
