import { buildProbe } from "../contract/browser/build-probe";
import { expect, test } from "./firefox";
import { gmailPage } from "../e2e/pages/gmail";

const LINES = "<div>申し訳ない😊です。</div>".repeat(40);

/** How far the first visible line of the overlay is from the words it belongs to, in pixels. */
function readGap(): number {
  const shadow = document.querySelector("seii-marks")?.shadowRoot;
  const line = shadow?.querySelector("i")?.getBoundingClientRect();
  const top = document.querySelector(".Ar")?.getBoundingClientRect().top ?? 0;
  const words = [...(document.querySelector("[g_editable]")?.children ?? [])].map((child) => {
    const range = document.createRange();
    range.setStart(child.firstChild as Node, 3);
    range.setEnd(child.firstChild as Node, 5);
    return range.getBoundingClientRect();
  });
  const first = words.find((rect) => rect.top >= top);
  if (line === undefined || first === undefined) return 999;
  const { left, right, bottom } = first;
  return Math.max(Math.abs(line.left - left), Math.abs(line.right - right), Math.abs(line.bottom - bottom));
}

test("Firefox: lines drawn over the page stand in where highlights lack, on the words, also after scrolling", async ({
  firefox,
}) => {
  const page = await firefox.browser.newPage();
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const body = gmailPage({ windows: [{ subject: "お詫び", body: LINES }] });
    void request.respond({ contentType: "text/html; charset=utf-8", body });
  });
  // As an older Firefox is. The extension itself is switched off by the address, which is none of its hosts.
  await page.evaluateOnNewDocument(`delete window.Highlight;${buildProbe()};window.startProbe(false)`);
  await page.goto("https://mail.example/");
  await page.evaluate(() => window.seiiProbe.mark("ない", "error"));
  expect(await page.evaluate(readGap)).toBeLessThanOrEqual(1);
  await page.$eval(".Ar", (scroller) => scroller.scrollBy(0, 137));
  await expect.poll(() => page.evaluate(readGap)).toBeLessThanOrEqual(1);
  expect(await page.$eval("[g_editable]", (body) => body.innerHTML)).toBe(LINES);
  await page.evaluate(() => window.seiiProbe.mark("ありません", "error"));
  expect(await page.$("seii-marks")).toBeNull();
});
