import { DEBOUNCE_MS } from "../../src/session/ports";
import { benchMail, longBenchMail } from "./bench-mail";
import { type BenchHost, type BenchHostName, benchHosts, WITHOUT_EXTENSION } from "./bench-hosts";
import { type BenchBrowser, launchBenchBrowser, type WatchedWindow } from "./browser-page";
import { summarize } from "./measure";
import { benchOpenPanel } from "./open-panel";
import type { Row } from "./row";
import { AT_THE_END, BLOCKS, focusEnd, KEYSTROKES, typingCost, waitForMarks, WORDS } from "./typing-cost";
import { benchWindowMemory } from "./window-memory";

const COLD_STARTS = 7;

/** What the extension costs in Chromium, on the page of `name`; build it first. */
export async function benchBrowser(name: BenchHostName): Promise<Row[]> {
  const rows: Row[] = [];
  const host = benchHosts[name];
  const browser = await launchBenchBrowser(host);
  try {
    rows.push(await benchColdStart(browser, host));
    rows.push(await benchMarks(browser, host));
    rows.push(await benchMainThread(browser, host, "600 characters", benchMail(3), 2));
    rows.push(...(await benchOpenPanel(browser, host)));
    rows.push(
      await benchMainThread(browser, host, "600 characters, words in a sentence", benchMail(3), 2, WORDS),
    );
    rows.push(await benchMainThread(browser, host, "10,000 characters, 400 findings", manyFindings(), 8));
    rows.push(await benchWindowMemory(browser, host));
  } finally {
    await browser.close();
  }
  return rows.map((row) => ({ ...row, what: `${row.what} (${name})` }));
}

/**
 * A running browser in which the engine is not loaded: it starts and reads its dictionary. The first window, opened
 * while the browser itself still starts, is not counted.
 */
async function benchColdStart(browser: BenchBrowser, host: BenchHost): Promise<Row> {
  const inbox = await browser.open(host.address);
  const times: number[] = [];
  for (let round = 0; round <= COLD_STARTS; round++) {
    await browser.untilEngineClosed();
    const page = await browser.open(host.address, benchMail(round));
    await waitForMarks(page);
    const time = await page.evaluate(() => {
      const { opened = Number.NaN, marked = Number.NaN } = (globalThis as unknown as WatchedWindow).seiiBench;
      return marked - opened;
    });
    if (round > 0) times.push(time);
    await page.close();
  }
  await inbox.close();
  return { what: "mail window opened → first marks, cold", ...summarize(times), unit: "ms", budget: 300 };
}

/** An emoji typed is marked; between two of them it is deleted, and its mark goes with it before any review. */
async function benchMarks(browser: BenchBrowser, host: BenchHost): Promise<Row> {
  const page = await browser.open(host.address, benchMail(3));
  await waitForMarks(page);
  await focusEnd(page, host);
  const times: number[] = [];
  for (let round = 0; round < KEYSTROKES; round++) {
    const marks = await page.evaluate(() => (globalThis as unknown as WatchedWindow).seiiBench.count());
    await page.evaluate(
      (from) => (globalThis as unknown as WatchedWindow).seiiBench.arm(from),
      DEBOUNCE_MS - 20,
    );
    await page.keyboard.insertText("😊");
    const time = await page.evaluate(() => (globalThis as unknown as WatchedWindow).seiiBench.armed);
    times.push((time ?? Number.NaN) - DEBOUNCE_MS);
    await page.keyboard.press("Backspace");
    await page.waitForFunction(
      (before) => (globalThis as unknown as WatchedWindow).seiiBench.count() === before,
      marks,
    );
    // The review that the deletion asks for must not fall into the next measurement.
    await page.waitForTimeout(2 * DEBOUNCE_MS);
  }
  await page.close();
  return {
    what: "keystroke → marks updated, 600 characters, after the debounce",
    ...summarize(times),
    unit: "ms",
    budget: 16,
    judged: "p95",
  };
}

/**
 * The main thread's processor time from one keystroke to past its review (the debounce with all that follows it, and the
 * frames that it causes), less what the bare page needs; the two pages take turns in blocks, since only one can be in
 * front. Processor time: what other processes of the machine take is no work of the page.
 */
async function benchMainThread(
  browser: BenchBrowser,
  host: BenchHost,
  name: string,
  body: string,
  budget: number,
  typed = AT_THE_END,
): Promise<Row> {
  const marked = await browser.open(host.address, body);
  await waitForMarks(marked);
  const marks = await marked.evaluate(() => (globalThis as unknown as WatchedWindow).seiiBench.count());
  const bare = await browser.open(WITHOUT_EXTENSION, body);
  const times: { marked: number[]; bare: number[] } = { marked: [], bare: [] };
  for (let block = 0; block < BLOCKS; block++) {
    times.marked.push(...(await typingCost(marked, host, typed)));
    times.bare.push(...(await typingCost(bare, host, typed)));
  }
  await marked.close();
  await bare.close();
  const base = summarize(times.bare).median;
  return {
    what: `main-thread work per keystroke, ${name}`,
    ...summarize(times.marked.map((time) => time - base)),
    unit: "ms",
    budget,
    judged: "p95",
    note: `${marks} marks; the bare page: ${base.toFixed(1)} ms, p95 ${summarize(times.bare).p95.toFixed(1)} ms`,
  };
}

/** About 10,000 characters with an emoji in each 18 of them. */
function manyFindings(): string {
  const lines = longBenchMail(9000).replaceAll("😊", "").split("\n");
  return lines.map((line) => line.replace(/.{18}/gu, "$&😊")).join("\n");
}
