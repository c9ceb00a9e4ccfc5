import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession, Page } from "@playwright/test";
import { BAD_WINDOW, ComposeWindow, markedWords } from "./compose-window";
import { EXTENSION_ID, expect, test, testAlone, testAltered } from "./extension";

const emoji = async (page: Page) => (await markedWords(page)).filter((text) => text === "😊").length;

/** What the page holds after the garbage is gone. */
async function measure(cdp: CDPSession) {
  // Twice: what the first round frees may hold other things.
  for (let round = 0; round < 2; round += 1) await cdp.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return { nodes, jsEventListeners, usedSize };
}

/** Opens a window with an apology in it, lets it be reviewed and looked at, closes it. */
async function openAndClose(page: Page): Promise<void> {
  const compose = new ComposeWindow(page);
  await page.locator(".draft").click();
  await compose.ready();
  await compose.badge.getByRole("button").click();
  await expect(page.locator("seii-panel")).toBeAttached();
  await compose.root.getByRole("button", { name: "保存して閉じる" }).click();
  await expect(page.locator("seii-badge, seii-panel")).toHaveCount(0);
}

test("closing a window frees everything: fifty times, nothing grows", async ({ extension }) => {
  test.setTimeout(120_000);
  const page = await extension.openGmail({ drafts: [BAD_WINDOW] });
  const cdp = await page.context().newCDPSession(page);
  for (let time = 0; time < 10; time += 1) await openAndClose(page);
  const before = await measure(cdp);
  for (let time = 0; time < 50; time += 1) await openAndClose(page);
  const after = await measure(cdp);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  // One window with its views has several hundred nodes, 40 listeners of Gmail's and more of ours.
  expect(after.nodes - before.nodes).toBeLessThan(300);
  expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(40);
  expect(after.usedSize - before.usedSize).toBeLessThan(1_000_000);
});

test("twenty windows at once are all reviewed, and go without a trace", async ({ extension }) => {
  const page = await extension.openGmail({ windows: Array.from({ length: 20 }, () => BAD_WINDOW) });
  await expect(page.locator("seii-badge[data-state=ready]")).toHaveCount(20);
  await expect.poll(() => emoji(page)).toBe(20);
  await page.evaluate(() => document.querySelector(".dw")?.replaceChildren());
  await expect(page.locator("seii-badge")).toHaveCount(0);
  expect(await markedWords(page)).toEqual([]);
});

/** Counts what the content script asks of the clock, in an attribute of the page. */
const COUNTER = `for (const name of ["setTimeout", "setInterval", "requestAnimationFrame", "requestIdleCallback"]) {
  const own = globalThis[name].bind(globalThis);
  globalThis[name] = (...args) => {
    const all = document.documentElement;
    all.dataset.seiiClock = String(Number(all.dataset.seiiClock ?? 0) + 1);
    return own(...args);
  };
}
`;

testAltered("an idle window asks nothing of the clock", async ({ launchAltered }) => {
  const extension = await launchAltered((folder) => {
    const script = join(folder, "content-scripts/gmail.js");
    writeFileSync(script, COUNTER + readFileSync(script, "utf8"));
  });
  const page = await extension.openGmail({ windows: [BAD_WINDOW, BAD_WINDOW] });
  const clock = () => page.evaluate(() => Number(document.documentElement.dataset["seiiClock"]));
  await expect(page.locator("seii-badge[data-state=ready]")).toHaveCount(2);
  // What the first review began runs out.
  await expect
    .poll(async () => {
      const before = await clock();
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
      return (await clock()) - before;
    })
    .toBe(0);
  const before = await clock();
  expect(before).toBeGreaterThan(0);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_500)));
  expect(await clock()).toBe(before);
});

testAlone("the engine's document dies in mid-draft and the review goes on", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  const cdp = await extension.context.browser()?.newBrowserCDPSession();
  const find = async () =>
    (await cdp?.send("Target.getTargets"))?.targetInfos.find(({ url }) =>
      url.startsWith(`chrome-extension://${EXTENSION_ID}/offscreen`),
    );
  const before = await find();
  expect(before).toBeDefined();
  await cdp?.send("Target.closeTarget", { targetId: before?.targetId ?? "" });
  await expect.poll(async () => (await find())?.targetId).not.toBe(before?.targetId);
  await compose.body.press("Control+End");
  await page.keyboard.insertText("😊");
  await expect.poll(() => emoji(page)).toBe(2);
  await compose.send.click();
  await expect(page.locator("seii-gate").getByRole("alertdialog")).toBeVisible();
});

testAltered("the engine's worker dies in mid-draft and another takes over", async ({ launchAltered }) => {
  const extension = await launchAltered((folder) => {
    const script = join(folder, "engine-worker.js");
    const bomb = `addEventListener("message", ({ data }) => { if (data.draft?.subject === "爆") throw new Error("dead"); });\n`;
    writeFileSync(script, bomb + readFileSync(script, "utf8"));
  });
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  const subject = compose.root.locator("[name=subjectbox]");
  await subject.fill("爆");
  await subject.fill("お詫び");
  await compose.body.press("Control+End");
  await page.keyboard.insertText("😊");
  await expect.poll(() => emoji(page)).toBe(2);
  await expect(compose.badge).toHaveAttribute("data-state", "ready");
});

testAlone("offline, everything goes on", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  await extension.context.setOffline(true);
  await compose.body.press("Control+End");
  await page.keyboard.insertText("😊");
  await expect.poll(() => emoji(page)).toBe(2);
  await page.getByRole("button", { name: "作成" }).click();
  await page.keyboard.insertText("納品が遅れ、申し訳ございません😊");
  await expect.poll(() => emoji(page)).toBe(3);
  await extension.context.setOffline(false);
});

testAlone("a tab that was discarded and restored is reviewed and gated anew", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  await new ComposeWindow(page).ready();
  const worker = await extension.serviceWorker();
  await extension.openPage("popup.html");
  const restored = extension.context.waitForEvent("page");
  await worker.evaluate(async () => {
    interface Tabs {
      query(filter: object): Promise<{ id: number }[]>;
      discard(id: number): Promise<{ id: number }>;
      update(id: number, change: object): Promise<unknown>;
    }
    const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
    const [tab] = await tabs.query({ url: "https://mail.google.com/*" });
    const discarded = await tabs.discard(tab?.id ?? -1);
    await tabs.update(discarded.id, { active: true });
  });
  const again = await restored;
  await again.waitForURL(/mail\.google\.com/);
  const compose = new ComposeWindow(again);
  await compose.ready();
  await compose.send.click();
  await expect(again.locator("seii-gate").getByRole("alertdialog")).toBeVisible();
});
