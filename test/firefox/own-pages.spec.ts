import { BAD_LINES, BAD_WINDOW } from "../e2e/compose-window";
import { expect, test } from "./firefox";
import { MAIL_HOSTS } from "./mail-host";
import { MailPage } from "./mail-page";

test("Firefox: the practice page reviews what is written there, and sends nothing", async ({ firefox }) => {
  const mail = new MailPage(await firefox.openPage("practice.html"));
  const { page } = mail;
  await (await page.waitForSelector("main button"))?.click();
  await page.waitForSelector("[contenteditable=true]");
  await page.click("[contenteditable=true]");
  for (const [index, line] of BAD_LINES.entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.type(line);
  }
  await mail.ready();
  await expect.poll(() => mail.markedWords()).toContain("😊");
  await (await page.waitForSelector('::-p-aria([name="送信"][role="button"])'))?.click();
  await mail.clickIn("seii-gate", "このまま送信");
  await page.waitForSelector("::-p-text(送信されません)");
});

test("Firefox: the popup shows the draft of the webmail tab and leads to its findings", async ({
  firefox,
}) => {
  const mail = new MailPage(await firefox.openGmail({ windows: [BAD_WINDOW] }));
  await mail.ready();
  const popup = await firefox.openPage("popup.html");
  await popup.waitForSelector(`::-p-text(${await mail.badge("score")})`);
  await (await popup.waitForSelector(".finding ::-p-text(絵文字)"))?.click();
  await expect.poll(() => mail.selected()).toBe("😊");
});

for (const host of MAIL_HOSTS) {
  test(`Firefox, ${host.name}: a page that can no longer be read is said so in the popup, and mails go out`, async ({
    firefox,
  }) => {
    const options = { windows: [host.bad], unreadable: true, without: [".head"] };
    const mail = new MailPage(await firefox.openHost(host, options), host);
    const popup = await firefox.openPage("popup.html");
    await popup.waitForSelector(".message.not-understood");
    expect(await mail.has("seii-badge")).toBe(false);
    await mail.page.click(host.send);
    await expect.poll(async () => (await mail.sent()).length).toBe(1);
  });
}
