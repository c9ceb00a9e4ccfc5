import type { Page } from "@playwright/test";
import { manyEntries } from "../../src/history/testing/sample-entry";
import { BAD_WINDOW, ComposeWindow } from "./compose-window";
import type { Extension } from "./extension";
import { importHistory } from "./own-page";

/** Draws the pages of the extension that are no mail windows. @param take writes the picture of that name */
export async function drawOwnPages(
  extension: Extension,
  take: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const draw = async (path: string, name: string, prepare: (page: Page) => Promise<void>) => {
    const page = await extension.openPage(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await prepare(page);
    await take(page, name);
    await page.close();
  };
  await draw("welcome.html", "welcome", async () => {});
  await draw("options.html", "options", async (page) => {
    await page
      .locator("textarea")
      .fill("担当者が変わったせいで誤解を招いたとしたら、誠に申し訳ございません😊");
    await page.locator(".attempt-finding").first().waitFor();
  });
  await draw("options.html#gate", "options-gate", async () => {});
  await draw("history.html", "history", async (page) => {
    await importHistory(page, manyEntries(120));
    await page.setViewportSize({ width: 1280, height: 1180 });
    await page.locator(".row").nth(2).click();
    await page.locator(".uplot").waitFor();
  });
  const gmail = await extension.openGmail({ windows: [BAD_WINDOW] });
  await new ComposeWindow(gmail).ready();
  await draw("popup.html", "popup", async (page) => {
    await page.setViewportSize({ width: 380, height: 600 });
    await page.locator(".finding").first().waitFor();
  });
  await gmail.close();
}
