import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { buildSync } from "esbuild";
import { type OutlookPageOptions, outlookPage } from "../../e2e/pages/outlook";

const script = buildSync({
  entryPoints: [fileURLToPath(new URL("./probe.ts", import.meta.url))],
  bundle: true,
  format: "iife",
  write: false,
}).outputFiles[0]?.text;

/** Opens the page at Outlook's address with the finder running before its scripts, as a content script does. */
export async function openOutlook(
  page: Page,
  options: OutlookPageOptions = {},
  origin = "https://outlook.office.com",
): Promise<void> {
  await page.route(`${origin}/**`, (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: outlookPage(options) }),
  );
  await page.addInitScript(`${script};window.startProbe(false)`);
  await page.goto(`${origin}/mail/`);
}

/** The editor of a mail, by what Outlook itself names it. */
export const BODY = '[id^="editorParent_"] > [contenteditable="true"]';
