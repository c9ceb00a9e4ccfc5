// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insertTextDouble } from "../../test/contract/insert-text-double";
import { replaceInEditable, trimEdit } from "./edits";
import { readTextMap } from "./text-map";

const trim = (text: string, start: number, end: number, replacement: string) =>
  trimEdit({ span: { start, end }, replacement }, text);

describe("trimEdit", () => {
  it("leaves what both share at the ends", () => {
    expect(trim("大変申し訳ない。", 2, 7, "申し訳ございません")).toEqual({
      span: { start: 5, end: 7 },
      replacement: "ございません",
    });
    expect(trim("ご確認下さい", 0, 6, "ご確認ください")).toEqual({
      span: { start: 3, end: 4 },
      replacement: "くだ",
    });
    expect(trim("同じ", 0, 2, "同じ")).toEqual({ span: { start: 2, end: 2 }, replacement: "" });
  });

  it.each([
    ["a surrogate pair", "😊", "😀"],
    ["a family", "👨‍👩‍👧", "👨‍👩‍👦"],
    ["a skin tone", "👍🏽", "👍🏿"],
    ["a keycap", "1\uFE0F\u20E3", "1"],
    ["a combining mark", "か\u3099", "か"],
  ])("does not cut %s", (_, old, fresh) => {
    const text = `あ${old}い`;
    expect(trim(text, 0, text.length, `あ${fresh}い`)).toEqual({
      span: { start: 1, end: 1 + old.length },
      replacement: fresh,
    });
  });

  it("changes nothing about the result", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        (before, old, fresh) => {
          const text = `${before}${old}。`;
          const { span, replacement } = trim(text, before.length, before.length + old.length, fresh);
          expect(text.slice(0, span.start) + replacement + text.slice(span.end)).toBe(`${before}${fresh}。`);
        },
      ),
    );
  });
});

describe("replaceInEditable", () => {
  const edit = (html: string, start: number, end: number, replacement: string) => {
    document.body.innerHTML = `<div contenteditable="true">${html}</div>`;
    const body = document.body.firstElementChild as HTMLElement;
    const done = replaceInEditable(
      body,
      () => readTextMap(body),
      { span: { start, end }, replacement },
      insertTextDouble,
    );
    return { done, html: body.innerHTML };
  };

  it("keeps the markup round the words that stay", () => {
    expect(edit("大変<b>申し訳</b>ない。", 2, 7, "申し訳ございません").html).toBe(
      "大変<b>申し訳</b>ございません。",
    );
  });

  it("takes a whole emoji image", () => {
    expect(edit('ね<img alt="😊">。', 1, 3, "").html).toBe("ね。");
  });

  it("types anew what it had to take along of an emoji image", () => {
    expect(edit('は<img alt="👨\u200D👩">い', 1, 4, "").html).toBe("は👩い");
  });

  it("refuses a span outside the text", () => {
    expect(edit("一", 0, 5, "x").done).toBe(false);
  });

  it("says so when the editor refuses", () => {
    document.body.innerHTML = '<div contenteditable="true">一</div>';
    const body = document.body.firstElementChild as HTMLElement;
    const change = { span: { start: 0, end: 1 }, replacement: "二" };
    expect(
      replaceInEditable(
        body,
        () => readTextMap(body),
        change,
        () => false,
      ),
    ).toBe(false);
  });
});
