import { expect, type Page, test } from "@playwright/test";
import { BODY, openOutlook } from "./open-outlook";

const body = (page: Page) => page.locator(BODY).first();
const markup = (page: Page) => body(page).evaluate((element) => element.innerHTML);
const text = (page: Page) => page.evaluate(() => window.seiiProbe.surfaces[0]?.read().body);
const replace = (page: Page, words: string, by: string) =>
  page.evaluate(([old, fresh]) => window.seiiProbe.replace(old, fresh), [words, by] as const);

const to = [{ name: "佐藤 健一", address: "sato@example.co.jp" }];
const line = (words: string): string => `<div class="elementToProof">${words}</div>`;
const openMail = (page: Page, html: string): Promise<void> =>
  openOutlook(page, { windows: [{ subject: "お詫び", to, body: html }] });

const CASES = [
  {
    name: "plain lines",
    html: line("佐藤様") + line("大変申し訳ない。") + line("敬具"),
    words: "申し訳ない",
    by: "申し訳ございません",
  },
  { name: "the whole of an inline element", html: line("A <b>teh</b> B"), words: "teh", by: "the" },
  {
    name: "text across inline elements",
    html: line("大変<b>申し</b>訳<i>ない</i>。"),
    words: "申し訳ない",
    by: "お詫び申し上げます",
  },
  { name: "a deletion", html: line("申し訳ございません😊。"), words: "😊", by: "" },
  {
    name: "an emoji image",
    html: line('すみません<img alt="😊" src="data:,">。'),
    words: "😊",
    by: "",
  },
  { name: "the only text of a line", html: line("一") + line("😊") + line("三"), words: "😊", by: "二" },
  {
    name: "several lines",
    html: line("一") + line("二") + line("三"),
    words: "二",
    by: "い\nろ\nは",
  },
  { name: "a line inside a list", html: "<ul><li>一</li><li>二</li></ul>", words: "二", by: "弐" },
  {
    name: "words in a table",
    html: "<table><tbody><tr><td>申し訳ない</td><td>二</td></tr></tbody></table>",
    words: "申し訳ない",
    by: "申し訳ございません",
  },
  { name: "an insertion", html: line("一") + line("三"), words: "", by: "前" },
] as const;

for (const { name, html, words, by } of CASES) {
  test(`replaces ${name}; one Ctrl+Z of RoosterJS restores it, Ctrl+Y brings it back`, async ({ page }) => {
    await openMail(page, html);
    const before = await markup(page);
    const old = (await text(page)) ?? "";
    const at = old.indexOf(words);
    expect(await replace(page, words, by)).toBe(true);
    const expected = old.slice(0, at) + by + old.slice(at + words.length);
    expect(await text(page)).toBe(expected);
    expect(await page.evaluate(() => window.seiiProbe.caret())).toBe(at + by.length);
    const after = await markup(page);
    await page.keyboard.press("Control+z");
    expect(await text(page)).toBe(old);
    expect(await markup(page)).toBe(before);
    await page.keyboard.press("Control+y");
    expect(await markup(page)).toBe(after);
  });
}

