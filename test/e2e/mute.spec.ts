import { markedWords, sentMails } from "./compose-window";
import { expect, test, testAlone } from "./extension";
import { MAIL_HOSTS, openOnAllHosts } from "./mail-hosts";

for (const host of MAIL_HOSTS) {
  test(`${host.name}: a mail muted in its panel goes out unasked, and the popup checks it again`, async ({
    extension,
  }) => {
    const page = await host.open(extension, { windows: [host.bad] });
    const mail = await host.window(page);
    await mail.ready();
    await mail.badge.getByRole("button").click();
    await page.locator("seii-panel").getByRole("button", { name: "このメールでは点検しない" }).click();
    await expect(mail.badge).toHaveAttribute("data-state", "off");
    expect(await markedWords(page)).toEqual([]);
    const popup = await extension.openPage("popup.html");
    await popup.getByRole("button", { name: "このメールの点検を再開する" }).click();
    await mail.ready();
    await expect.poll(() => markedWords(page)).toContain("😊");
    await popup.getByRole("button", { name: "このメールでは点検しない" }).click();
    await expect(popup.locator(".message.muted")).toBeVisible();
    await mail.send.click();
    await expect.poll(async () => (await sentMails(page)).length).toBe(1);
  });

  test(`${host.name}: a mute holds for its window only`, async ({ extension }) => {
    const page = await host.open(extension, { windows: [host.bad, host.bad] });
    const first = await host.window(page, 0);
    await first.ready();
    await first.badge.getByRole("button").click();
    await page.locator("seii-panel").getByRole("button", { name: "このメールでは点検しない" }).click();
    await expect(first.badge).toHaveAttribute("data-state", "off");
    const second = await host.window(page, 1);
    await second.ready();
    await second.send.click();
    await expect(page.locator("seii-gate").getByRole("alertdialog")).toBeVisible();
  });
}

// In a browser of its own: the tests that draw pictures stop the clock of the shared browser's pages.
testAlone(
  "a pause until tomorrow silences open windows and new ones, and ends at a click",
  async ({ extension }) => {
    const opened = await openOnAllHosts(extension);
    for (const { mail } of opened) await mail.ready();
    const popup = await extension.openPage("popup.html");
    await popup.getByRole("button", { name: "明日まで点検を休む" }).click();
    await expect(popup.locator(".message.paused")).toBeVisible();
    await popup.screenshot({ path: test.info().outputPath("popup-paused.png") });
    for (const { page, mail } of opened) {
      await expect(page.locator("seii-badge")).toHaveCount(0);
      expect(await markedWords(page)).toEqual([]);
      await mail.send.click();
      await expect.poll(async () => (await sentMails(page)).length).toBe(1);
      await page.close();
    }
    const others = await openOnAllHosts(extension);
    for (const { mail } of others) {
      await expect(mail.body).toBeVisible();
      await expect(mail.badge).toHaveCount(0);
    }
    await popup.getByRole("button", { name: "今すぐ再開する" }).click();
    for (const { mail } of others) await mail.ready();
  },
);
