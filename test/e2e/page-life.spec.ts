import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession, Page } from "@playwright/test";
import { CLOCK_COUNTER } from "./clock-counter";
import { markedWords } from "./compose-window";
import { EXTENSION_ID, expect, test, testAlone, testAltered } from "./extension";
import { findGrowth, takeHeapCensus } from "./heap-census";
import { MAIL_HOSTS, type MailHost, openOnAllHosts } from "./mail-hosts";

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
async function openAndClose(page: Page, host: MailHost): Promise<void> {
  await page.locator(".draft").click();
  const mail = await host.window(page);
  await mail.ready();
  await mail.badge.getByRole("button").click();
  await expect(page.locator("seii-panel")).toBeAttached();
  await mail.root.getByRole("button", { name: host.discard }).click();
  await expect(page.locator("seii-badge, seii-panel")).toHaveCount(0);
}

for (const host of MAIL_HOSTS) {
  test(`${host.name}: closing a window frees everything: fifty times, nothing grows`, async ({
    extension,
  }) => {
    test.setTimeout(120_000);
    const page = await host.open(extension, { drafts: [host.bad] });
    const cdp = await page.context().newCDPSession(page);
    for (let time = 0; time < 10; time += 1) await openAndClose(page, host);
    const before = { ...(await measure(cdp)), census: await takeHeapCensus(cdp) };
    for (let time = 0; time < 50; time += 1) await openAndClose(page, host);
    const after = { ...(await measure(cdp)), census: await takeHeapCensus(cdp) };
    // Of nothing one more for each window: no class, no closure, no detached node.
    expect(findGrowth(before.census, after.census, 50)).toEqual({});
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    // One window with its views has several hundred nodes, 40 listeners of the host's and more of ours.
    expect(after.nodes - before.nodes).toBeLessThan(300);
    expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(40);
    expect(after.usedSize - before.usedSize).toBeLessThan(1_000_000);
  });

  test(`${host.name}: twenty windows at once are all reviewed, and go without a trace`, async ({
    extension,
  }) => {
    const page = await host.open(extension, { windows: Array.from({ length: 20 }, () => host.bad) });
    await expect(page.locator("seii-badge[data-state=ready]")).toHaveCount(20);
    await expect.poll(() => emoji(page)).toBe(20);
    await page.evaluate(() => document.querySelector(".dw, .drafts")?.replaceChildren());
    await expect(page.locator("seii-badge")).toHaveCount(0);
    expect(await markedWords(page)).toEqual([]);
  });
}

testAltered("an idle window asks nothing of the clock", async ({ launchAltered }) => {
  const extension = await launchAltered((folder) => {
    for (const { script } of MAIL_HOSTS) {
      const file = join(folder, script);
      writeFileSync(file, CLOCK_COUNTER + readFileSync(file, "utf8"));
    }
  });
  const pages: Page[] = [];
  for (const host of MAIL_HOSTS) pages.push(await host.open(extension, { windows: [host.bad, host.bad] }));
  const clocks = () =>
    Promise.all(
      pages.map((page) => page.evaluate(() => Number(document.documentElement.dataset["seiiClock"]))),
    );
  const wait = () =>
    Promise.all(
      pages.map((page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_000)))),
    );
  for (const page of pages) await expect(page.locator("seii-badge[data-state=ready]")).toHaveCount(2);
  // What the first review began runs out.
  await expect
    .poll(async () => {
      const before = await clocks();
      await wait();
      return (await clocks()).map((now, page) => now - (before[page] ?? 0));
    })
    .toEqual(pages.map(() => 0));
  const before = await clocks();
  expect(Math.min(...before)).toBeGreaterThan(0);
  await wait();
  expect(await clocks()).toEqual(before);
});

