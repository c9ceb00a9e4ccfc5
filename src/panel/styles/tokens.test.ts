import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("src/panel/styles/tokens.css", "utf8");
const blocks = readBlocks(css);
const light = colours(":root");
const dark = new Map([...light, ...colours(':root[data-theme="dark"]')]);
const contrast = new Map([...light, ...colours(':root[data-theme="contrast"]')]);
const contrastDark = new Map([
  ...contrast,
  ...colours('@media (prefers-color-scheme: dark) :root[data-theme="contrast"]'),
]);

/** The declarations of each block by its media query and its last selector. */
function readBlocks(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let media = "";
  for (const [, query, selector, body = "", end] of text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .matchAll(/(@media [^{]+)\{|([^{}]+)\{([^{}]*)\}|(\})/g)) {
    if (query !== undefined) media = query.trim();
    else if (end !== undefined) media = "";
    else found.set(`${media} ${selector?.split(",\n").at(-1)?.trim() ?? ""}`.trim(), body);
  }
  return found;
}

function colours(block: string): Map<string, string> {
  return new Map(
    [...(blocks.get(block) ?? "").matchAll(/--seii-([\w-]+): (#[0-9a-f]{6})/g)].map(
      ([, name = "", hex = ""]) => [name, hex],
    ),
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

function contrastOf(scheme: Map<string, string>, one: string, other: string): number {
  const [a = 0, b = 0] = [one, other].map((name) => luminance(scheme.get(name) ?? "")).sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

describe.each([
  ["light", light],
  ["dark", dark],
  ["high contrast", contrast],
  ["high contrast, dark", contrastDark],
])("tokens, %s", (_, scheme) => {
  const words = ["ink", "ink-soft", "accent", "error", "warning", "hint", "ok"];

  it.each(words)("%s is readable on every ground (4.5:1)", (word) => {
    for (const ground of ["paper", "mat", "ground"]) {
      expect(contrastOf(scheme, word, ground), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("words on the accent are readable, hovered too (4.5:1)", () => {
    expect(contrastOf(scheme, "on-accent", "accent")).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(scheme, "on-accent", "accent-deep")).toBeGreaterThanOrEqual(4.5);
  });

  it("edges of controls and the focus ring are visible (3:1)", () => {
    for (const line of ["edge", "focus"])
      expect(contrastOf(scheme, line, "paper"), line).toBeGreaterThanOrEqual(3);
  });
});

describe("themes", () => {
  it.each([
    ['@media (prefers-color-scheme: dark) :root:not([data-theme="light"])', ':root[data-theme="dark"]'],
    ['@media (prefers-contrast: more) :root:not([data-theme="dark"])', ':root[data-theme="contrast"]'],
    [
      '@media (prefers-color-scheme: dark) and (prefers-contrast: more) :root:not([data-theme="light"])',
      '@media (prefers-color-scheme: dark) :root[data-theme="contrast"]',
    ],
  ])("%s looks as if it were chosen", (bySystem, chosen) => {
    expect(colours(bySystem).size).toBeGreaterThan(10);
    expect(colours(bySystem)).toEqual(colours(chosen));
  });

  it("reach 7:1 for words in high contrast", () => {
    for (const scheme of [contrast, contrastDark])
      for (const word of ["ink", "ink-soft", "accent", "error", "warning", "hint", "ok"])
        expect(contrastOf(scheme, word, "mat"), word).toBeGreaterThanOrEqual(7);
  });
});
