import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLOCK_COUNTER } from "../e2e/clock-counter";
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
