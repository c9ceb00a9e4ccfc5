import type { Page } from "@playwright/test";
import { benchMail } from "./bench-mail";
import type { BenchHost } from "./bench-hosts";
import type { BenchBrowser } from "./browser-page";
import { summarize } from "./measure";
import type { Row } from "./row";
import { BLOCKS, restCost, typingCost, waitForMarks } from "./typing-cost";

/**
 * What the open panel adds to the main thread's work per keystroke: the same mail in two pages, the panel open in one;
 * each value of the row is that of the open panel less that of the closed one. Both pages have shown the panel, and in
 * both the pointer rests on the badge: Chromium looks what lies under it after each change of a page, whoever made it.
 * The last row is what is put off while somebody types, drawn once when the typing rests.
 */
export async function benchOpenPanel(browser: BenchBrowser, host: BenchHost): Promise<readonly Row[]> {
  const body = benchMail(3);
  const closed = await openWithPanel(browser, host, body);
  await closed.locator("seii-badge").getByRole("button").click();
  await closed.locator("seii-panel").waitFor({ state: "detached" });
  const open = await openWithPanel(browser, host, body);
  for (const page of [closed, open]) await sweep(page);
  const times: { closed: number[]; open: number[] } = { closed: [], open: [] };
  for (let block = 0; block < BLOCKS; block++) {
    times.closed.push(...(await typingCost(closed, host)));
    times.open.push(...(await typingCost(open, host)));
  }
  const rest = { closed: await restCost(closed, host), open: await restCost(open, host) };
  await closed.close();
  await open.close();
  const without = summarize(times.closed);
  const withPanel = summarize(times.open);
  const restClosed = summarize(rest.closed);
  return [
    {
      what: "main-thread work per keystroke, 600 characters, added by the open panel",
      median: withPanel.median - without.median,
      p95: withPanel.p95 - without.p95,
      unit: "ms",
      budget: 1,
      judged: "p95",
      note: `open: ${withPanel.median.toFixed(1)} ms, p95 ${withPanel.p95.toFixed(1)} ms; closed: ${without.median.toFixed(1)} ms, p95 ${without.p95.toFixed(1)} ms, both with the page's own work`,
    },
    {
      what: "main-thread work once the typing rests: badge and open panel drawn anew",
      ...summarize(rest.open),
      unit: "ms",
      note: `closed: ${restClosed.median.toFixed(1)} ms, p95 ${restClosed.p95.toFixed(1)} ms`,
    },
  ];
}

async function openWithPanel(browser: BenchBrowser, host: BenchHost, body: string): Promise<Page> {
  const page = await browser.open(host.address, body);
  await waitForMarks(page);
  await page.locator("seii-badge").getByRole("button").click();
  await page.locator("seii-panel").getByRole("dialog").waitFor();
  return page;
}

/** What the loading of a page has left is no work of a keystroke. */
async function sweep(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
}
