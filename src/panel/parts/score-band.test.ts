import { describe, expect, it } from "vitest";
import { scoreBand } from "./score-band";

describe("scoreBand", () => {
  it.each([
    [100, 0, "ready"],
    [80, 0, "ready"],
    [79, 0, "almost"],
    [60, 0, "almost"],
    [59, 0, "rework"],
    [0, 0, "rework"],
    [95, 1, "almost"],
  ] as const)("%i with %i errors is %s", (score, errors, band) => {
    expect(scoreBand(score, errors)).toBe(band);
  });
});
