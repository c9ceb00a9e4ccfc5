import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLOCK_COUNTER } from "../e2e/clock-counter";
import { answerRequests } from "./answer-requests";
import { expect, test } from "./firefox";
import { MAIL_HOSTS } from "./mail-host";
import { MailPage } from "./mail-page";

test("Firefox: an idle window asks nothing of the clock", async ({ launch }) => {
  const firefox = await launch({
    alter(folder) {
      for (const { name } of MAIL_HOSTS) {
        const file = join(folder, "content-scripts", `${name}.js`);
        writeFileSync(file, CLOCK_COUNTER + readFileSync(file, "utf8"));
      }
    },
  });
  for (const host of MAIL_HOSTS) {
    const { page } = new MailPage(await firefox.openHost(host, { windows: [host.bad, host.bad] }), host);
    await page.waitForFunction(() => document.querySelectorAll("seii-badge[data-state=ready]").length === 2);
    const clock = () => page.evaluate(() => Number(document.documentElement.dataset["seiiClock"]));
    const wait = () => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
    // What the first review began runs out.
    await expect
      .poll(
        async () => {
          const before = await clock();
          await wait();
          return (await clock()) - before;
        },
        { timeout: 30_000 },
      )
      .toBe(0);
    const before = await clock();
    expect(before).toBeGreaterThan(0);
    await wait();
    expect(await clock()).toBe(before);
  }
});

for (const host of MAIL_HOSTS) {
  test(`Firefox, ${host.name}: a tab that was discarded and restored is reviewed and gated anew`, async ({
    launch,
  }) => {
    const firefox = await launch({});
    const windows = { windows: [host.bad] };
    const left = new MailPage(await firefox.openHost(host, windows), host);
    await left.ready();
    const stopAnswering = answerRequests(firefox.browser, host.address, host.html(windows));
    // In front, since only a tab in the background can be discarded.
    const own = await firefox.openPage("popup.html");
    await own.waitForSelector(".popup");
    const act = (what: "discard" | "restore") =>
      own.evaluate(
        async (pattern, wanted) => {
          interface Tabs {
            query(filter: object): Promise<{ id: number; discarded: boolean }[]>;
            discard(id: number): Promise<void>;
            update(id: number, change: object): Promise<unknown>;
          }
          const { tabs } = (globalThis as unknown as { browser: { tabs: Tabs } }).browser;
          const [tab] = await tabs.query({ url: pattern });
          const id = tab?.id ?? -1;
          if (wanted === "discard") await tabs.discard(id);
          else await tabs.update(id, { active: true });
          const [now] = await tabs.query({ url: pattern });
          return now?.discarded;
        },
        `${new URL(host.address).origin}/*`,
        what,
      );
    expect(await act("discard")).toBe(true);
    await expect.poll(() => left.page.isClosed()).toBe(true);
    await act("restore");
    const find = async () =>
      (await firefox.browser.pages()).find((page) => page !== left.page && page.url() === host.address);
    await expect.poll(async () => (await find())?.url()).toBe(host.address);
    const page = await find();
    if (page === undefined) throw new Error("the tab is not back");
    const mail = new MailPage(page, host);
    await mail.ready();
    await expect.poll(() => mail.countMarks("😊")).toBe(1);
    await page.click(host.send);
    await page.waitForSelector("seii-gate");
    expect(await mail.sent()).toEqual([]);
    stopAnswering();
  });
}
