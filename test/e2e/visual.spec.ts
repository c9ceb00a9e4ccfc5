import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./extension";
import { openView, VIEWS } from "./views/views";

/** How each look is asked for: as the system does. */
const THEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
} as const;
const LANGUAGES = ["ja", "en"] as const;
/** Of a tall view only the upper part is compared: the pictures stay small. */
const TALLEST = 560;

const fontFolder = dirname(
  createRequire(import.meta.url).resolve("@fontsource-variable/noto-sans-jp/package.json"),
);
const FONTS = "https://fonts.seii.test/";
/** The bundled font under the first name of our list: no machine's own font takes part. */
const fontCss = readFileSync(join(fontFolder, "wght.css"), "utf8")
  .replaceAll("Noto Sans JP Variable", "Hiragino Sans")
  .replaceAll("url(./files/", `url(${FONTS}`)
  .replaceAll("font-display: swap", "font-display: block");

async function serveFonts(context: BrowserContext): Promise<void> {
  await context.route(`${FONTS}**`, (route) =>
    route.fulfill({
      contentType: "font/woff2",
      headers: { "access-control-allow-origin": "*" },
      body: readFileSync(join(fontFolder, "files", route.request().url().slice(FONTS.length))),
    }),
  );
}

async function dress(page: Page): Promise<void> {
  await page.addStyleTag({ content: fontCss });
}

test.beforeEach(({ extension }) => serveFonts(extension.context));

for (const view of VIEWS) {
  for (const language of LANGUAGES) {
    test(`${view.name} in ${language} looks as it did`, async ({ extension }) => {
      const shown = await openView(view, extension, language, dress);
      const page = shown.page();
      await page.mouse.move(0, 0);
      for (const [theme, media] of Object.entries(THEMES)) {
        await page.emulateMedia({ ...media, reducedMotion: "reduce" });
        await page.evaluate(() => {
          scrollTo(0, 0);
          return document.fonts.ready;
        });
        const { x, y, width, height } = (await shown.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
        await expect.soft(page).toHaveScreenshot(`${view.name}-${language}-${theme}.png`, {
          clip: { x, y, width, height: Math.min(height, TALLEST) },
          fullPage: height > 560,
          animations: "disabled",
          caret: "hide",
          scale: "css",
          maxDiffPixelRatio: view.judged ? 0.08 : 0.012,
          threshold: 0.2,
        });
      }
    });
  }
}
