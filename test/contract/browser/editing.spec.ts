import { expect, type Page, test } from "@playwright/test";
import { openGmail } from "./open-gmail";

const body = (page: Page) => page.locator("[g_editable=true]");
const markup = (page: Page) => body(page).evaluate((element) => element.innerHTML);
const text = (page: Page) => page.evaluate(() => window.seiiProbe.surfaces[0]?.read().body);
const replace = (page: Page, words: string, by: string) =>
  page.evaluate(([old, fresh]) => window.seiiProbe.replace(old, fresh), [words, by] as const);

const to = [{ name: "佐藤 健一", address: "sato@example.co.jp" }];
const CASES = [
  {
    name: "plain lines",
    html: "佐藤様<div>大変申し訳ない。</div><div>敬具</div>",
    words: "申し訳ない",
    by: "申し訳ございません",
  },
  { name: "the whole of an inline element", html: "A <b>teh</b> B", words: "teh", by: "the" },
  {
    name: "text across inline elements",
    html: "大変<b>申し</b>訳<i>ない</i>。",
    words: "申し訳ない",
    by: "お詫び申し上げます",
  },
  { name: "a deletion", html: "<div>申し訳ございません😊。</div>", words: "😊", by: "" },
  {
    name: "an emoji image",
    html: '<div>すみません<img alt="😊" class="an1" src="data:,">。</div>',
    words: "😊",
    by: "",
  },
  { name: "the only text of a line", html: "<div>一</div><div>😊</div><div>三</div>", words: "😊", by: "二" },
  { name: "several lines", html: "<div>一</div><div>二</div><div>三</div>", words: "二", by: "い\nろ\nは" },
  { name: "an insertion", html: "<div>一</div><div>三</div>", words: "", by: "前" },
] as const;

for (const { name, html, words, by } of CASES) {
  test(`replaces ${name}; one undo restores it`, async ({ page }) => {
    await openGmail(page, { windows: [{ subject: "お詫び", to, body: html }] });
    const before = await markup(page);
    const old = (await text(page)) ?? "";
    const at = old.indexOf(words);
    expect(await replace(page, words, by)).toBe(true);
    const expected = old.slice(0, at) + by + old.slice(at + words.length);
    expect(await text(page)).toBe(expected);
    expect(await page.evaluate(() => window.seiiProbe.caret())).toBe(at + by.length);
    await page.keyboard.press("Control+z");
    expect(await text(page)).toBe(old);
    expect(await markup(page)).toBe(before);
  });
}

test("an insertion right after typing is an undo step of its own", async ({ page }) => {
  await openGmail(page, { windows: [{ subject: "お詫び", to }] });
  await body(page).click();
  await page.keyboard.insertText("申し訳ございません。");
  await page.keyboard.type("abc");
  await page.evaluate(() => {
    const surface = window.seiiProbe.surfaces[0];
    const end = surface?.read().body.length ?? 0;
    surface?.apply({ span: { start: end, end }, replacement: "追伸" }, surface.read().revision);
  });
  expect(await text(page)).toBe("申し訳ございません。abc追伸");
  await page.keyboard.press("Control+z");
  expect(await text(page)).toBe("申し訳ございません。abc");
});

test("typing, Backspace and undo after a replacement by several lines leave nothing corrupted", async ({
  page,
}) => {
  await openGmail(page, {
    windows: [{ subject: "お詫び", to, body: "<div>一</div><div>二</div><div>三</div>" }],
  });
  await replace(page, "二", "い\nろ");
  await page.keyboard.type("xy");
  await page.keyboard.press("Backspace");
  expect(await text(page)).toBe("一\nい\nろx\n三");
  await expect
    .poll(async () => {
      await page.keyboard.press("Control+z");
      return text(page);
    })
    .toBe("一\n二\n三");
});

test("edits plain text through the textarea, with undo", async ({ page }) => {
  await openGmail(page, {
    windows: [{ subject: "お詫び", to, body: "佐藤様<br>申し訳ない。", plainText: true }],
  });
  expect(await text(page)).toBe("佐藤様\n申し訳ない。");
  expect(await replace(page, "申し訳ない", "申し訳\nございません")).toBe(true);
  expect(await text(page)).toBe("佐藤様\n申し訳\nございません。");
  await page.keyboard.press("Control+z");
  expect(await text(page)).toBe("佐藤様\n申し訳ない。");
});

test("an IME composition is told once, after its end, and nothing changes meanwhile", async ({ page }) => {
  await openGmail(page, { windows: [{ subject: "お詫び", to, body: "<div>申し訳ない😊。</div>" }] });
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
});

test("jumping to a place scrolls the editor only", async ({ page }) => {
  const lines = Array.from({ length: 80 }, (_, line) => `<div>${line}行目</div>`).join("");
  await openGmail(page, { windows: [{ subject: "お詫び", to, body: lines }] });
  const select = (words: string) =>
    page.evaluate((wanted) => {
      const surface = window.seiiProbe.surfaces[0];
      const { body: all, revision } = surface?.read() ?? { body: "", revision: 0 };
      const start = all.indexOf(wanted);
      return surface?.select({ start, end: start + wanted.length }, revision);
    }, words);
  expect(await select("79行目")).toBe(true);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("79行目");
  await expect(page.getByText("79行目")).toBeInViewport();
  expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
});

test("reading 10,000 characters and placing 400 marks stays within 8 ms", async ({ page }) => {
  const lines = "<div>お客様には<b>多大</b>なご迷惑😊をおかけしました。</div>".repeat(450);
  await openGmail(page, { windows: [{ subject: "お詫び", to, body: lines }] });
  const times = await page.evaluate(() => {
    const element = window.seiiProbe.surfaces[0]?.body as HTMLElement;
    return Array.from({ length: 15 }, (_, round) => {
      const line = element.firstChild as HTMLElement;
      (line.firstChild as Text).data = `お客様には${round}`;
      const start = performance.now();
      window.seiiProbe.surfaces[0]?.read();
      const read = performance.now() - start;
      window.seiiProbe.mark("😊", "error");
      return { read, all: performance.now() - start };
    });
  });
  const best = (pick: (time: { read: number; all: number }) => number) => Math.min(...times.map(pick));
  const spent = `read ${best((time) => time.read).toFixed(2)} ms, read and mark ${best((time) => time.all).toFixed(2)} ms`;
  test.info().annotations.push({ type: "measured", description: spent });
  expect(best((time) => time.all)).toBeLessThan(8);
});
