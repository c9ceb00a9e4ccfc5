import type { Page } from "@playwright/test";
import { manyEntries } from "../../src/history/testing/sample-entry";
import { OPTIONS_SECTIONS } from "../../src/panel/options/options-props";
import { BAD_WINDOW, ComposeWindow } from "./compose-window";
import { type Extension, expect, test } from "./extension";
import { clearHistory, importHistory, storeSettings } from "./own-page";

/**
 * Every text in sight made longer by two fifths and more, as a translation may be, and what no longer fits: words cut
 * off, and anything beyond the right edge of the window.
 */
function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? "";
      const parent = node.parentElement;
      if (text.trim() === "" || parent === null || parent.closest("option, svg, script, textarea") !== null)
        continue;
      // Figures and keys are the same in every language.
      if (/^[\s\d,.+−→%/·]*$/.test(text) || parent.closest("kbd, code") !== null) continue;
      node.nodeValue = `${text} ${"ñöçşé ".repeat(Math.ceil((text.length * 0.4) / 6))}`;
    }
    const faults: string[] = [];
    const describe = (element: Element) => `${element.localName}.${element.className}`;
    if (document.documentElement.scrollWidth > innerWidth + 1) {
      const widest = [...document.body.querySelectorAll("*")].filter(
        (element) =>
          element.getBoundingClientRect().right > innerWidth + 1 && element.closest(".hidden-text") === null,
      );
      faults.push(...widest.slice(0, 5).map((element) => `beyond the edge: ${describe(element)}`));
    }
    for (const element of document.body.querySelectorAll("*")) {
      const style = getComputedStyle(element);
      const hides = style.overflowX === "hidden" || style.overflowX === "clip";
      const isCut = element.scrollWidth > element.clientWidth + 1;
      // An ellipsis says that there is more.
      if (
        hides &&
        isCut &&
        style.textOverflow !== "ellipsis" &&
        element.closest(".hidden-text, .chart") === null
      )
        faults.push(`cut off: ${describe(element)}`);
      const { height } = element.getBoundingClientRect();
      const isControl = /^(button|a)$/.test(element.localName);
      if (
        isControl &&
        height > 0 &&
        element.scrollHeight > element.clientHeight + 2 &&
        style.display !== "inline"
      )
        faults.push(`too small: ${describe(element)}`);
    }
    return faults;
  });
}

async function check(
  extension: Extension,
  path: string,
  widths: readonly number[],
  prepare?: (page: Page) => Promise<void>,
): Promise<void> {
  for (const width of widths) {
    const page = await extension.openPage(path);
    await page.setViewportSize({ width, height: 800 });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await prepare?.(page);
    expect(await findOverflow(page), `${path} at ${width} px`).toEqual([]);
    await page.close();
  }
}

const WIDTHS = [1280, 390, 320];

test.describe("with texts of another language's length", () => {
  test.beforeEach(async ({ extension }) => storeSettings(extension, { language: "en" }));
  test.afterAll(async ({ browserWithExtension }) => storeSettings(browserWithExtension, {}));

  test("the options hold them", async ({ extension }) => {
    for (const section of OPTIONS_SECTIONS) await check(extension, `options.html#${section}`, WIDTHS);
  });

  test("the first-run page holds them", ({ extension }) => check(extension, "welcome.html", WIDTHS));

  test("the history holds them", async ({ extension }) => {
    await clearHistory(extension);
    await check(extension, "history.html", WIDTHS);
    const page = await extension.openPage("history.html");
    await importHistory(page, manyEntries(30));
    await check(extension, "history.html", WIDTHS, async (one) => {
      await one.locator(".row").nth(1).click();
    });
  });

  test("the popup holds them", async ({ extension }) => {
    await check(extension, "popup.html", [380]);
    const gmail = await extension.openGmail({ windows: [BAD_WINDOW] });
    await new ComposeWindow(gmail).ready();
    await check(extension, "popup.html", [380], (page) => page.locator(".finding").first().waitFor());
  });
});
