import { manyEntries } from "../../../src/history/testing/sample-entry";
import { ATTEMPT } from "../frozen/frozen-drafts";
import { importHistory } from "../own-page";
import { openOwnPage } from "./open-own-page";
import type { View } from "./view";

/** The pages of the extension that are no mail windows. */
export const OWN_VIEWS: readonly View[] = [
  {
    name: "welcome",
    async open(extension, _, prepare) {
      const page = await openOwnPage(extension, "/welcome.html", prepare);
      return page.locator(".welcome");
    },
  },
  {
    name: "options-rules",
    listsRules: true,
    async open(extension, _, prepare) {
      const page = await openOwnPage(extension, "/options.html", prepare);
      await page.locator("textarea").fill(ATTEMPT);
      await page.locator(".attempt-finding").first().waitFor();
      return page.locator("body > .seii");
    },
  },
  {
    name: "options-gate",
    async open(extension, _, prepare) {
      const page = await openOwnPage(extension, "/options.html#gate", prepare);
      return page.locator("body > .seii");
    },
  },
  {
    name: "history",
    async open(extension, _, prepare) {
      const page = await openOwnPage(extension, "/history.html", prepare);
      await importHistory(page, manyEntries(40));
      await page.locator(".row").nth(2).click();
      await page.locator(".uplot").waitFor();
      return page.locator("body > .seii");
    },
  },
];
