import { expect, test } from "./firefox";
import { outlook } from "./mail-host";
import { MailPage } from "./mail-page";

for (const way of ["blank", "written"] as const) {
  test(`Firefox: a mail in a window at about:blank (${way}) is reviewed and asked about once`, async ({
    firefox,
  }) => {
    const options = { windows: [outlook.bad], popOut: way };
    const opener = new MailPage(await firefox.openHost(outlook, options), outlook);
    await opener.ready();
    const popup = new Promise<MailPage>((resolve) => {
      opener.page.once("popup", (page) => page && resolve(new MailPage(page, outlook)));
    });
    await opener.page.click(".popout");
    const mail = await popup;
    expect(mail.page.url()).toBe("about:blank");
    await mail.ready();
    const before = await mail.html();
    await expect.poll(() => mail.countMarks("😊")).toBe(1);
    await mail.page.click(outlook.send);
    await mail.page.waitForSelector("seii-gate");
    expect(await opener.sent()).toEqual([]);
    await mail.clickIn("seii-gate", "このまま送信");
    await expect.poll(async () => (await opener.sent()).map(({ html }) => html)).toEqual([before]);
  });
}
