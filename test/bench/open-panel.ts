import { benchMail } from "./bench-mail";
import type { BenchHost } from "./bench-hosts";
import type { BenchBrowser } from "./browser-page";
import { summarize } from "./measure";
import type { Row } from "./row";
import { BLOCKS, typingCost, waitForMarks } from "./typing-cost";

/**
 * What the open panel adds to the main thread's work per keystroke: the same mail in two pages, the panel open in one;
 * each value of the row is that of the open panel less that of the closed one.
 */
export async function benchOpenPanel(browser: BenchBrowser, host: BenchHost): Promise<Row> {
  const body = benchMail(3);
  const closed = await browser.open(host.address, body);
  await waitForMarks(closed);
  const open = await browser.open(host.address, body);
  await waitForMarks(open);
  await open.locator("seii-badge").getByRole("button").click();
  await open.locator("seii-panel").getByRole("dialog").waitFor();
  const times: { closed: number[]; open: number[] } = { closed: [], open: [] };
  for (let block = 0; block < BLOCKS; block++) {
    times.closed.push(...(await typingCost(closed, host)));
    times.open.push(...(await typingCost(open, host)));
  }
  await closed.close();
  await open.close();
  const without = summarize(times.closed);
  const withPanel = summarize(times.open);
  return {
    what: "main-thread work per keystroke, 600 characters, added by the open panel",
    median: withPanel.median - without.median,
    p95: withPanel.p95 - without.p95,
    unit: "ms",
    budget: 1,
    judged: "p95",
    note: `open: ${withPanel.median.toFixed(1)} ms, p95 ${withPanel.p95.toFixed(1)} ms; closed: ${without.median.toFixed(1)} ms, p95 ${without.p95.toFixed(1)} ms, both with the page's own work`,
  };
}
