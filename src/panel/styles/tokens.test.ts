import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("src/panel/styles/tokens.css", "utf8");
const blocks = readBlocks(css);
const LOOKS = ["light", "dark", "contrast", "contrast-dark"] as const;
const [light, dark, contrast, contrastDark] = LOOKS.map(colours) as [Colours, Colours, Colours, Colours];

type Colours = ReadonlyMap<string, string>;

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

/** Each colour's value in one look. */
function colours(look: string): Colours {
  const value = `var\\(--seii-${look}, (#[0-9a-f]{6})\\)`;
  return new Map(
    [...(blocks.get(":root") ?? "").matchAll(new RegExp(`--seii-([\\w-]+):[^;]*?${value}`, "g"))].map(
      ([, name = "", hex = ""]) => [name, hex],
    ),
  );
}

/** The look that is on where these blocks hold, the later ones over the earlier. */
function lookOf(...names: readonly string[]): readonly string[] {
  const state = new Map<string, boolean>();
  for (const name of names) {
    expect([...blocks.keys()]).toContain(name);
    for (const [, look = "", on] of (blocks.get(name) ?? "").matchAll(/--seii-([\w-]+): (initial)?;/g))
      state.set(look, on !== undefined);
  }
  return [...state].filter(([, on]) => on).map(([look]) => look);
}

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrastOf(scheme: Colours, one: string, other: string): number {
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
  const DARK = "@media (prefers-color-scheme: dark)";
  const MORE = "@media (prefers-contrast: more)";
  const BOTH = "@media (prefers-color-scheme: dark) and (prefers-contrast: more)";
  const NOT_LIGHT = ':root:not([data-theme="light"])';
  const NOT_DARK = ':root:not([data-theme="dark"])';
  const chosen = (theme: string) => `:root[data-theme="${theme}"]`;

  it.each([
    ["light", "nothing chosen", []],
    ["dark", "a dark system", [`${DARK} ${NOT_LIGHT}`]],
    ["dark", "dark chosen", [chosen("dark")]],
    ["contrast", "a system of high contrast", [`${MORE} ${NOT_DARK}`]],
    ["contrast", "contrast chosen", [chosen("contrast")]],
    [
      "contrast-dark",
      "a dark system of high contrast",
      [`${DARK} ${NOT_LIGHT}`, `${MORE} ${NOT_DARK}`, `${BOTH} ${NOT_LIGHT}`],
    ],
    [
      "contrast-dark",
      "contrast chosen in a dark system",
      [`${DARK} ${NOT_LIGHT}`, chosen("contrast"), `${DARK} ${chosen("contrast")}`],
    ],
  ])("%s alone is on with %s", (look, _, names) => {
    expect(lookOf(":root", ...names)).toEqual([look]);
  });

  it("give every colour in every look", () => {
    expect(light.size).toBeGreaterThan(10);
    for (const scheme of [dark, contrast, contrastDark])
      expect([...scheme.keys()]).toEqual([...light.keys()]);
  });

  it("reach 7:1 for words in high contrast", () => {
    for (const scheme of [contrast, contrastDark])
      for (const word of ["ink", "ink-soft", "accent", "error", "warning", "hint", "ok"])
        expect(contrastOf(scheme, word, "mat"), word).toBeGreaterThanOrEqual(7);
  });
});
