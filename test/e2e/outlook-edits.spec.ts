import { clickMark, markedWords } from "./compose-window";
import { expect, test } from "./extension";
import { BAD_MAIL, OutlookMail } from "./outlook-window";

test("a suggestion replaces its words only, and RoosterJS' own Ctrl+Z brings them back", async ({
  extension,
}) => {
  const page = await extension.openOutlook({ windows: [BAD_MAIL] });
  const mail = new OutlookMail(page);
  await mail.ready();
  const before = await mail.html();
  await clickMark(page, "😊");
  await page.locator("seii-card").getByRole("button", { name: "削除" }).click();
  expect(await mail.html()).toBe(before.replace("😊", ""));
  await expect.poll(() => markedWords(page)).not.toContain("😊");
  await page.keyboard.press("Control+z");
  expect(await mail.html()).toBe(before);
  await expect.poll(() => markedWords(page)).toContain("😊");
});

test("the caret stands behind what was replaced, and typing and undo go on there", async ({ extension }) => {
  const page = await extension.openOutlook({ windows: [BAD_MAIL] });
  const mail = new OutlookMail(page);
  await mail.ready();
  const before = await mail.html();
  await clickMark(page, "😊");
  await page.locator("seii-card").getByRole("button", { name: "削除" }).click();
  await page.keyboard.type("xx");
  await page.keyboard.press("Backspace");
  await expect(mail.body).toContainText("申し訳ございませんx");
  await expect
    .poll(async () => {
      await page.keyboard.press("Control+z");
      return mail.html();
    })
    .toBe(before);
});

test("a panel's section is inserted as one step, its slots walked and filled, and undone whole", async ({
  extension,
}) => {
  const page = await extension.openOutlook({ windows: [BAD_MAIL] });
  const mail = new OutlookMail(page);
  await mail.ready();
  const before = await mail.html();
  await mail.badge.getByRole("button").click();
  await page
    .locator("seii-panel")
    .getByRole("button", { name: /文例を挿入/ })
    .first()
    .click();
  const selected = await page.evaluate(() => getSelection()?.toString());
  expect(selected).toMatch(/＿|〇/);
  const text = await mail.body.innerText();
  expect(text.indexOf(selected ?? "")).toBeLessThan(text.indexOf("よろしくお願いいたします"));
  await page.keyboard.insertText("配送の手違い");
  await expect(mail.body).toContainText("配送の手違い");
  await expect
    .poll(async () => {
      await page.keyboard.press("Control+z");
      return mail.html();
    })
    .toBe(before);
});

test("by keyboard alone: F8 to the marks, Alt+Enter into the card, Escape back to the caret", async ({
  extension,
}) => {
  const page = await extension.openOutlook({ windows: [BAD_MAIL] });
  const mail = new OutlookMail(page);
  await mail.ready();
  await mail.body.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("F8");
  const selected = () => page.evaluate(() => getSelection()?.toString());
  const first = await selected();
  expect(await markedWords(page)).toContain(first);
  await page.keyboard.press("Alt+Enter");
  const card = page.locator("seii-card");
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe("seii-card");
  await page.keyboard.press("Escape");
  await expect(card).not.toBeAttached();
  expect(await selected()).toBe(first);
});

test("a Japanese input method is left in peace", async ({ extension }) => {
  const page = await extension.openOutlook({ windows: [BAD_MAIL] });
  const mail = new OutlookMail(page);
  await mail.ready();
  await mail.body.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seiiSeen: seen });
    let composing = false;
    document.addEventListener("compositionstart", () => (composing = true), true);
    document.addEventListener("compositionend", () => (composing = false), true);
    // Whatever changes outside the text that is being composed is our doing.
    new MutationObserver((records) => {
      for (const { type, target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        if (composing && !element?.closest("[contenteditable]")) seen.push(`${type} ${element?.localName}`);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const marks = () =>
    page.evaluate(() =>
      ["seii-error", "seii-warning", "seii-hint"].map((name) => CSS.highlights.get(name)?.size ?? 0),
    );
  const before = await marks();
  const ime = await page.context().newCDPSession(page);
  for (const text of ["ｍ", "も", "もう", "もうし", "もうしわけ"]) {
    await ime.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    // Longer than the debounce: a review that did not wait would show itself here.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
    expect(await marks()).toEqual(before);
  }
  expect(await page.evaluate(() => Reflect.get(window, "seiiSeen"))).toEqual([]);
  await ime.send("Input.insertText", { text: "申し訳😊" });
  await expect(mail.body).toContainText("申し訳😊");
  await expect.poll(async () => (await markedWords(page)).filter((text) => text === "😊").length).toBe(2);
});
