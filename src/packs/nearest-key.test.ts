import { describe, expect, it } from "vitest";
import { knownKeys, nearestKey } from "./nearest-key";

describe("nearestKey", () => {
  it.each([
    ["severty", "severity"],
    ["phrase", "phrases"],
    ["mesage", "message"],
    ["exmaples", "examples"],
    ["Id", "id"],
    ["phrases +", "phrases+"],
    ["satges", "stages"],
  ])("%s was meant to be %s", (slip, key) => {
    expect(nearestKey(slip, knownKeys())).toBe(key);
  });

  it("takes what was cut short for a slip", () => {
    expect(nearestKey("warn", ["error", "warning", "hint", "off"])).toBe("warning");
    expect(nearestKey("w", ["error", "warning"])).toBeUndefined();
  });

  it.each(["zzzzzzzz", "ひらがな", "completely-different-key"])("%s is like no key", (key) => {
    expect(nearestKey(key, knownKeys())).toBeUndefined();
  });

  it("has nothing to offer where nothing is known", () => {
    expect(nearestKey("severity", [])).toBeUndefined();
  });
});

describe("knownKeys", () => {
  it("holds the keys of all kinds of files, not their values", () => {
    const keys = knownKeys();
    for (const key of [
      "severity",
      "phrases",
      "unless",
      "gap",
      "cues",
      "satisfied",
      "overrides",
      "phrases+",
      "today",
      "notBefore",
    ]) {
      expect(keys, key).toContain(key);
    }
    for (const value of ["error", "phrase", "final", "apology"]) expect(keys, value).not.toContain(value);
  });
});
