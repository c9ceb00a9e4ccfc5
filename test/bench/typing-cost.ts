import type { CDPSession, Page } from "@playwright/test";
import { DEBOUNCE_MS, SETTLE_MS } from "../../src/session/ports";
import type { BenchHost } from "./bench-hosts";
import type { WatchedWindow } from "./browser-page";

const PATIENCE = 30_000;
export const KEYSTROKES = 40;
/** Pages that are compared take turns in so many blocks: what disturbs the machine disturbs them alike. */
export const BLOCKS = 4;

/**
 * Typed after the end of the mail, they break its closing words: the report becomes another with nearly each of them.
 * What is typed into a sentence (`WORDS`) changes little but the places, as most keystrokes do.
 */
export const AT_THE_END = "あ";
/** Goes on from `一名で行っておりました` in `benchMail`. */
export const WORDS = "が、手順書の改訂が遅れており、担当者に十分な説明ができておりませんでした";
const SENTENCE = "一名で行っておりました";

/** Milliseconds of work for each of some keystrokes; the first ones after coming to the front do not count. */
export async function typingCost(page: Page, host: BenchHost, typed = AT_THE_END): Promise<number[]> {
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

/** Milliseconds of work from after a keystroke's review to past the pause at which score and lists follow it. */
export async function restCost(page: Page, host: BenchHost): Promise<number[]> {
  await page.bringToFront();
  await focusEnd(page, host);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const times: number[] = [];
  for (let round = 0; round < KEYSTROKES / BLOCKS; round++) {
    await page.keyboard.insertText(AT_THE_END);
    await page.waitForTimeout(2 * DEBOUNCE_MS);
    const before = await busyTime(session);
    await page.waitForTimeout(SETTLE_MS);
    times.push((await busyTime(session)) - before);
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

/** Resolves when the first mark stands in the page. */
export async function waitForMarks(page: Page): Promise<void> {
  const isMarked = () => (globalThis as unknown as WatchedWindow).seiiBench.marked !== undefined;
  await page.waitForFunction(isMarked, undefined, { timeout: PATIENCE });
}

/** Puts the caret behind the last word. */
export async function focusEnd(page: Page, host: BenchHost): Promise<void> {
  await page.locator(host.editor).focus();
  await page.keyboard.press("Control+End");
}
