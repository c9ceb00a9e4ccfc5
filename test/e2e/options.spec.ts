import { readFileSync } from "node:fs";
import { BAD_WINDOW, ComposeWindow, markedWords, sentMails } from "./compose-window";
import { expect, test } from "./extension";
import { storeSettings } from "./own-page";

test.afterAll(async ({ browserWithExtension }) => storeSettings(browserWithExtension, {}));

test.beforeEach(async ({ extension }) => storeSettings(extension, {}));

test("what is chosen works at once in a window that is open", async ({ extension }) => {
  const gmail = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(gmail);
  await compose.ready();
  await expect.poll(() => markedWords(gmail)).toContain("😊");
  const options = await extension.openPage("options.html");
  const emoji = options.locator(".rule", { hasText: "絵文字があります" });
  await emoji.locator(".switch").click();
  await expect.poll(() => markedWords(gmail)).not.toContain("😊");
  await options.getByLabel("表示", { exact: true }).selectOption("off");
  await expect(options.locator(".rule")).toHaveCount(1);
  await options.getByRole("button", { name: "ルールの変更をすべて元に戻す" }).click();
  await expect.poll(() => markedWords(gmail)).toContain("😊");

  await options.getByRole("link", { name: "表示と言語" }).click();
  await options.getByLabel("暗い").check();
  await expect(compose.badge).toHaveAttribute("data-theme", "dark");
  await options.getByLabel("特大").check();
  await expect(compose.badge).toHaveAttribute("data-size", "larger");
  await options.getByLabel("English").check();
  await expect(options.getByRole("heading", { level: 1 })).toHaveText("Appearance and language");
  await expect(compose.badge.getByRole("button", { name: /serious/ })).toBeVisible();

  await options.getByRole("link", { name: "Before sending" }).click();
  await options.getByLabel("Do not ask").check();
  await compose.send.click();
  await expect.poll(async () => (await sentMails(gmail)).length).toBe(1);
});

test("a rule as grave as the user takes it is marked so, and heads the list no more", async ({
  extension,
}) => {
  const gmail = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(gmail);
  await compose.ready();
  const errors = Number(await compose.badge.getAttribute("data-errors"));
  const options = await extension.openPage("options.html");
  await options.getByLabel("「お詫びのメールに絵文字があります。」の重大度").selectOption("hint");
  await expect(compose.badge).toHaveAttribute("data-errors", String(errors - 1));
});

test("a sentence is tried in the engine, and leads to its rule", async ({ extension }) => {
  const options = await extension.openPage("options.html");
  await options
    .getByLabel("お詫びの文を入れてみてください")
    .fill("誤解を招いたとしたら、申し訳ございません😊");
  const found = options.locator(".attempt-finding");
  await expect(found).toContainText(["条件つき", "絵文字"]);
  await found.filter({ hasText: "絵文字" }).click();
  await expect(options.locator(".rule")).toHaveCount(1);
  await options.locator(".example").nth(1).click();
  await expect(options.getByLabel("お詫びの文を入れてみてください")).toHaveValue(/配送先を誤り/);
});

test("settings go out to a file and come back", async ({ extension }) => {
  await storeSettings(extension, { gate: "confirm", disabledRules: ["apology/jargon"] });
  const options = await extension.openPage("options.html#files");
  const download = options.waitForEvent("download");
  await options.getByRole("button", { name: "設定を書き出す" }).click();
  const buffer = readFileSync(await (await download).path());
  await options.getByRole("button", { name: "初期設定に戻す" }).click();
  await options.getByRole("alertdialog").getByRole("button", { name: "初期設定に戻す" }).click();
  await expect(options.getByText("初期設定に戻しました。")).toBeVisible();
  await options.getByRole("link", { name: "送信前の確認" }).click();
  await expect(options.getByLabel("一度だけ確かめる")).toBeChecked();
  await options.getByRole("link", { name: "バックアップ" }).click();
  await options
    .locator("input[type=file]")
    .setInputFiles({ name: "s.json", mimeType: "application/json", buffer });
  await expect(options.getByText("設定を読み込みました。")).toBeVisible();
  await options.getByRole("link", { name: "送信前の確認" }).click();
  await expect(options.getByLabel(/「確認」と入力/)).toBeChecked();
});

test("the options are walked with the keyboard alone, and say where one is", async ({ extension }) => {
  const options = await extension.openPage("options.html");
  await options.getByRole("link", { name: "ルール", exact: true }).focus();
  await options.keyboard.press("Tab");
  await options.keyboard.press("Tab");
  await options.keyboard.press("Enter");
  await expect(options.getByRole("heading", { level: 1 })).toHaveText("送信前の確認");
  await expect(options).toHaveTitle("送信前の確認 – 設定 – 誠意チェック");
  await options.getByLabel("一度だけ確かめる").focus();
  await options.keyboard.press("ArrowDown");
  await expect(options.getByLabel(/「確認」と入力/)).toBeChecked();
});
