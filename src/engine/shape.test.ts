import { describe, expect, it } from "vitest";
import { attempt, choice, fields, list, maybe, number, oneOf, text } from "./shape";

const point = fields<{ readonly x: number; readonly name?: string | undefined }>({
  x: number,
  name: maybe(text),
});

describe("a shape", () => {
  it("gives what it names, and leaves out what is nothing or not named", () => {
    expect(point({ x: 1, name: null, more: true })).toStrictEqual({ x: 1 });
    expect(list(point)([{ x: 1, name: "a" }])).toStrictEqual([{ x: 1, name: "a" }]);
  });

  it("refuses every other form, and quotes nothing of it", () => {
    for (const value of [undefined, null, 3, "秘密", [], { x: "1" }, { x: 1, name: 7 }])
      expect(attempt(point, value), JSON.stringify(value)).toBeUndefined();
    for (const value of [{ 0: { x: 1 }, length: 1 }, [null], "秘密"])
      expect(() => list(point)(value)).toThrow(new TypeError("not of the form agreed"));
    expect(attempt(oneOf(["a", "b"]), "c")).toBeUndefined();
  });

  it("takes the form that the tag names, and none for what is no tag of its own", () => {
    const shape = choice<object>("kind", { point });
    expect(shape({ kind: "point", x: 1 })).toStrictEqual({ x: 1 });
    for (const kind of [undefined, "line", "toString", 0])
      expect(attempt(shape, { kind, x: 1 })).toBeUndefined();
  });
});
