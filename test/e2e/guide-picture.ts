import { resolve } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { test } from "./extension";

/** A picture for the admin's guide with `SEII_DOCS=1`, else beside the test's other results. */
export async function takeGuidePicture(of: Page | Locator, name: string): Promise<void> {
  const guide = resolve(import.meta.dirname, "../../docs/admin/images", `${name}.png`);
  await of.screenshot({
    path: process.env["SEII_DOCS"] === "1" ? guide : test.info().outputPath(`${name}.png`),
  });
}
