import type { Page } from "@playwright/test";
import { type GmailPageOptions, gmailPage } from "../../e2e/pages/gmail";
import { buildProbe } from "./build-probe";

const script = buildProbe();

/** Opens the page at Gmail's address with the finder running before its scripts, as a content script does. */
export async function openGmail(page: Page, options: GmailPageOptions = {}, overlay = false): Promise<void> {
  await page.route("https://mail.google.com/**", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: gmailPage(options) }),
  );
  await page.addInitScript(`${script};window.startProbe(${overlay})`);
  await page.goto("https://mail.google.com/mail/u/0/#inbox");
}
