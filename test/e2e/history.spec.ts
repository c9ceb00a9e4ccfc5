import { readFileSync } from "node:fs";
import { readHistoryFile } from "../../src/history/history-file";
import { manyEntries, sampleEntry } from "../../src/history/testing/sample-entry";
import { asMarkup, BAD_LINES, ComposeWindow, SATO, sentMails } from "./compose-window";
import { expect, test } from "./extension";
import { clearHistory, dumpStorage, importHistory, storeSettings } from "./own-page";

const SECRET = "かわうそ印の納品書七三一番";
const WINDOW = {
  subject: `お詫び ${SECRET}`,
  to: [SATO],
  body: asMarkup([...BAD_LINES.slice(0, 3), `${SECRET}の件、申し訳ございません😊`, ...BAD_LINES.slice(4)]),
};

test.afterAll(async ({ browserWithExtension }) => {
  await storeSettings(browserWithExtension, {});
  await clearHistory(browserWithExtension);
});

test.beforeEach(async ({ extension }) => {
  await storeSettings(extension, {});
  await clearHistory(extension);
});

test("a sent mail is in the history, and no word of it in any storage", async ({ extension }) => {
  await storeSettings(extension, { gate: "reason" });
  const gmail = await extension.openGmail({ windows: [WINDOW] });
  const compose = new ComposeWindow(gmail);
  await compose.ready();
  const score = (await compose.badge.getAttribute("data-score")) ?? "";
  await compose.send.click();
  const gate = gmail.locator("seii-gate");
  await gate.getByLabel("指摘が当てはまらない").check();
  await gate.getByRole("button", { name: "このまま送信" }).click();
  await expect.poll(async () => (await sentMails(gmail)).length).toBe(1);

  const page = await extension.openPage("history.html");
  const row = page.getByRole("listbox").getByRole("option");
  await expect(row).toHaveCount(1);
  await expect(row).toContainText("mail.google.com");
  await expect(row).toContainText("そのまま送信");
  await expect(row).toContainText(`送信時${score}点`);
  await row.click();
  await expect(page.locator(".detail")).toContainText("指摘が当てはまらない");
  await expect(page.locator(".detail")).toContainText("絵文字");

  const kept = await dumpStorage(extension);
  expect(kept).toContain("apology/emoji");
  expect(kept).not.toContain(SECRET);
  for (const words of ["佐藤", "sato@example", "申し訳ございません", "😊"]) expect(kept).not.toContain(words);
});

test("what the review changed is kept: the first review and the one at sending", async ({ extension }) => {
  const gmail = await extension.openGmail({ windows: [WINDOW] });
  const compose = new ComposeWindow(gmail);
  await compose.ready();
  const before = Number(await compose.badge.getAttribute("data-score"));
  await compose.send.click();
  await gmail.locator("seii-gate").getByRole("button", { name: "直す" }).click();
  await compose.body.fill(
    ["佐藤様", "", "納品書の誤りにつきまして、申し訳ございません。", "よろしくお願いいたします。"].join("\n"),
  );
  await expect.poll(async () => Number(await compose.badge.getAttribute("data-score"))).not.toBe(before);
  const gate = gmail.locator("seii-gate").getByRole("button", { name: "このまま送信" });
  await compose.send.click();
  await expect
    .poll(async () => {
      if (await gate.isVisible()) await gate.click();
      return (await sentMails(gmail)).length;
    })
    .toBe(1);
  const page = await extension.openPage("history.html");
  await expect(page.getByRole("listbox").getByRole("option")).toContainText(`初回${before}点`);
});

test("nothing is kept where the user wants nothing kept", async ({ extension }) => {
  await storeSettings(extension, { history: false, gate: "off" });
  const gmail = await extension.openGmail({ windows: [WINDOW] });
  const compose = new ComposeWindow(gmail);
  await compose.ready();
  await compose.send.click();
  await expect.poll(async () => (await sentMails(gmail)).length).toBe(1);
  const page = await extension.openPage("history.html");
  await expect(page.getByText("いまは記録していません")).toBeVisible();
  await expect(page.getByRole("heading", { name: "まだ記録がありません" })).toBeVisible();
});

test("ten thousand mails are listed, walked and filtered", async ({ extension }) => {
  const page = await extension.openPage("history.html");
  await importHistory(page, manyEntries(10_000));
  await expect(page.locator(".outcome")).toHaveText("10000件を読み込みました。");
  const rows = page.getByRole("listbox").getByRole("option");
  expect(await rows.count()).toBeLessThan(40);
  await rows.first().click();
  await page.keyboard.press("End");
  await expect(page.locator(".row:focus")).toHaveAttribute("aria-posinset", "10000");
  await expect(page.locator(".row:focus")).toBeInViewport();
  expect(await rows.count()).toBeLessThan(40);
  await page.getByLabel("段階").selectOption("final");
  await expect(page.locator(".records [role=status]")).toHaveText("10,000件中2,500件");
  await expect(page.locator(".uplot canvas")).toBeVisible();
});

test("a note stays, and what is exported comes back", async ({ extension }) => {
  const page = await extension.openPage("history.html");
  await importHistory(page, [sampleEntry({ sentAt: new Date().toISOString() })]);
  await page.getByRole("listbox").getByRole("option").click();
  await page.getByLabel("自分用のメモ").fill("次は原因を先に書く");
  await expect(page.getByText("保存しました")).toBeVisible();
  await page.reload();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSVで書き出す" }).click();
  const file = readFileSync(await (await download).path(), "utf8");
  expect(readHistoryFile(file)?.entries).toMatchObject([{ id: "mail-1", note: "次は原因を先に書く" }]);
  await page.getByRole("button", { name: "すべて削除" }).click();
  await expect(page.getByRole("button", { name: "やめる" })).toBeFocused();
  await page.getByRole("button", { name: "すべて削除する" }).click();
  await expect(page.getByRole("heading", { name: "まだ記録がありません" })).toBeVisible();
});
