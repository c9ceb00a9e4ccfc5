import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { manyEntries } from "../../src/history/testing/sample-entry";
import { OPTIONS_SECTIONS } from "../../src/panel/options/options-props";
import type { SettingsChange } from "../../src/platform/settings";
import { BAD_WINDOW, ComposeWindow } from "./compose-window";
import { type Extension, expect, test } from "./extension";
import { clearHistory, importHistory, storeSettings } from "./own-page";

/** What axe finds serious or critical, as rule and element. */
async function seriousFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`));
}

const LOOKS: readonly (readonly [name: string, SettingsChange])[] = [
  ["light, Japanese", { theme: "light", language: "ja" }],
  ["dark, English", { theme: "dark", language: "en" }],
  ["high contrast, Japanese", { theme: "contrast", language: "ja" }],
];

async function checkPage(extension: Extension, path: string, prepare?: (page: Page) => Promise<void>) {
  const page = await extension.openPage(path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await prepare?.(page);
  expect(await seriousFaults(page), path).toEqual([]);
  await page.close();
}

for (const [look, settings] of LOOKS) {
  test.describe(look, () => {
    test.beforeEach(async ({ extension }) => storeSettings(extension, settings));
    test.afterAll(async ({ browserWithExtension }) => storeSettings(browserWithExtension, {}));

    test("options", async ({ extension }) => {
      test.slow();
      for (const section of OPTIONS_SECTIONS) {
        await checkPage(extension, `options.html#${section}`, async (page) => {
          if (section !== "rules") return;
          // The rows are all alike, and axe looks at each for a long while: a few do.
          await page.getByRole("searchbox").fill("missing");
          await page.locator(".rule-name").first().click();
        });
      }
    });

    test("history, empty and full", async ({ extension }) => {
      await clearHistory(extension);
      await checkPage(extension, "history.html");
      await checkPage(extension, "history.html", async (page) => {
        await importHistory(page, manyEntries(50));
        await page.locator(".row").nth(2).click();
        await page.locator(".detail").waitFor();
      });
    });

    test("first run", ({ extension }) => checkPage(extension, "welcome.html"));

    test("popup, with a draft and without", async ({ extension }) => {
      await checkPage(extension, "popup.html");
      const gmail = await extension.openGmail({ windows: [BAD_WINDOW] });
      await new ComposeWindow(gmail).ready();
      await checkPage(extension, "popup.html", (page) => page.locator(".finding").first().waitFor());
    });
  });
}
