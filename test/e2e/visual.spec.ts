import { expect, test } from "./frozen/frozen-extension";
import { dress, serveFonts } from "./own-fonts";
import { store } from "./views/settings";
import { openView, VIEWS } from "./views/views";

/** How each look is asked for: as the system does. */
const THEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
  contrast: { colorScheme: "light", forcedColors: "none", contrast: "more" },
} as const;
const LANGUAGES = ["ja", "en"] as const;
/** What a look does to a view it does in either language: one is enough. */
const isDrawn = (theme: string, language: string) => theme !== "contrast" || language === "ja";
/** Of a tall view only the upper part is compared: the pictures stay small. */
const TALLEST = 560;

test.beforeEach(({ extension }) => serveFonts(extension.context));
// The browser serves the tests after these as well.
test.afterEach(({ extension }) => store(extension, {}));

for (const view of VIEWS) {
  for (const language of LANGUAGES) {
    test(`${view.name} in ${language} looks as it did`, async ({ extension }) => {
      const shown = await openView(view, extension, language, (page) => dress(page));
      const page = shown.page();
      await page.mouse.move(0, 0);
      for (const [theme, media] of Object.entries(THEMES)) {
        if (!isDrawn(theme, language)) continue;
        await page.emulateMedia({ contrast: "no-preference", ...media, reducedMotion: "reduce" });
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
          maxDiffPixelRatio: view.listsRules ? 0.08 : 0.012,
          threshold: 0.2,
        });
      }
    });
  }
}

/** Width of the text on A4 between the browser's own margins, CSS pixels. */
const PAPER = 718;
const PRINTED = [
  { name: "practice-result", selector: ".result", picture: "printed-record", pages: 5 },
  { name: "practice-list", selector: ".score-sheet", picture: "printed-scores", pages: 1 },
] as const;

for (const { name, selector, picture, pages } of PRINTED) {
  test(`${picture} looks as it did, and is on as few pages`, async ({ extension }) => {
    const view = VIEWS.find((candidate) => candidate.name === name);
    if (view === undefined) throw new Error(`no view ${name}`);
    const page = (await openView(view, extension, "ja", (shown) => dress(shown))).page();
    await page.setViewportSize({ width: PAPER, height: 1000 });
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect(page.locator(selector)).toHaveScreenshot(`${picture}.png`, {
      animations: "disabled",
      scale: "css",
      maxDiffPixelRatio: 0.012,
    });
    // Nothing on the paper may be folded away or a control of the screen.
    await expect(page.locator("details:not([open])")).toHaveCount(0);
    await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(pages);
  });
}
