import { texts } from "../../src/panel/texts/texts";
import { BAD_WINDOW, sentMails } from "./compose-window";
import { expect, test } from "./extension";

test("a page that can no longer be read is said so in the popup, and mails go out", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW], unreadable: true });
  await expect(page.locator("seii-badge")).toHaveCount(0);
  const popup = await extension.openPage("popup.html");
  await expect(popup.locator(".message.not-understood")).toContainText(texts("ja").popup.notUnderstood);
  await popup.screenshot({ path: test.info().outputPath("popup-unreadable.png") });
  await page.locator('[data-tooltip^="送信 "]').click();
  await expect.poll(async () => (await sentMails(page)).length).toBe(1);
});

test("a page without a draft is not taken for one that cannot be read", async ({ extension }) => {
  await extension.openGmail();
  const popup = await extension.openPage("popup.html");
  await expect(popup.locator(".message.no-draft")).toBeVisible();
});
