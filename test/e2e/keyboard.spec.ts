import type { Page } from "@playwright/test";
import { BAD_WINDOW, ComposeWindow, sentMails } from "./compose-window";
import { expect, test } from "./extension";

/** What is said, and what has the focus: the words a screen reader would use. */
function heard(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector("seii-live")?.textContent ?? "");
}

function focused(page: Page): Promise<{ host: string; name: string }> {
  return page.evaluate(() => {
    let active: Element | null = document.activeElement;
    const host = active?.localName ?? "";
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return { host, name: active?.getAttribute("aria-label") ?? active?.textContent?.trim() ?? "" };
  });
}

/** Presses a key until the focus is where it should be. */
async function pressUntil(page: Page, key: string, arrived: () => Promise<boolean>): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    if (await arrived()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`never arrived with ${key}: ${JSON.stringify(await focused(page))}`);
}

test("from a bad draft to a sent mail without a mouse", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  await compose.body.focus();
  const { keyboard } = page;

  // Sending is stopped; Enter on 直す leads to the gravest finding.
  await keyboard.press("Control+Enter");
  await expect(page.locator("seii-gate").getByRole("button", { name: "直す" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(page.locator("seii-gate")).not.toBeAttached();
  await expect(page.locator("seii-card").getByRole("dialog")).toBeVisible();
  await keyboard.press("Escape");
  await expect(page.locator("seii-card")).not.toBeAttached();
  await expect(compose.body).toBeFocused();

  // F8 walks the findings, and says where it is.
  await keyboard.press("Control+Home");
  const passed: string[] = [];
  await pressUntil(page, "F8", async () => {
    const words = await page.evaluate(() => getSelection()?.toString() ?? "");
    if (words !== "") {
      await expect.poll(() => heard(page)).toContain(`「${words}」`);
      passed.push(await heard(page));
    }
    return words === "😊";
  });
  expect(passed.at(-1)).toMatch(/^\d+件中\d+件目、重大、「😊」、/);

  // Alt+Enter goes into the card; Enter takes its suggestion; the caret is back in the mail.
  await keyboard.press("Alt+Enter");
  expect((await focused(page)).host).toBe("seii-card");
  await keyboard.press("Enter");
  await expect(compose.body).not.toContainText("😊");
  await expect(compose.body).toBeFocused();

  // What is selected is typed over.
  await keyboard.press("Control+Home");
  await pressUntil(page, "F8", () => page.evaluate(() => getSelection()?.toString() === "〇〇"));
  await keyboard.press("Escape");
  await keyboard.insertText("佐藤");
  await expect(compose.body).toContainText("佐藤様");

  // The panel opens from the badge, keeps the focus, and gives a section whose slots Tab walks.
  await pressUntil(page, "Tab", async () => (await focused(page)).host === "seii-badge");
  await keyboard.press("Enter");
  await expect(page.locator("seii-panel").getByRole("dialog")).toBeFocused();
  await pressUntil(page, "Tab", async () => (await focused(page)).name === "対応の文例を挿入");
  await keyboard.press("Enter");
  await expect(compose.body).toBeFocused();
  const slots: string[] = [];
  for (const words of ["代替品", "11月24日（火）9時", "お届け"]) {
    slots.push(await page.evaluate(() => getSelection()?.toString() ?? ""));
    await keyboard.insertText(words);
    await keyboard.press("Tab");
  }
  expect(slots).toEqual(["＿＿", "＿月＿日＿時", "＿＿"]);
  await expect(compose.body).toContainText("代替品を11月24日（火）9時までにお届けいたします。");

  // Still not good, but the writer decides.
  await compose.body.focus();
  await keyboard.press("Control+Enter");
  await expect(page.locator("seii-gate").getByRole("alertdialog")).toBeVisible();
  await pressUntil(page, "Tab", async () => (await focused(page)).name === "このまま送信");
  await keyboard.press("Enter");
  await expect.poll(async () => (await sentMails(page)).length).toBe(1);
  await expect(page.locator("seii-badge, seii-card, seii-panel, seii-gate")).toHaveCount(0);
});

test("a screen reader hears how the review stands, once, after the typing", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  await page.evaluate(() => {
    const said: string[] = [];
    Reflect.set(window, "__said", said);
    new MutationObserver((records) => {
      for (const { target } of records)
        if (target instanceof Element && target.localName === "seii-live" && target.textContent)
          said.push(target.textContent);
    }).observe(document.body, { childList: true, subtree: true });
  });
  await compose.body.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("対応いたします。", { delay: 20 });
  const said = () => page.evaluate(() => Reflect.get(window, "__said") as string[]);
  await expect.poll(said).toHaveLength(1);
  expect((await said())[0]).toMatch(/^誠意チェック：\d+点、重大\d+件、注意\d+件$/);
  await expect(page.locator("seii-live[aria-live=polite]")).toHaveCount(1);
});

test("the practice page is walked in the order it is read", async ({ extension }) => {
  const page = await extension.openPage("practice.html");
  const main = page.getByRole("main");
  await main.getByRole("button", { name: "この場面で書く" }).first().waitFor();
  await page.keyboard.press("Tab");
  expect((await focused(page)).name).toBe("この場面で書く");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "メッセージ本文" })).toBeFocused();
  await page.keyboard.insertText("〇〇様\n申し訳ございません。");
  await page.locator("seii-badge[data-state=ready]").waitFor();
  // Where the page begins.
  await page.locator(".brand").first().click();
  const names: string[] = [];
  for (let press = 0; press < 9; press += 1) {
    await page.keyboard.press("Tab");
    names.push((await focused(page)).name);
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