testAlone("the engine's document dies in mid-draft and the review goes on", async ({ extension }) => {
  const opened = await openOnAllHosts(extension);
  for (const { mail } of opened) await mail.ready();
  const cdp = await extension.context.browser()?.newBrowserCDPSession();
  const find = async () =>
    (await cdp?.send("Target.getTargets"))?.targetInfos.find(({ url }) =>
      url.startsWith(`chrome-extension://${EXTENSION_ID}/offscreen`),
    );
  const before = await find();
  expect(before).toBeDefined();
  await cdp?.send("Target.closeTarget", { targetId: before?.targetId ?? "" });
  await expect.poll(async () => (await find())?.targetId).not.toBe(before?.targetId);
  for (const { page, mail } of opened) {
    await mail.body.press("Control+End");
    await page.keyboard.insertText("😊");
    await expect.poll(() => emoji(page)).toBe(2);
    await mail.send.click();
    await expect(page.locator("seii-gate").getByRole("alertdialog")).toBeVisible();
  }
});

for (const host of MAIL_HOSTS) {
  testAltered(
    `${host.name}: the engine's worker dies in mid-draft and another takes over`,
    async ({ launchAltered }) => {
      const extension = await launchAltered((folder) => {
        const script = join(folder, "engine-worker.js");
        // Not with the first review that it is asked for: that is the one which its successor is given.
        const bomb = `{
          let asked = 0;
          addEventListener("message", ({ data }) => {
            if (data.type !== "review" || asked++ === 0 || data.draft.subject !== "爆") return;
            new BroadcastChannel("bomb").postMessage("off");
            throw new Error("dead");
          });
        }\n`;
        writeFileSync(script, bomb + readFileSync(script, "utf8"));
      });
      const listener = await extension.openPage("popup.html");
      await listener.evaluate(() => {
        const channel = new BroadcastChannel("bomb");
        const heard = new Promise((resolve) => channel.addEventListener("message", resolve));
        Object.assign(window, { channel, heard: heard.then(() => true) });
      });
      const page = await host.open(extension, { windows: [host.bad] });
      const mail = await host.window(page);
      await mail.ready();
      const subject = mail.root.locator(host.subject);
      await subject.fill("爆");
      expect(await listener.evaluate(() => Reflect.get(window, "heard"))).toBe(true);
      await subject.fill("お詫び");
      await mail.body.press("Control+End");
      await page.keyboard.insertText("😊");
      await expect.poll(() => emoji(page)).toBe(2);
      await expect(mail.badge).toHaveAttribute("data-state", "ready");
    },
  );
}

testAlone("offline, everything goes on", async ({ extension }) => {
  const opened = await openOnAllHosts(extension);
  for (const { mail } of opened) await mail.ready();
  await extension.context.setOffline(true);
  for (const { host, page, mail } of opened) {
    await mail.body.press("Control+End");
    await page.keyboard.insertText("😊");
    await expect.poll(() => emoji(page)).toBe(2);
    await host.compose(page);
    await page.keyboard.insertText("納品が遅れ、申し訳ございません😊");
    await expect.poll(() => emoji(page)).toBe(3);
  }
  await extension.context.setOffline(false);
});

testAlone("a tab that was discarded and restored is reviewed and gated anew", async ({ extension }) => {
  const opened = await openOnAllHosts(extension);
  for (const { mail } of opened) await mail.ready();
  const worker = await extension.serviceWorker();
  await extension.openPage("popup.html");
  for (const { host } of opened) {
    const restored = extension.context.waitForEvent("page");
    await worker.evaluate(async (pattern) => {
      interface Tabs {
        query(filter: object): Promise<{ id: number }[]>;
        discard(id: number): Promise<{ id: number }>;
        update(id: number, change: object): Promise<unknown>;
      }
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      const [tab] = await tabs.query({ url: pattern });
      const discarded = await tabs.discard(tab?.id ?? -1);
      await tabs.update(discarded.id, { active: true });
    }, host.pattern);
    const page = await restored;
    await page.waitForURL(new RegExp(`^${host.pattern.replace("/*", "/")}`));
    const mail = await host.window(page);
    await mail.ready();
    await mail.send.click();
    await expect(page.locator("seii-gate").getByRole("alertdialog")).toBeVisible();
  }
});
