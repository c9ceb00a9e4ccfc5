import { markedWords, sentMails } from "./compose-window";
import { expect, test, testAlone } from "./extension";
import { BAD_MAIL, OutlookMail } from "./outlook-window";

test("the popup shows the draft of the open Outlook tab, leads to its findings, and knows the host", async ({
  extension,
}) => {
  const page = await extension.openOutlook({ windows: [BAD_MAIL] }, "https://outlook.cloud.microsoft");
  const mail = new OutlookMail(page);
  await mail.ready();
  const popup = await extension.openPage("popup.html");
  await expect(popup.locator("#popup")).toContainText(
    (await mail.badge.getAttribute("data-score")) ?? "no score",
  );
  await expect(popup.locator("#popup")).toContainText("outlook.cloud.microsoft");
  await popup
    .getByRole("button", { name: /絵文字/ })
    .first()
    .click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("😊");
});

test("the popup says so where the page can no longer be read", async ({ extension }) => {
  await extension.openOutlook({ windows: [BAD_MAIL], without: [".head"] });
  const popup = await extension.openPage("popup.html");
  await expect(popup.locator("#popup")).toContainText("この画面を読み取れません");
});

test("the popup says that nothing is being written in an idle Outlook", async ({ extension }) => {
  await extension.openOutlook();
  const popup = await extension.openPage("popup.html");
  await expect(popup.locator(".message.no-draft")).toBeVisible();
});

test("the toolbar shows the number of errors", async ({ extension }) => {
  const page = await extension.openOutlook({ windows: [BAD_MAIL] });
  const mail = new OutlookMail(page);
  await mail.ready();
  const worker = await extension.serviceWorker();
  const badgeText = () =>
    worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { query(filter: object): Promise<{ id: number }[]> };
          action: { getBadgeText(tab: object): Promise<string> };
        };
      };
      const [tab] = await chrome.tabs.query({ url: "https://outlook.office.com/*" });
      return tab === undefined ? undefined : chrome.action.getBadgeText({ tabId: tab.id });
    });
  await expect.poll(badgeText).toBe(await mail.badge.getAttribute("data-errors"));
});

testAlone(
  "the extension is reloaded in mid-draft: its views go, the draft stays, sending and undo work",
  async ({ extension }) => {
    const page = await extension.openOutlook({ windows: [BAD_MAIL] });
    const mail = new OutlookMail(page);
    await mail.ready();
    const before = await mail.html();
    const worker = await extension.serviceWorker();
    await worker.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { reload(): void } } };
      setTimeout(() => chrome.runtime.reload());
    });
    await expect.poll(() => markedWords(page)).toEqual([]);
    await expect(mail.badge).toHaveAttribute("data-state", "fault");
    expect(await mail.html()).toBe(before);
    await mail.body.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("x");
    await page.keyboard.press("Control+z");
    expect(await mail.html()).toBe(before);
    await mail.send.click();
    await expect.poll(async () => (await sentMails(page)).length).toBe(1);
    await expect(page.locator("seii-gate")).not.toBeAttached();
  },
);
