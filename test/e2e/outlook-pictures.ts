import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sampleDraft } from "../../src/cli/tasks/practice-sample";
import { clickMark, SATO } from "./compose-window";
import { type Extension, launch } from "./extension";
import { dressForPicture, serveFonts } from "./own-fonts";
import { asOutlookLines, OutlookMail } from "./outlook-window";

/** Draws Outlook on the web with marks, card, panel and gate, light and dark: `npm run screenshots:outlook`. */
const folder = fileURLToPath(new URL("../../docs/images/", import.meta.url));
/** Words of the sample draft that put the blame elsewhere. */
const BLAME = "製造部のミス";

async function draw(extension: Extension, dark: boolean): Promise<void> {
  const { subject, body } = sampleDraft("2026-11-20");
  const page = await extension.openOutlook({
    dark,
    windows: [{ subject, to: [SATO], body: asOutlookLines(body.split("\n")) }],
  });
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
  const take = async (name: string) => {
    await dressForPicture(page);
    await page.screenshot({
      path: `${folder}outlook-${name}${dark ? "-dark" : ""}.png`,
      animations: "disabled",
      caret: "hide",
    });
  };
  const mail = new OutlookMail(page);
  await mail.ready();
  await clickMark(page, BLAME);
  await page.locator("seii-card").getByRole("dialog").waitFor();
  await take("card");
  await page.keyboard.press("Escape");
  await mail.badge.getByRole("button").click();
  await page.locator("seii-panel").getByRole("dialog").waitFor();
  await take("panel");
  await mail.badge.getByRole("button").click();
  await page.locator("seii-panel").waitFor({ state: "detached" });
  await mail.send.click();
  await page.locator("seii-gate").getByRole("alertdialog").waitFor();
  await take("gate");
  await page.close();
}

mkdirSync(folder, { recursive: true });
const extension = await launch();
await serveFonts(extension.context);
try {
  await draw(extension, false);
  await draw(extension, true);
} finally {
  await extension.close();
}
