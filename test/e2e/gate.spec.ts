import type { Page } from "@playwright/test";
import { asMarkup, BAD_LINES, BAD_WINDOW, ComposeWindow, SATO, sentMails } from "./compose-window";
import { expect, test } from "./extension";

const GOOD_LINES = [
  "佐藤様",
  "",
  "お世話になっております。みなと製作所の高橋です。",
  "来週の打ち合わせの資料を添付でお送りします。",
  "追加したい議題がありましたら、金曜日までにお知らせください。",
  "当日は15時に会議室Bでお待ちしております。",
  "よろしくお願いいたします。",
];

const WAYS: Readonly<Record<string, (compose: ComposeWindow, page: Page) => Promise<void>>> = {
  "a click": (compose) => compose.send.click(),
  "Enter on the button": async (compose, page) => {
    await compose.send.focus();
    await page.keyboard.press("Enter");
  },
  "Space on the button": async (compose, page) => {
    await compose.send.focus();
    await page.keyboard.press("Space");
  },
  "Ctrl+Enter in the body": async (compose, page) => {
    await compose.body.focus();
    await page.keyboard.press("Control+Enter");
  },
  "Ctrl+Enter in the subject": async (compose, page) => {
    await compose.root.locator("[name=subjectbox]").focus();
    await page.keyboard.press("Control+Enter");
  },
};

for (const [way, trySending] of Object.entries(WAYS)) {
  test(`${way} is stopped where an error stands, and let through exactly once`, async ({ extension }) => {
    const page = await extension.openGmail({ windows: [BAD_WINDOW] });
    const compose = new ComposeWindow(page);
    await compose.ready();
    await trySending(compose, page);
    const gate = page.locator("seii-gate");
    await expect(gate.getByRole("alertdialog")).toBeVisible();
    expect(await sentMails(page)).toEqual([]);
    await gate.getByRole("button", { name: "このまま送信" }).click();
    await expect.poll(async () => (await sentMails(page)).length).toBe(1);
    await expect(gate).not.toBeAttached();
    expect((await sentMails(page))[0]).toMatchObject({ subject: "お詫び", html: asMarkup(BAD_LINES) });
    await expect(page.locator("seii-badge")).toHaveCount(0);
  });
}

test("the dialog starts on 直す, keeps the focus, and Escape goes back to the draft", async ({
  extension,
}) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  await compose.body.focus();
  await page.keyboard.press("Control+Enter");
  const gate = page.locator("seii-gate");
  await expect(gate.getByRole("button", { name: "直す" })).toBeFocused();
  for (let press = 0; press < 8; press += 1) await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe("seii-gate");
  await page.keyboard.press("Escape");
  await expect(gate).not.toBeAttached();
  await expect(compose.root).toBeAttached();
  expect(await sentMails(page)).toEqual([]);
  await compose.send.click();
  await expect(gate.getByRole("alertdialog")).toBeVisible();
});

test("the dialog leads to the place it speaks of", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  await compose.send.click();
  await page
    .locator("seii-gate")
    .getByRole("button", { name: /該当箇所/ })
    .first()
    .click();
  await expect(page.locator("seii-gate")).not.toBeAttached();
  const selected = await page.evaluate(() => getSelection()?.toString() ?? "");
  expect(BAD_LINES.join("\n")).toContain(selected);
  expect(selected).not.toBe("");
});

test("an ordinary mail goes out unasked", async ({ extension }) => {
  const page = await extension.openGmail({
    windows: [{ subject: "来週の打ち合わせ", to: [SATO], body: asMarkup(GOOD_LINES) }],
  });
  const compose = new ComposeWindow(page);
  await expect(compose.badge).toHaveAttribute("data-state", "off");
  await compose.send.click();
  await expect.poll(async () => (await sentMails(page)).length).toBe(1);
});

test("what was typed last is reviewed before it goes out", async ({ extension }) => {
  const page = await extension.openGmail({
    windows: [{ subject: "来週の打ち合わせ", to: [SATO], body: asMarkup(GOOD_LINES) }],
  });
  const compose = new ComposeWindow(page);
  await expect(compose.badge).toHaveAttribute("data-state", "off");
  await compose.body.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("納品が遅れ、誠に申し訳ございません😊。");
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("seii-gate").getByRole("alertdialog")).toBeVisible();
  expect(await sentMails(page)).toEqual([]);
});

test("a mail that Gmail refuses is asked about again", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [{ ...BAD_WINDOW, to: [] }] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  for (let time = 0; time < 2; time += 1) {
    await compose.send.click();
    await page.locator("seii-gate").getByRole("button", { name: "このまま送信" }).click();
    const refusal = page.getByRole("alertdialog", { name: "エラー" });
    await expect(refusal).toBeVisible();
    await refusal.getByRole("button").click();
  }
  expect(await sentMails(page)).toEqual([]);
});

test("with every class name scrambled it still finds, reviews and asks", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW], scrambled: true });
  const compose = new ComposeWindow(page);
  await compose.ready();
  await compose.send.click();
  await expect(page.locator("seii-gate").getByRole("alertdialog")).toBeVisible();
});
