import type { CDPSession, Page } from "@playwright/test";
import { DEBOUNCE_MS } from "../../src/session/ports";
import { benchMail, longBenchMail } from "./bench-mail";
import { type BenchHost, type BenchHostName, benchHosts, WITHOUT_EXTENSION } from "./bench-hosts";
import { type BenchBrowser, launchBenchBrowser, type WatchedWindow } from "./browser-page";
import { summarize } from "./measure";
import type { Row } from "./row";
import { benchWindowMemory } from "./window-memory";

const PATIENCE = 30_000;
const COLD_STARTS = 7;
const KEYSTROKES = 40;
const BLOCKS = 4;
/**
 * Typed after the end of the mail, they break its closing words: the report becomes another with nearly each of them.
 * What is typed into a sentence (`WORDS`) changes little but the places, as most keystrokes do.
 */
const AT_THE_END = "あ";
/** Goes on from `一名で行っておりました` in `benchMail`. */
const WORDS = "が、手順書の改訂が遅れており、担当者に十分な説明ができておりませんでした";
const SENTENCE = "一名で行っておりました";

/** What the extension costs in Chromium, on the page of `name`; build it first. */
export async function benchBrowser(name: BenchHostName): Promise<Row[]> {
  const rows: Row[] = [];
  const host = benchHosts[name];
  const browser = await launchBenchBrowser(host);
  try {
    rows.push(await benchColdStart(browser, host));
    rows.push(await benchMarks(browser, host));
    rows.push(await benchMainThread(browser, host, "600 characters", benchMail(3), 2));
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

/** Milliseconds of work for each of some keystrokes; the first ones after coming to the front do not count. */
async function typingCost(page: Page, host: BenchHost, typed: string): Promise<number[]> {
  await page.bringToFront();
  await focusEnd(page, host);
  if (typed !== AT_THE_END) await page.evaluate(putCaretAfter, [host.editor, SENTENCE] as const);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const times: number[] = [];
  for (let round = -3; round < KEYSTROKES / BLOCKS; round++) {
    const before = await busyTime(session);
    await page.keyboard.insertText(typed[(round + 3) % typed.length] ?? typed);
    // Long enough for the review that follows the keystroke.
    await page.waitForTimeout(2 * DEBOUNCE_MS);
    if (round >= 0) times.push((await busyTime(session)) - before);
  }
  await session.detach();
  return times;
}

/** Runs in the page. */
function putCaretAfter([editor, words]: readonly [editor: string, words: string]): void {
  const body = document.querySelector(editor);
  const texts = body && document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts?.nextNode()) {
    const at = texts.currentNode.nodeValue?.indexOf(words) ?? -1;
    if (at >= 0) return getSelection()?.collapse(texts.currentNode, at + words.length);
  }
  throw new Error("the sentence is not there");
}

/** Milliseconds of processor time that the page's main thread has used so far. */
async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
}

async function waitForMarks(page: Page): Promise<void> {
  const isMarked = () => (globalThis as unknown as WatchedWindow).seiiBench.marked !== undefined;
  await page.waitForFunction(isMarked, undefined, { timeout: PATIENCE });
}

async function focusEnd(page: Page, host: BenchHost): Promise<void> {
  await page.locator(host.editor).focus();
  await page.keyboard.press("Control+End");
}

/** About 10,000 characters with an emoji in each 18 of them. */
function manyFindings(): string {
  const lines = longBenchMail(9000).replaceAll("😊", "").split("\n");
  return lines.map((line) => line.replace(/.{18}/gu, "$&😊")).join("\n");
}
