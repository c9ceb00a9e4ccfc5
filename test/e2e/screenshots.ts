import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { sampleDraft } from "../../src/cli/tasks/practice-sample";
import { practiceTexts } from "../../src/panel/texts/practice-texts";
import { asMarkup, clickMark, ComposeWindow, SATO } from "./compose-window";
import { type Extension, launch } from "./extension";
import { dressForPicture, serveFonts } from "./own-fonts";
import { drawOwnPages } from "./page-screenshots";
import { store } from "./views/settings";

/** Draws the pictures of the documentation from the built extension: `npm run screenshots`. */
const folder = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const practice = practiceTexts("ja");
/** Words of the sample draft that put the blame elsewhere. */
const BLAME = "製造部のミス";
const ready = "seii-badge[data-state=ready]";
const DONE = { day: "2026-11-19", warnings: 1, hints: 0 };

async function take(page: Page, name: string, fullPage = false): Promise<void> {
  await dressForPicture(page);
  await page.screenshot({ path: `${folder}${name}.png`, animations: "disabled", caret: "hide", fullPage });
}

async function drawPractice(extension: Extension): Promise<void> {
  await store(extension, {
    settings: { language: "ja" },
    practice: [
      { ...DONE, scenario: "delayed-by-production", score: 54, errors: 3 },
      { ...DONE, scenario: "delayed-by-production", score: 71, errors: 1 },
      { ...DONE, scenario: "broken-in-transit", score: 92, errors: 0 },
    ],
  });
  const page = await extension.openPage("practice.html");
  await page.locator(".theme").first().waitFor();
  await take(page, "practice-list");
  await page.getByRole("button", { name: practice.start }).first().click();
  await page.getByRole("button", { name: practice.sample }).click();
  await page.locator(ready).waitFor();
  await clickMark(page, BLAME);
  await page.locator("seii-card").getByRole("dialog").waitFor();
  await take(page, "practice");
  await page.keyboard.press("Escape");
  await page.locator(ready).getByRole("button").click();
  await page.locator("seii-panel").getByRole("dialog").waitFor();
  await take(page, "practice-panel");
  await page.keyboard.press("Escape");
  await page.locator(".compose-foot .main").click();
  await page.locator("seii-gate").getByRole("button").last().focus();
  await page.locator("seii-gate").getByRole("button", { name: "このまま送信" }).click();
  await page.locator(".comparison [data-move=remedy] td:last-child li").first().waitFor();
  await take(page, "practice-result");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.setViewportSize({ width: 794, height: 1123 });
  await take(page, "practice-print");
  await page.close();
}

async function drawGmail(extension: Extension, kind: "docked" | "full-screen"): Promise<void> {
  const { subject, body } = sampleDraft("2026-11-20");
  const page = await extension.openGmail({
    windows: [{ subject, to: [SATO], body: asMarkup(body.split("\n")), kind }],
  });
  const mail = new ComposeWindow(page);
  await mail.ready();
  if (kind === "docked") {
    await mail.badge.getByRole("button").click();
    await page.locator("seii-panel").getByRole("dialog").waitFor();
    await take(page, "gmail-panel");
    await page.emulateMedia({ colorScheme: "dark" });
    await take(page, "gmail-panel-dark");
  } else {
    await clickMark(page, BLAME);
    await page.locator("seii-card").getByRole("dialog").waitFor();
    await take(page, "gmail-card");
    await mail.send.click();
    await page.locator("seii-gate").getByRole("alertdialog").waitFor();
    await take(page, "gmail-gate");
  }
  await page.close();
}

mkdirSync(folder, { recursive: true });
const extension = await launch();
await serveFonts(extension.context);
try {
  await drawPractice(extension);
  await drawGmail(extension, "full-screen");
  await drawGmail(extension, "docked");
  await drawOwnPages(extension, take);
} finally {
  await extension.close();
}
