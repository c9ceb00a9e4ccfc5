import { describe, expect, it } from "vitest";
import { ENGINE_VERSION, isEngineRange, isInEngineRange } from "./engine-range";

describe("isInEngineRange", () => {
  it.each([
    [">=1.0 <2", "1.0.0", true],
    [">=1.0 <2", "1.9.9", true],
    [">=1.0 <2", "2.0.0", false],
    [">=1.0 <2", "0.9.9", false],
    [">=0.1", "1.0.0", true],
    [">1", "1.9.0", false],
    [">1", "2.0.0", true],
    [">1.2.3", "1.2.4", true],
    ["<=1", "1.9.0", true],
    ["<=1.2", "1.3.0", false],
    ["1.2", "1.2.9", true],
    ["1.2", "1.3.0", false],
    ["=1.2.3", "1.2.4", false],
    ["^1.2", "1.9.0", true],
    ["^1.2", "1.1.0", false],
    ["^0.2", "0.3.0", false],
    ["~1.2", "1.2.9", true],
    ["~1.2", "1.3.0", false],
    ["~1", "1.9.0", true],
    [" >=1.0  <2 ", "1.5.0", true],
    ["latest", "1.0.0", false],
    ["", "1.0.0", false],
    [">=1.x", "1.0.0", false],
  ])("%j holds %s: %s", (range, version, expected) => {
    expect(isInEngineRange(range, version)).toBe(expected);
  });

  it("holds this engine in the range of the built-in pack and of the format's example", () => {
    expect(isInEngineRange(">=0.1 <2", ENGINE_VERSION)).toBe(true);
    expect(isInEngineRange(">=1.0 <2")).toBe(true);
  });
});

describe("isEngineRange", () => {
  it.each([">=1.0 <2", "^1", "1.2.3"])("%j is one", (range) => expect(isEngineRange(range)).toBe(true));
  it.each(["", "latest", ">=", "1.0 || 2.0", ">= 1.0"])("%j is none", (range) =>
    expect(isEngineRange(range)).toBe(false),
  );
});
