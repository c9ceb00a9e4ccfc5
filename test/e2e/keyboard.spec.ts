import { walkFromDraftToSent } from "../journeys/keyboard-journey";
import { type Reader, readFocus } from "../journeys/reader";
import { listenToTheReview } from "../journeys/screen-reader-journey";
import { readInChromium } from "./chromium-reader";
import { BAD_WINDOW, ComposeWindow } from "./compose-window";
import { expect, type Extension, test } from "./extension";

async function openReader(extension: Extension): Promise<Reader> {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const reader = await readInChromium(page);
  await new ComposeWindow(page).ready();
  return reader;
}

test("from a bad draft to a sent mail without a mouse", async ({ extension }) => {
  await walkFromDraftToSent(await openReader(extension));
});

test("what a screen reader is told, from the draft to the question before sending", async ({ extension }) => {
  await listenToTheReview(await openReader(extension));
});

test("the practice page is walked in the order it is read", async ({ extension }) => {
  const page = await extension.openPage("practice.html");
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "この場面で書く" }).first().waitFor();
  for (const name of ["練習", "反省ノート", "設定", "この場面で書く"]) {
    await page.keyboard.press("Tab");
    expect((await readFocus(page)).name).toBe(name);
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "メッセージ本文" })).toBeFocused();
  await page.keyboard.insertText("〇〇様\n申し訳ございません。");
  await page.locator("seii-badge[data-state=ready]").waitFor();
  // Where the page begins.
  await page.locator(".brand").first().click();
  const names: string[] = [];
  for (let press = 0; press < 9; press += 1) {
    await page.keyboard.press("Tab");
    names.push((await readFocus(page)).name);
  }
  expect(names.map((name) => name.replace(/誠意チェック：.*/, "badge").slice(0, 12))).toEqual([
    "場面の一覧へ",
    "ヒントを見る（あと3つ）",
    "下書きの例を入れる",
    "",
    "",
    "メッセージ本文",
    "送信",
    "badge",
    "破棄",
  ]);
});
