import { BAD_WINDOW, ComposeWindow, markedWords, sentMails } from "./compose-window";
import { EXTENSION_ID, expect, testAlone as test } from "./extension";
import { openOnAllHosts } from "./mail-hosts";

test("the service worker dies in mid-draft and the review goes on", async ({ extension }) => {
  const opened = await openOnAllHosts(extension);
  for (const { mail } of opened) await mail.ready();
  const browser = extension.context.browser();
  if (browser === null) throw new Error("no browser");
  const cdp = await browser.newBrowserCDPSession();
  const findWorker = async () =>
    (await cdp.send("Target.getTargets")).targetInfos.find(
      ({ type, url }) => type === "service_worker" && url.includes(EXTENSION_ID),
    );
  const worker = await findWorker();
  if (worker === undefined) throw new Error("no service worker");
  await cdp.send("Target.closeTarget", { targetId: worker.targetId });
  await expect.poll(async () => (await findWorker())?.targetId).not.toBe(worker.targetId);
  for (const { host, page, mail } of opened) {
    const emoji = async () => (await markedWords(page)).filter((text) => text === "😊").length;
    await mail.body.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.keyboard.insertText("😊");
    await expect.poll(emoji).toBe(2);
    // A new window needs the service worker again: it wakes.
    await host.compose(page);
    await page.keyboard.insertText("納品が遅れ、申し訳ございません😊");
    await expect.poll(emoji).toBe(3);
  }
});

test("the engine's document goes with the last compose window and comes back with the next", async ({
  extension,
}) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  const worker = await extension.serviceWorker();
  const documents = () =>
    worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { getContexts(filter: object): Promise<unknown[]> } };
      };
      return (await chrome.runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT"] })).length;
    });
  expect(await documents()).toBe(1);
  await compose.root.getByRole("button", { name: "下書きを破棄" }).click();
  await expect.poll(documents).toBe(0);
  await page.getByRole("button", { name: "作成" }).click();
  await page.keyboard.insertText("納品が遅れ、申し訳ございません😊");
  await expect.poll(() => markedWords(page)).toContain("😊");
  expect(await documents()).toBe(1);
});

test("the extension is reloaded in mid-draft: its views go, the draft stays, sending works", async ({
  extension,
}) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  const before = await compose.html();
  await compose.badge.getByRole("button").click();
  await expect(page.locator("seii-panel")).toBeAttached();
  const worker = await extension.serviceWorker();
  await worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { reload(): void } } };
    setTimeout(() => chrome.runtime.reload());
  });
  await expect(page.locator("seii-panel")).not.toBeAttached();
  await expect.poll(() => markedWords(page)).toEqual([]);
  await expect(compose.badge).toHaveAttribute("data-state", "fault");
  expect(await compose.html()).toBe(before);
  await compose.send.click();
  await expect.poll(async () => (await sentMails(page)).length).toBe(1);
  await expect(page.locator("seii-gate")).not.toBeAttached();
});
