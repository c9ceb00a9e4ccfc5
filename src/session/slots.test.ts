import { describe, expect, it } from "vitest";
import { findSlots, neighbourSlot, slotAt } from "./slots";

describe("slots", () => {
  const text = "〇月〇日までに＿＿を＿月＿日＿時に＿＿いたします。5月3日、〇をつける";
  const slots = findSlots(text);
  const words = (span: { start: number; end: number } | undefined) =>
    span && text.slice(span.start, span.end);

  it("are blanks and days that wait to be filled", () => {
    expect(slots.map(words)).toEqual(["〇月〇日", "＿＿", "＿月＿日＿時", "＿＿"]);
  });

  it("are walked from one to the next and back, and no further", () => {
    const [first, second, , last] = slots;
    if (!first || !second || !last) throw new Error("no slots");
    expect(neighbourSlot(text, first, 1)).toEqual(second);
    expect(neighbourSlot(text, second, -1)).toEqual(first);
    expect(neighbourSlot(text, last, 1)).toBeUndefined();
    expect(neighbourSlot(text, first, -1)).toBeUndefined();
  });

  it("are found from a caret as well", () => {
    const caret = text.indexOf("まで");
    expect(words(neighbourSlot(text, { start: caret, end: caret }, 1))).toBe("＿＿");
    expect(words(neighbourSlot(text, { start: caret, end: caret }, -1))).toBe("〇月〇日");
  });

  it("know the one that is selected", () => {
    expect(slotAt(text, { start: 0, end: 4 })).toEqual({ start: 0, end: 4 });
    expect(slotAt(text, { start: 0, end: 3 })).toBeUndefined();
  });
});
