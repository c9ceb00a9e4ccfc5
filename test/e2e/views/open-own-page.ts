import type { Page } from "@playwright/test";
import type { Extension } from "../extension";
import { DAY } from "../frozen/frozen-drafts";
import type { Prepare } from "./view";

/** A page of the extension, always on the same day. @param path e.g. `/popup.html` */
export async function openOwnPage(extension: Extension, path: string, prepare: Prepare): Promise<Page> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 900, height: 700 });
  await page.clock.setFixedTime(new Date(`${DAY}T10:00:00`));
  const address = extension.serviceWorker().then((worker) => new URL(path, worker.url()).href);
  await page.goto(await address);
  await prepare(page);
  return page;
}
