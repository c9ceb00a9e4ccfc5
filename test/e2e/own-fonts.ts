import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";

const folder = dirname(
  createRequire(import.meta.url).resolve("@fontsource-variable/noto-sans-jp/package.json"),
);
const ADDRESS = "https://fonts.seii.test/";

/** Lets the pages of this browser load the bundled font. */
export async function serveFonts(context: BrowserContext): Promise<void> {
  await context.route(`${ADDRESS}**`, (route) =>
    route.fulfill({
      contentType: "font/woff2",
      headers: { "access-control-allow-origin": "*" },
      body: readFileSync(join(folder, "files", route.request().url().slice(ADDRESS.length))),
    }),
  );
}

/**
 * The bundled font in place of those of the machine: pictures look the same everywhere.
 * @param names font families that it stands in for; the first of our own list without them
 */
export async function dress(page: Page, names: readonly string[] = ["Hiragino Sans"]): Promise<void> {
  const css = readFileSync(join(folder, "wght.css"), "utf8")
    .replaceAll("url(./files/", `url(${ADDRESS}`)
    .replaceAll("font-display: swap", "font-display: block");
  const content = names.map((name) => css.replaceAll("Noto Sans JP Variable", name)).join("\n");
  await page.addStyleTag({ content });
}

/** For a picture of a whole page, webmail and all. Waits until the words stand in the bundled font. */
export async function dressForPicture(page: Page): Promise<void> {
  const isDressed = await page.evaluate(() => Reflect.get(window, "seiiDressed") === true);
  if (!isDressed) await dress(page, ["Hiragino Sans", "Roboto", "Segoe UI"]);
  await page.evaluate(async () => {
    Reflect.set(window, "seiiDressed", true);
    // The words are laid out anew, then what floats beside them follows.
    for (let frame = 0; frame < 3; frame += 1) {
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}