test("a replacement right after typing is an undo step of its own", async ({ page }) => {
  await openMail(page, line("申し訳ない。"));
  await body(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("abc");
  const before = await markup(page);
  await replace(page, "申し訳ない", "申し訳ございません");
  await page.keyboard.press("Control+z");
  expect(await markup(page)).toBe(before);
  expect(await text(page)).toBe("申し訳ない。abc");
});

test("typing after a replacement is undone by itself", async ({ page }) => {
  await openMail(page, line("申し訳ない。"));
  await replace(page, "申し訳ない", "申し訳ございません");
  await page.keyboard.type("xyz");
  expect(await text(page)).toBe("申し訳ございませんxyz。");
  await page.keyboard.press("Control+z");
  expect(await text(page)).toBe("申し訳ございません。");
  await page.keyboard.press("Control+z");
  expect(await text(page)).toBe("申し訳ない。");
});

test("two replacements are two steps", async ({ page }) => {
  await openMail(page, line("申し訳ない😊。"));
  await replace(page, "申し訳ない", "申し訳ございません");
  await replace(page, "😊", "");
  await page.keyboard.press("Control+z");
  expect(await text(page)).toBe("申し訳ございません😊。");
  await page.keyboard.press("Control+z");
  expect(await text(page)).toBe("申し訳ない😊。");
});

test("typing, Backspace, Enter and undo after a replacement by several lines corrupt nothing", async ({
  page,
}) => {
  await openMail(page, line("一") + line("二") + line("三"));
  const before = await markup(page);
  await replace(page, "二", "い\nろ");
  await page.keyboard.type("xy");
  await page.keyboard.press("Backspace");
  expect(await text(page)).toBe("一\nい\nろx\n三");
  await page.keyboard.press("Enter");
  await page.keyboard.type("z");
  expect(await text(page)).toBe("一\nい\nろx\nz\n三");
  for (let press = 0; press < 2; press += 1) await page.keyboard.press("Backspace");
  expect(await text(page)).toBe("一\nい\nろx\n三");
  await expect
    .poll(async () => {
      await page.keyboard.press("Control+z");
      return text(page);
    })
    .toBe("一\n二\n三");
  expect(await markup(page)).toBe(before);
});

test("Backspace over the bounds of replaced lines joins them as the editor does", async ({ page }) => {
  await openMail(page, line("一") + line("二") + line("三"));
  await replace(page, "二", "い\nろ");
  await page.keyboard.press("Home");
  await page.keyboard.press("Backspace");
  expect(await text(page)).toBe("一\nいろ\n三");
  await page.keyboard.press("Control+z");
  expect(await text(page)).toBe("一\nい\nろ\n三");
  await page.keyboard.press("Control+z");
  expect(await text(page)).toBe("一\n二\n三");
});

test("an IME composition is told once, after its end, and nothing changes meanwhile", async ({ page }) => {
  await openMail(page, line("申し訳ない😊。"));
  await page.evaluate(() => window.seiiProbe.mark("😊", "error"));
  await body(page).click();
  await page.keyboard.press("Control+Home");
  const session = await page.context().newCDPSession(page);
  const changes = await page.evaluate(() => window.seiiProbe.changes);
  for (const step of ["ｋ", "か", "かん"]) {
    await session.send("Input.imeSetComposition", {
      text: step,
      selectionStart: step.length,
      selectionEnd: step.length,
    });
    expect(await page.evaluate(() => window.seiiProbe.changes)).toBe(changes);
    expect(await page.evaluate(() => window.seiiProbe.surfaces[0]?.isComposing())).toBe(true);
    expect(await replace(page, "😊", "")).toBe(false);
  }
  await session.send("Input.insertText", { text: "感" });
  await expect.poll(() => page.evaluate(() => window.seiiProbe.changes)).toBe(changes + 1);
  expect(await text(page)).toBe("感申し訳ない😊。");
  await replace(page, "😊", "");
  await page.keyboard.press("Control+z");
  expect(await text(page)).toBe("感申し訳ない😊。");
  await page.keyboard.press("Control+z");
  expect(await text(page)).toBe("申し訳ない😊。");
});

test("nothing below the body is given attributes, whatever is done", async ({ page }) => {
  await openMail(page, line("申し訳ない😊。") + line("二"));
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seiiSeen: seen });
    const editor = window.seiiProbe.surfaces[0]?.body as HTMLElement;
    new MutationObserver((records) => {
      for (const { attributeName } of records) seen.push(attributeName ?? "");
    }).observe(editor, { attributes: true, subtree: true });
  });
  await page.evaluate(() => window.seiiProbe.mark("😊", "error"));
  await replace(page, "申し訳ない", "申し訳\nございません");
  await page.evaluate(() => window.seiiProbe.life.abort());
  expect(await page.evaluate(() => Reflect.get(window, "seiiSeen"))).toEqual([]);
});
