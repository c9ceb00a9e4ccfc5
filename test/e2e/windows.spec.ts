import { asMarkup, BAD_LINES, BAD_WINDOW, clickMark, markedWords, sentMails } from "./compose-window";
import { expect, test } from "./extension";

test("an inline reply is reviewed and gated, the quoted mail is not", async ({ extension }) => {
  const page = await extension.openGmail({
    windows: [{ kind: "inline-reply", body: asMarkup(BAD_LINES) }],
    received: {
      from: { name: "佐藤 健一", address: "sato@example.co.jp" },
      subject: "納品の遅れについて",
      text: "部品がまだ届きません😊\nいつになりますか。",
    },
  });
  await page.locator("seii-badge[data-state=ready]").waitFor();
  await page.locator(".ajR").click();
  await expect(page.locator(".gmail_quote").first()).toBeVisible();
  await expect.poll(async () => (await markedWords(page)).filter((text) => text === "😊").length).toBe(1);
  await page.getByRole("button", { name: "送信してアーカイブ" }).click();
  const gate = page.locator("seii-gate");
  await expect(gate.getByRole("alertdialog")).toBeVisible();
  await gate.getByRole("button", { name: "このまま送信" }).click();
  await expect.poll(async () => (await sentMails(page)).length).toBe(1);
});

test("a pop-out window is reviewed and gated", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [{ ...BAD_WINDOW, kind: "pop-out" }] });
  await page.locator("seii-badge[data-state=ready]").waitFor();
  await page.locator("[g_editable]").focus();
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("seii-gate").getByRole("alertdialog")).toBeVisible();
  expect(await sentMails(page)).toEqual([]);
});

test("a panel's section is inserted before the closing, with its slot selected", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const badge = page.locator("seii-badge[data-state=ready]");
  await badge.waitFor();
  await badge.getByRole("button").click();
  await page
    .locator("seii-panel")
    .getByRole("button", { name: /文例を挿入/ })
    .first()
    .click();
  const selected = await page.evaluate(() => getSelection()?.toString());
  expect(selected).toMatch(/＿|〇/);
  const text = await page.locator("[g_editable]").innerText();
  expect(text.indexOf(selected ?? "")).toBeLessThan(text.indexOf("よろしくお願いいたします"));
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Control+z");
  await expect(page.locator("[g_editable]")).not.toContainText("＿");
});

test("badge, card and panel open without moving the page", async ({ extension }) => {
  const lines = [
    ...BAD_LINES,
    ...Array.from({ length: 40 }, (_, line) => `確認事項その${line}を調べております。`),
  ];
  const page = await extension.openGmail({
    windows: [{ kind: "inline-reply", body: asMarkup(lines) }],
    received: {
      from: { name: "佐藤", address: "sato@example.co.jp" },
      subject: "遅れ",
      text: "いつですか。\n".repeat(40),
    },
  });
  const badge = page.locator("seii-badge[data-state=ready]");
  await badge.waitFor();
  await badge.scrollIntoViewIfNeeded();
  const places = () =>
    page.evaluate(() => [
      scrollX,
      scrollY,
      ...[...document.querySelectorAll("main, .Ar")].map((box) => box.scrollTop),
    ]);
  const before = await places();
  expect(Math.max(...before)).toBeGreaterThan(0);
  await badge.getByRole("button").click();
  await expect(page.locator("seii-panel")).toBeAttached();
  expect(await places()).toEqual(before);
  await badge.getByRole("button").click();
  await expect(page.locator("seii-panel")).not.toBeAttached();
  expect(await places()).toEqual(before);
  await page.locator("main").evaluate((main) => main.scrollTo(0, main.scrollTop / 2));
  const halfway = await places();
  await clickMark(page, "😊");
  await expect(page.locator("seii-card")).toBeAttached();
  expect(await places()).toEqual(halfway);
});
