import type { Page } from "@playwright/test";
import { type BenchHost, WITHOUT_EXTENSION } from "./bench-hosts";
import { benchMail } from "./bench-mail";
import type { BenchBrowser } from "./browser-page";
import { exactRow, type Row } from "./row";

const WINDOWS = 20;
const MEGABYTE = 1_000_000;

/** What the extension adds to the JavaScript heap of a page with twenty mail windows, all of them reviewed. */
export async function benchWindowMemory(browser: BenchBrowser, host: BenchHost): Promise<Row> {
  const bare = await browser.open(WITHOUT_EXTENSION, benchMail(5), WINDOWS);
  const base = await heapOf(bare);
  await bare.close();
  const page = await browser.open(host.address, benchMail(5), WINDOWS);
  await page.waitForFunction(
    (count) => document.querySelectorAll("seii-badge[data-state=ready]").length === count,
    WINDOWS,
  );
  const used = await heapOf(page);
  await page.close();
  const row = exactRow(`JavaScript heap added to a page with ${WINDOWS} mail windows`, used - base, "MB");
  return { ...row, note: `the bare page: ${base.toFixed(1)} MB` };
}

/** Megabytes in use in the page's process after the garbage is gone. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  // Twice: what the first round frees may hold other things.
  for (let round = 0; round < 2; round++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / MEGABYTE;
}
