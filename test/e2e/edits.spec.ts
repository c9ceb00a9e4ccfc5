import { asMarkup, BAD_LINES, BAD_WINDOW, ComposeWindow, clickMark, markedWords } from "./compose-window";
import { expect, test } from "./extension";

test("a suggestion replaces its words only, and Ctrl+Z brings them back", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  await clickMark(page, "😊");
  await page.locator("seii-card").getByRole("button", { name: "削除" }).click();
  expect(await compose.html()).toBe(asMarkup(BAD_LINES.map((line) => line.replace("😊", ""))));
  await expect(page.locator("seii-card")).not.toBeAttached();
  await expect.poll(() => markedWords(page)).not.toContain("😊");
  await page.keyboard.press("Control+z");
  expect(await compose.html()).toBe(asMarkup(BAD_LINES));
  await expect.poll(() => markedWords(page)).toContain("😊");
});

test("the caret stands behind what was replaced, and typing goes on there", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  await clickMark(page, "😊");
  await page.locator("seii-card").getByRole("button", { name: "削除" }).click();
  await page.keyboard.type("。");
  await expect(compose.body).toContainText("申し訳ございません。");
});

test("by keyboard alone: F8 to the marks, Alt+Enter into the card, Escape back to the caret", async ({
  extension,
}) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  await compose.body.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("F8");
  const selected = () => page.evaluate(() => getSelection()?.toString());
  const first = await selected();
  expect(await markedWords(page)).toContain(first);
  await page.keyboard.press("F8");
  expect(await selected()).not.toBe(first);
  await page.keyboard.press("Shift+F8");
  expect(await selected()).toBe(first);
  await page.keyboard.press("Alt+Enter");
  const card = page.locator("seii-card");
  await expect(card).toBeAttached();
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe("seii-card");
  await page.keyboard.press("Escape");
  await expect(card).not.toBeAttached();
  expect(await selected()).toBe(first);
  await expect(compose.root).toBeAttached();
  await page.keyboard.press("F8");
  await expect(card).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(card).not.toBeAttached();
  await expect(compose.root).toBeAttached();
});

test("a mark's card opens under the resting pointer and goes when it leaves", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  const box = await compose.body.evaluate((body) => {
    const range = document.createRange();
    range.selectNodeContents(body.firstElementChild ?? body);
    const { left, top, height } = range.getBoundingClientRect();
    return { x: left + 8, y: top + height / 2 };
  });
  await page.mouse.move(box.x, box.y + 200);
  await page.mouse.move(box.x, box.y);
  await expect(page.locator("seii-card")).toBeAttached();
  await page.mouse.move(box.x + 200, box.y + 300);
  await page.mouse.move(300, 500);
  await expect(page.locator("seii-card")).not.toBeAttached();
});

test("ignored words stay unmarked, in this window", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  await clickMark(page, "😊");
  await page.locator("seii-card").getByRole("button", { name: "無視" }).click();
  await expect.poll(() => markedWords(page)).not.toContain("😊");
  await compose.body.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("以上");
  await expect(compose.body).toContainText("以上");
  await page.keyboard.insertText("〇〇様");
  await expect.poll(async () => (await markedWords(page)).filter((text) => text === "〇〇").length).toBe(2);
  expect(await markedWords(page)).not.toContain("😊");
});

test("a Japanese input method is left in peace", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  await compose.body.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.evaluate(() => {
    const seen: string[] = [];
    const stage = window as unknown as { seiiSeen: string[]; seiiComposing: boolean };
    stage.seiiSeen = seen;
    document.addEventListener("compositionstart", () => {
      stage.seiiComposing = true;
    });
    document.addEventListener("compositionend", () => {
      stage.seiiComposing = false;
    });
    // Whatever changes outside the text that is being composed is our doing.
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        if (!stage.seiiComposing || element?.closest("[g_editable]")) continue;
        seen.push(`${type} ${element?.localName} ${[...addedNodes].map(({ nodeName }) => nodeName).join()}`);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const marks = () =>
    page.evaluate(() =>
      ["seii-error", "seii-warning", "seii-hint"].map((name) => CSS.highlights.get(name)?.size ?? 0),
    );
  const before = await marks();
  const ime = await page.context().newCDPSession(page);
  for (const text of ["ｍ", "も", "もう", "もうし", "もうしわけ", "もうしわけ"]) {
    await ime.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    // Longer than the debounce: a review that did not wait would show itself here.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
    expect(await marks()).toEqual(before);
  }
  expect(await page.evaluate(() => (window as unknown as { seiiSeen: string[] }).seiiSeen)).toEqual([]);
  await ime.send("Input.insertText", { text: "申し訳😊" });
  await expect(compose.body).toContainText("申し訳😊");
  await expect.poll(async () => (await markedWords(page)).filter((text) => text === "😊").length).toBe(2);
});
