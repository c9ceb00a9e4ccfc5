import type { Page } from "@playwright/test";
import { SATO, sentMails } from "./compose-window";
import { expect, test } from "./extension";
import { asOutlookLines, BAD_MAIL, OutlookMail } from "./outlook-window";

const WAYS: Readonly<Record<string, (mail: OutlookMail, page: Page) => Promise<void>>> = {
  "a click": (mail) => mail.send.click(),
  "Enter on the button": (mail) => mail.send.press("Enter"),
  "Space on the button": (mail) => mail.send.press("Space"),
  "Ctrl+Enter in the body": (mail) => mail.body.press("Control+Enter"),
  "Alt+S in the body": (mail) => mail.body.press("Alt+s"),
  "Ctrl+Enter in the subject": (mail) => mail.subject.press("Control+Enter"),
  "the first entry of the send menu": async (mail, page) => {
    await mail.arrow.click();
    await page.getByRole("menuitem", { name: "送信", exact: true }).click();
  },
};

for (const [way, trySending] of Object.entries(WAYS)) {
  test(`${way} is stopped where an error stands, and let through exactly once`, async ({ extension }) => {
    const page = await extension.openOutlook({ windows: [BAD_MAIL] });
    const mail = new OutlookMail(page);
    await mail.ready();
    const before = await mail.html();
    await trySending(mail, page);
    const gate = page.locator("seii-gate");
    await expect(gate.getByRole("alertdialog")).toBeVisible();
    expect(await sentMails(page)).toEqual([]);
    await gate.getByRole("button", { name: "このまま送信" }).click();
    await expect.poll(async () => (await sentMails(page)).length).toBe(1);
    await expect(gate).not.toBeAttached();
    expect((await sentMails(page))[0]).toMatchObject({ subject: "お詫び", html: before });
    await expect(page.locator("seii-badge")).toHaveCount(0);
  });
}

for (const kind of ["inline-reply", "reply", "forward", "pop-out"] as const) {
  test(`a mail in a window of kind ${kind} is reviewed and gated`, async ({ extension }) => {
    const page = await extension.openOutlook({ windows: [{ ...BAD_MAIL, kind }] });
    const mail = new OutlookMail(page);
    await mail.ready();
    await mail.body.press("Control+Enter");
    await expect(page.locator("seii-gate").getByRole("alertdialog")).toBeVisible();
    expect(await sentMails(page)).toEqual([]);
    await page.locator("seii-gate").getByRole("button", { name: "直す" }).click();
    await mail.send.click();
    await page.locator("seii-gate").getByRole("button", { name: "このまま送信" }).click();
    await expect.poll(async () => (await sentMails(page)).length).toBe(1);
  });
}

test("a scheduled mail is asked about once, before its dialog", async ({ extension }) => {
  const page = await extension.openOutlook({ windows: [BAD_MAIL] });
  const mail = new OutlookMail(page);
  await mail.ready();
  await mail.arrow.click();
  await page.getByRole("menuitem", { name: "送信のスケジュール" }).click();
  const gate = page.locator("seii-gate");
  await expect(gate.getByRole("alertdialog")).toBeVisible();
  await expect(page.getByRole("dialog", { name: "送信日時の設定" })).toHaveCount(0);
  await gate.getByRole("button", { name: "このまま送信" }).click();
  await page.getByRole("button", { name: "明日の朝" }).click();
  await expect.poll(async () => (await sentMails(page))[0]?.scheduled).toBe("明日の朝");
  await expect(gate).not.toBeAttached();
});

test("a mail that Outlook refuses is asked about again", async ({ extension }) => {
  const page = await extension.openOutlook({ windows: [{ ...BAD_MAIL, to: [] }] });
  const mail = new OutlookMail(page);
  await mail.ready();
  for (let time = 0; time < 2; time += 1) {
    await mail.send.click();
    await page.locator("seii-gate").getByRole("button", { name: "このまま送信" }).click();
    await page.locator("#ok-1").click();
  }
  expect(await sentMails(page)).toEqual([]);
});

test("Outlook's own question follows ours, and its answer is not asked about", async ({ extension }) => {
  const page = await extension.openOutlook({ windows: [{ ...BAD_MAIL, subject: "" }] });
  const mail = new OutlookMail(page);
  await mail.ready();
  await mail.send.click();
  await page.locator("seii-gate").getByRole("button", { name: "このまま送信" }).click();
  await page.locator("#ok-1").click();
  await expect.poll(async () => (await sentMails(page)).length).toBe(1);
});

test("an ordinary mail goes out unasked", async ({ extension }) => {
  const body = asOutlookLines([
    "佐藤様",
    "",
    "お世話になっております。みなと製作所の高橋です。",
    "来週の打ち合わせの資料を添付でお送りします。",
    "追加したい議題がありましたら、金曜日までにお知らせください。",
    "よろしくお願いいたします。",
  ]);
  const page = await extension.openOutlook({
    windows: [{ subject: "来週の打ち合わせ", to: [SATO], body }],
  });
  const mail = new OutlookMail(page);
  await expect(mail.badge).toHaveAttribute("data-state", "off");
  await mail.send.click();
  await expect.poll(async () => (await sentMails(page)).length).toBe(1);
});

test("what was typed last is reviewed before it goes out", async ({ extension }) => {
  const page = await extension.openOutlook({
    windows: [{ ...BAD_MAIL, subject: "会議", body: asOutlookLines(["佐藤様", "会議は15時からです。"]) }],
  });
  const mail = new OutlookMail(page);
  await expect(mail.badge).toHaveAttribute("data-state", "off");
  await mail.body.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("納品が遅れ、誠に申し訳ございません😊。");
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("seii-gate").getByRole("alertdialog")).toBeVisible();
  expect(await sentMails(page)).toEqual([]);
});

test("with every class name scrambled and no ids it still finds, reviews and asks", async ({ extension }) => {
  const page = await extension.openOutlook({ windows: [BAD_MAIL], scrambled: true, anonymous: true });
  await page.locator("seii-badge[data-state=ready]").waitFor();
  await page.locator("button[title$='(Ctrl+Enter)']").click();
  await expect(page.locator("seii-gate").getByRole("alertdialog")).toBeVisible();
});
