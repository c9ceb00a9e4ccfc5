// oxlint-disable no-underscore-dangle -- the page's own name for what it has sent
import { expect, type Page, test } from "@playwright/test";
import { openGmail } from "./open-gmail";

const to = [{ name: "佐藤 健一", address: "sato@example.co.jp" }];
const sent = (page: Page) => page.evaluate(() => window.__sent.length);
const kinds = (page: Page) => page.evaluate(() => window.seiiProbe.attempts.map(({ kind }) => kind));
const release = (page: Page) => page.evaluate(() => window.seiiProbe.attempts.at(-1)?.release());
const button = (page: Page) => page.locator('[data-tooltip^="送信 "], [data-tooltip^="Send "]');

const WAYS: readonly [string, string, (page: Page) => Promise<void>][] = [
  ["a click", "click", (page) => button(page).click()],
  ["Enter on the button", "key", (page) => button(page).press("Enter")],
  ["Space on the button", "key", (page) => button(page).press("Space")],
  ["Ctrl+Enter in the body", "shortcut", (page) => page.locator("[g_editable]").press("Control+Enter")],
  ["⌘+Enter in the body", "shortcut", (page) => page.locator("[g_editable]").press("Meta+Enter")],
  [
    "Ctrl+Enter in the subject",
    "shortcut",
    (page) => page.locator("[name=subjectbox]").press("Control+Enter"),
  ],
];

for (const language of ["ja", "en"] as const) {
  for (const [name, kind, send] of WAYS) {
    test(`${language}: ${name} is held, asked about once and let through once`, async ({ page }) => {
      await openGmail(page, { language, windows: [{ subject: "お詫び", to, body: "本文" }] });
      await send(page);
      expect(await kinds(page)).toEqual([kind]);
      expect(await sent(page)).toBe(0);
      await release(page);
      expect(await sent(page)).toBe(1);
      expect(await kinds(page)).toEqual([kind]);
    });
  }
}

test("is armed again after the host has refused", async ({ page }) => {
  await openGmail(page, { windows: [{ subject: "お詫び", to: [], body: "本文" }] });
  await button(page).click();
  await release(page);
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await page.getByRole("button", { name: "OK" }).click();
  await button(page).click();
  expect(await kinds(page)).toEqual(["click", "click"]);
  expect(await sent(page)).toBe(0);
});

test("passes when told to, and the body goes out byte by byte", async ({ page }) => {
  await openGmail(page, { windows: [{ subject: "お詫び", to, body: "本文<div>二行目 😊</div>" }] });
  const before = await page.locator("[g_editable]").evaluate((element) => element.innerHTML);
  await page.evaluate(() => {
    window.seiiProbe.mark("😊", "error");
    window.seiiProbe.answer = "pass";
  });
  await button(page).click();
  expect(await page.evaluate(() => window.__sent[0]?.html)).toBe(before);
});

test("holds scheduled sending before its dialog, by mouse and by keyboard", async ({ page }) => {
  await openGmail(page, { windows: [{ subject: "お詫び", to, body: "本文" }] });
  const arrow = page.locator("[aria-haspopup=true]");
  await arrow.click();
  await page.getByRole("menuitem", { name: "送信日時を設定" }).click();
  expect(await kinds(page)).toEqual(["menu"]);
  await expect(page.getByRole("dialog", { name: "送信日時を設定" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await arrow.click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await kinds(page)).toEqual(["menu", "menu"]);
  await release(page);
  await page.getByRole("menuitem", { name: "明日の朝" }).click();
  expect(await sent(page)).toBe(1);
  expect(await kinds(page)).toEqual(["menu", "menu"]);
});

test("holds send and archive in an inline reply", async ({ page }) => {
  await openGmail(page, { windows: [{ kind: "inline-reply", body: "本文" }] });
  await page.getByRole("button", { name: "送信してアーカイブ" }).click();
  expect(await kinds(page)).toEqual(["click"]);
  await release(page);
  expect(await sent(page)).toBe(1);
});

test("reads an inline reply before and after its quote is unfolded", async ({ page }) => {
  await openGmail(page, { windows: [{ kind: "inline-reply", body: "お詫びします。" }] });
  const read = () => page.evaluate(() => window.seiiProbe.surfaces[0]?.read());
  expect(await read()).toMatchObject({ subject: "Re: 納品の遅れについて", body: "お詫びします。" });
  expect((await read())?.quoted).toContain("月曜に届くはずの部品");
  await page.getByRole("button", { name: "コンテンツの一部を表示" }).click();
  expect((await read())?.body.trim()).toBe("お詫びします。");
  expect((await read())?.quoted).toContain("月曜に届くはずの部品");
});

for (const kind of ["docked", "full-screen", "inline-reply", "pop-out"] as const) {
  test(`finds and gates the ${kind} window with scrambled class names`, async ({ page }) => {
    await openGmail(page, { scrambled: true, windows: [{ kind, subject: "お詫び", to, body: "本文" }] });
    await button(page).click();
    expect(await kinds(page)).toEqual(["click"]);
    expect(await page.evaluate(() => window.seiiProbe.finder.selfCheck())).toEqual({
      windows: 1,
      understood: true,
    });
  });
}

test("notices windows that open and close", async ({ page }) => {
  await openGmail(page);
  const windows = () => page.evaluate(() => window.seiiProbe.finder.selfCheck().windows);
  expect(await windows()).toBe(0);
  await page.getByRole("button", { name: "作成" }).click();
  await page.getByRole("button", { name: "作成" }).click();
  await expect.poll(windows).toBe(2);
  await page.getByRole("button", { name: "保存して閉じる" }).first().click();
  await expect.poll(windows).toBe(1);
});
