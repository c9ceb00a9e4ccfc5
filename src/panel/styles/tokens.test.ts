import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("src/panel/styles/tokens.css", "utf8");
const [lightCss = "", darkCss = ""] = css.split("@media (prefers-color-scheme: dark)");
const light = colours(lightCss);
const dark = new Map([...light, ...colours(darkCss)]);

function colours(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--seii-([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = "", hex = ""]) => [name, hex]),
  );
}

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(scheme: Map<string, string>, one: string, other: string): number {
  const [a = 0, b = 0] = [one, other].map((name) => luminance(scheme.get(name) ?? "")).sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

describe.each([
  ["light", light],
  ["dark", dark],
])("tokens, %s", (_, scheme) => {
  const words = ["ink", "ink-soft", "accent", "error", "warning", "hint", "ok"];

  it.each(words)("%s is readable on every ground (4.5:1)", (word) => {
    for (const ground of ["paper", "mat", "ground"]) {
      expect(contrast(scheme, word, ground), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("words on the accent are readable, hovered too (4.5:1)", () => {
    expect(contrast(scheme, "on-accent", "accent")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(scheme, "on-accent", "accent-deep")).toBeGreaterThanOrEqual(4.5);
  });

  it("edges of controls and the focus ring are visible (3:1)", () => {
    for (const line of ["edge", "focus"])
      expect(contrast(scheme, line, "paper"), line).toBeGreaterThanOrEqual(3);
  });
});
