import type { Page } from "@playwright/test";
import { asMarkup, BAD_WINDOW, ComposeWindow, SATO, sentMails } from "./compose-window";
import { expect, test } from "./extension";

const gate = (page: Page) => page.locator("seii-gate");
const arrow = (page: Page) => page.getByRole("button", { name: "その他の送信オプション" });
const entry = (page: Page) => page.getByRole("menuitem", { name: "送信日時を設定" });
const time = (page: Page, name: string) => page.getByRole("menuitem", { name });

/** Counts the questions from now on. */
async function countGates(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Reflect.set(window, "seiiGates", 0);
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node.nodeName === "SEII-GATE")
          Reflect.set(window, "seiiGates", Reflect.get(window, "seiiGates") + 1);
    }).observe(document, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => Reflect.get(window, "seiiGates") as number);
}

for (const way of ["mouse", "keyboard"] as const) {
  test(`a mail scheduled by ${way} is asked about once, from the menu to the time`, async ({ extension }) => {
    const page = await extension.openGmail({ windows: [BAD_WINDOW] });
    await new ComposeWindow(page).ready();
    const gates = await countGates(page);
    await arrow(page).click();
    if (way === "mouse") await entry(page).click();
    else {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
    }
    await expect(gate(page).getByRole("alertdialog")).toBeVisible();
    await expect(time(page, "明日の朝")).toHaveCount(0);
    await gate(page).getByRole("button", { name: "このまま送信" }).click();
    await expect(time(page, "明日の朝")).toBeVisible();
    expect(await sentMails(page)).toEqual([]);
    if (way === "mouse") await time(page, "明日の朝").click();
    else await time(page, "明日の朝").press("Enter");
    await expect
      .poll(async () => (await sentMails(page)).map(({ scheduled }) => scheduled))
      .toEqual(["明日の朝"]);
    expect(await gates()).toBe(1);
  });
}

test("a time of the user's own is asked about once as well", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  await new ComposeWindow(page).ready();
  const gates = await countGates(page);
  await arrow(page).click();
  await entry(page).click();
  await gate(page).getByRole("button", { name: "このまま送信" }).click();
  await time(page, "日付と時刻を選択").click();
  await page.getByRole("button", { name: "送信日時を設定" }).click();
  await expect.poll(async () => (await sentMails(page)).length).toBe(1);
  expect(await gates()).toBe(1);
});

test("who leaves the dialog of times and comes back is asked again", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  await new ComposeWindow(page).ready();
  const gates = await countGates(page);
  for (const round of [1, 2]) {
    await arrow(page).click();
    await entry(page).click();
    await gate(page).getByRole("button", { name: "このまま送信" }).click();
    await expect(time(page, "明日の朝")).toBeVisible();
    expect(await gates()).toBe(round);
    await page.keyboard.press("Escape");
    await expect(time(page, "明日の朝")).toHaveCount(0);
  }
  await new ComposeWindow(page).send.click();
  await expect(gate(page).getByRole("alertdialog")).toBeVisible();
  expect(await sentMails(page)).toEqual([]);
});

test("times are asked about where the menu's entry is not known any more", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  await new ComposeWindow(page).ready();
  const gates = await countGates(page);
  await arrow(page).click();
  await page.locator("[selector=scheduledSend]").evaluate((item) => item.removeAttribute("selector"));
  await entry(page).click();
  await time(page, "明日の午後").click();
  await expect(gate(page).getByRole("alertdialog")).toBeVisible();
  expect(await sentMails(page)).toEqual([]);
  await gate(page).getByRole("button", { name: "このまま送信" }).click();
  await expect
    .poll(async () => (await sentMails(page)).map(({ scheduled }) => scheduled))
    .toEqual(["明日の午後"]);
  expect(await gates()).toBe(1);
});

test("scheduling never sends at once: where the menu is gone the mail stays", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  await arrow(page).click();
  await entry(page).click();
  await expect(gate(page).getByRole("alertdialog")).toBeVisible();
  await page.evaluate(() => {
    document.querySelector("[role=menu]")?.remove();
    document.querySelector("[aria-haspopup=true]")?.remove();
  });
  await gate(page).getByRole("button", { name: "このまま送信" }).click();
  await expect(gate(page)).not.toBeAttached();
  expect(await sentMails(page)).toEqual([]);
  await expect(compose.root).toBeAttached();
});

test("the menu of one window schedules that window's mail", async ({ extension }) => {
  const good = { subject: "会議", to: [SATO], body: asMarkup(["佐藤様", "資料をお送りします。"]) };
  const page = await extension.openGmail({ windows: [BAD_WINDOW, good] });
  await new ComposeWindow(page, 0).ready();
  await arrow(page).nth(1).click();
  await entry(page).click();
  await time(page, "明日の朝").click();
  await expect.poll(async () => (await sentMails(page)).map(({ subject }) => subject)).toEqual(["会議"]);
  await arrow(page).click();
  await entry(page).last().click();
  await expect(gate(page).getByRole("alertdialog")).toBeVisible();
});

test("an undone send opens the draft again, and the gate is armed", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  for (let round = 0; round < 2; round += 1) {
    await compose.send.click();
    await gate(page).getByRole("button", { name: "このまま送信" }).click();
    await expect.poll(async () => (await sentMails(page)).length).toBe(1);
    await page.getByRole("link", { name: "元に戻す" }).click();
    await compose.ready();
    expect(await sentMails(page)).toEqual([]);
    expect(await compose.html()).toBe(BAD_WINDOW.body);
  }
});
