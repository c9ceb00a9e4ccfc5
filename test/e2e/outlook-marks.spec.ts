import { BAD_LINES, clickMark, markedWords, seenMarks } from "./compose-window";
import { expect, test } from "./extension";
import { asOutlookLines, BAD_MAIL, OutlookMail } from "./outlook-window";
import { OUTLOOK_ORIGINS } from "./pages/outlook";

for (const language of ["ja", "en"] as const) {
  test(`a bad draft typed into Outlook (${language}) is marked on the right words`, async ({ extension }) => {
    const page = await extension.openOutlook({
      language,
      windows: [{ ...BAD_MAIL, body: "<div><br></div>" }],
    });
    const mail = new OutlookMail(page);
    await mail.body.click();
    for (const [index, line] of BAD_LINES.entries()) {
      if (index > 0) await page.keyboard.press("Enter");
      await page.keyboard.insertText(line);
    }
    await expect.poll(() => markedWords(page)).toEqual(expect.arrayContaining(["〇〇", "😊"]));
    for (const { text, distance } of await seenMarks(page)) expect(distance, text).toBeLessThanOrEqual(1);
    await expect(mail.badge).toHaveAttribute("data-state", "ready");
    expect(Number(await mail.badge.getAttribute("data-errors"))).toBeGreaterThan(0);
  });
}

for (const origin of OUTLOOK_ORIGINS) {
  test(`works at ${origin}`, async ({ extension }) => {
    const page = await extension.openOutlook({ windows: [BAD_MAIL] }, origin);
    await new OutlookMail(page).ready();
    expect(await markedWords(page)).toContain("😊");
  });
}

test("marks stay on their words when the editor scrolls, the window is resized and the page zoomed", async ({
  extension,
}) => {
  const lines = [
    ...BAD_LINES,
    ...Array.from({ length: 40 }, (_, line) => `確認事項その${line}を担当者がお調べしております。`),
    "以上です😊",
  ];
  const page = await extension.openOutlook({ windows: [{ ...BAD_MAIL, body: asOutlookLines(lines) }] });
  await expect.poll(() => markedWords(page)).toContain("😊");
  await page.setViewportSize({ width: 900, height: 600 });
  const mail = new OutlookMail(page);
  await mail.root.locator(".scroller").evaluate((scroller) => scroller.scrollBy(0, 300));
  await page.evaluate(() => document.documentElement.style.setProperty("zoom", "1.25"));
  for (const { text, distance } of await seenMarks(page)) expect(distance, text).toBeLessThanOrEqual(1);
});

test("the body is byte-identical after a review, a look at everything, and switching off", async ({
  extension,
}) => {
  const page = await extension.openOutlook({ windows: [BAD_MAIL] });
  const mail = new OutlookMail(page);
  const before = await mail.html();
  await mail.ready();
  await clickMark(page, "😊");
  await expect(page.locator("seii-card")).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(page.locator("seii-card")).not.toBeAttached();
  await mail.badge.getByRole("button").click();
  await expect(page.locator("seii-panel")).toBeAttached();
  expect(await mail.html()).toBe(before);
  const popup = await extension.openPage("popup.html");
  await popup.locator(".switch").click();
  await expect(page.locator("seii-badge")).toHaveCount(0);
  expect(await markedWords(page)).toEqual([]);
  expect(await mail.html()).toBe(before);
  await popup.locator(".switch").click();
  await mail.ready();
});

test("signature and quoted mail are not reviewed; what is typed in the signature's block is", async ({
  extension,
}) => {
  const page = await extension.openOutlook({
    windows: [
      { ...BAD_MAIL, kind: "reply", signature: "<div>高橋 真😊</div><div>株式会社みなと製作所</div>" },
    ],
    received: {
      from: { name: "佐藤 健一", address: "sato@example.co.jp" },
      subject: "納品の遅れについて",
      text: "部品がまだ届きません😊\nいつになりますか。",
    },
  });
  const mail = new OutlookMail(page);
  await mail.ready();
  const smiles = async () => (await markedWords(page)).filter((text) => text === "😊").length;
  expect(await smiles()).toBe(1);
  await page.locator("#Signature").getByText("高橋 真").click();
  await page.keyboard.press("Home");
  await page.keyboard.insertText("重ねてお詫び申し上げます😊");
  await page.keyboard.press("Enter");
  await expect.poll(smiles).toBe(2);
});

test("drafts in several tabs are reviewed apart", async ({ extension }) => {
  const quiet = { ...BAD_MAIL, subject: "会議", body: asOutlookLines(["佐藤様", "会議は15時からです😊"]) };
  const page = await extension.openOutlook({ windows: [quiet, BAD_MAIL] });
  const mail = new OutlookMail(page);
  await mail.ready();
  expect((await markedWords(page)).filter((text) => text === "😊")).toHaveLength(1);
  await page.getByRole("tab", { name: "会議" }).click();
  await expect(mail.badge).toHaveAttribute("data-state", "off");
  await page.getByRole("tab", { name: "お詫び" }).click();
  await mail.ready();
  await mail.root.locator("#discardCompose").click();
  await expect.poll(() => markedWords(page)).toEqual([]);
});

test("badge, card and panel open without moving the page", async ({ extension }) => {
  const lines = [...BAD_LINES, ...Array.from({ length: 40 }, (_, line) => `確認事項その${line}です。`)];
  const page = await extension.openOutlook({ windows: [{ ...BAD_MAIL, body: asOutlookLines(lines) }] });
  const mail = new OutlookMail(page);
  await mail.ready();
  const places = () =>
    page.evaluate(() => [
      scrollX,
      scrollY,
      ...[...document.querySelectorAll("main, .scroller")].map((box) => box.scrollTop),
    ]);
  await mail.root.locator(".scroller").evaluate((scroller) => scroller.scrollBy(0, 20));
  const before = await places();
  expect(Math.max(...before)).toBeGreaterThan(0);
  await mail.badge.getByRole("button").click();
  await expect(page.locator("seii-panel")).toBeAttached();
  expect(await places()).toEqual(before);
  await mail.badge.getByRole("button").click();
  await expect(page.locator("seii-panel")).not.toBeAttached();
  await clickMark(page, "😊");
  await expect(page.locator("seii-card")).toBeAttached();
  expect(await places()).toEqual(before);
});

test("a new mail is not taken for the answer to the mail that was read before", async ({ extension }) => {
  const page = await extension.openOutlook({ windows: [BAD_MAIL] });
  const asked = page.locator("seii-panel").getByText("いつになりますか。");
  const mail = new OutlookMail(page);
  await mail.ready();
  await mail.badge.getByRole("button").click();
  await expect(page.locator("seii-panel")).toBeAttached();
  await expect(asked).toHaveCount(0);
});
