import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { sampleDraft } from "../../src/cli/tasks/practice-sample";
import { practiceTexts } from "../../src/panel/texts/practice-texts";
import { asMarkup, clickMark, ComposeWindow, SATO } from "./compose-window";
import { type Extension, launch } from "./extension";

/** Draws the pictures of the documentation from the built extension: `npm run screenshots`. */
const folder = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const practice = practiceTexts("ja");
/** Words of the sample draft that put the blame elsewhere. */
const BLAME = "製造部のミス";
const ready = "seii-badge[data-state=ready]";

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${folder}${name}.png`, animations: "disabled", caret: "hide" });
}

async function drawPractice(extension: Extension): Promise<void> {
  const page = await extension.openPage("practice.html");
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
try {
  await drawPractice(extension);
  await drawGmail(extension, "full-screen");
  await drawGmail(extension, "docked");
} finally {
  await extension.close();
}
