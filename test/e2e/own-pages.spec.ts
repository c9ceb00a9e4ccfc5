import { BAD_LINES, BAD_WINDOW, ComposeWindow, markedWords } from "./compose-window";
import { expect, test } from "./extension";

test("the practice page reviews what is written there, and sends nothing", async ({ extension }) => {
  const page = await extension.openPage("practice.html");
  await page.locator("main button").first().click();
  const body = page.locator("[contenteditable=true]");
  await body.click();
  for (const [index, line] of BAD_LINES.entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(line);
  }
  const badge = page.locator("seii-badge");
  await expect(badge).toHaveAttribute("data-state", "ready");
  await expect.poll(() => markedWords(page)).toContain("😊");
  await badge.getByRole("button").click();
  await expect(page.locator("seii-panel")).toBeAttached();
  await page.screenshot({ path: test.info().outputPath("practice.png") });
  await page.getByRole("button", { name: "送信", exact: true }).click();
  const gate = page.locator("seii-gate");
  await expect(gate.getByRole("alertdialog")).toBeVisible();
  await gate.getByRole("button", { name: "このまま送信" }).click();
  await expect(page.getByText(/送信されません|送信はされません|送信していません/)).toBeVisible();
});

test("the popup shows the draft of the open webmail tab and leads to its findings", async ({ extension }) => {
  const gmail = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(gmail);
  await compose.ready();
  const score = await compose.badge.getAttribute("data-score");
  const popup = await extension.openPage("popup.html");
  await expect(popup.locator("#popup")).toContainText(score ?? "no score");
  await expect(popup.locator("#popup")).toContainText("お詫び");
  await popup.screenshot({ path: test.info().outputPath("popup.png") });
  await popup
    .getByRole("button", { name: /絵文字/ })
    .first()
    .click();
  await expect.poll(() => gmail.evaluate(() => getSelection()?.toString())).toBe("😊");
});

test("the popup says so where there is no webmail, and no draft", async ({ extension }) => {
  const alone = await extension.openPage("popup.html");
  await expect(alone.locator("[role=status]")).toBeVisible();
  await extension.openGmail();
  const idle = await extension.openPage("popup.html");
  await expect(idle.locator(".message.no-draft")).toBeVisible();
});

test("the popup switches a host off and on again", async ({ extension }) => {
  const gmail = await extension.openGmail({ windows: [BAD_WINDOW] });
  await new ComposeWindow(gmail).ready();
  const popup = await extension.openPage("popup.html");
  await popup.locator(".switch").click();
  await expect(gmail.locator("seii-badge")).toHaveCount(0);
  expect(await markedWords(gmail)).toEqual([]);
  await popup.locator(".switch").click();
  await new ComposeWindow(gmail).ready();
  await expect.poll(() => markedWords(gmail)).toContain("😊");
});

test("the toolbar shows the number of errors", async ({ extension }) => {
  const gmail = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(gmail);
  await compose.ready();
  const worker = await extension.serviceWorker();
  const badgeText = () =>
    worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { query(filter: object): Promise<{ id: number }[]> };
          action: { getBadgeText(tab: object): Promise<string> };
        };
      };
      const [tab] = await chrome.tabs.query({ url: "https://mail.google.com/*" });
      return tab === undefined ? undefined : chrome.action.getBadgeText({ tabId: tab.id });
    });
  await expect.poll(badgeText).toBe(await compose.badge.getAttribute("data-errors"));
});
