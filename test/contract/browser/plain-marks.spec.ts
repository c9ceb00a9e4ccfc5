import { expect, type Page, test } from "@playwright/test";
import { openGmail } from "./open-gmail";

const to = [{ name: "佐藤 健一", address: "sato@example.co.jp" }];
const LINES = Array.from(
  { length: 30 },
  (_, line) =>
    `${line}行目：このたびの納品の遅れにつきまして、申し訳ない😊と考えております。よろしくお願いいたします。`,
);

/**
 * What the textarea itself says stands above each line in sight: the browser finds the text's offset at a point, which
 * also shows that nothing lies between the pointer and the text.
 */
function wordsAboveLines(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const area = document.querySelector("textarea") as HTMLTextAreaElement;
    const box = area.getBoundingClientRect();
    const { currentCSSZoom: zoom } = area as unknown as { readonly currentCSSZoom: number };
    const lines = [...(document.querySelector("seii-marks")?.shadowRoot?.querySelectorAll("i") ?? [])];
    return lines.flatMap((line) => {
      const { left, right, bottom } = line.getBoundingClientRect();
      if (bottom > box.top + area.clientHeight * zoom || bottom < box.top + 16 * zoom) return [];
      const offsetAt = (x: number) => {
        const place = document.caretPositionFromPoint(x, bottom - 8 * zoom);
        return place?.offsetNode === area ? place.offset : -1;
      };
      return [area.value.slice(offsetAt(left + 1), offsetAt(right - 1))];
    });
  });
}

/** Scrolling and sizes are told with the next frame. */
function untilDrawn(page: Page): Promise<unknown> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

async function open(page: Page): Promise<void> {
  await openGmail(page, { windows: [{ subject: "お詫び", to, body: LINES.join("<br>"), plainText: true }] });
  await page.evaluate(() => window.seiiProbe.mark("申し訳ない", "error"));
}

test("plain text: lines stand under their words, scrolled, resized and edited", async ({ page }) => {
  await open(page);
  const area = page.locator("textarea");
  const expectAllRight = async () => {
    const words = await wordsAboveLines(page);
    expect(words.length).toBeGreaterThan(2);
    // Words that wrap have a line on each of their lines.
    expect(new Set(words.join("").match(/申し訳ない/g)).size).toBe(1);
    expect(words.join("").replaceAll("申し訳ない", "")).toMatch(
      /^(?:申|申し|申し訳|申し訳な|し訳ない|訳ない|ない|い)*$/,
    );
  };
  await expectAllRight();
  await page.screenshot({ path: test.info().outputPath("plain-text.png") });
  await area.evaluate((element) => element.scrollTo(0, 137));
  await expect.poll(() => area.evaluate(({ scrollTop }) => scrollTop)).toBe(137);
  await expectAllRight();
  await area.evaluate((element) => (element.style.width = "300px"));
  await untilDrawn(page);
  await expectAllRight();
  await area.evaluate((element: HTMLTextAreaElement) => {
    element.scrollTo(0, 0);
    element.focus();
    element.setSelectionRange(0, 0);
  });
  await page.keyboard.insertText("追記です。\n二行目。");
  await expectAllRight();
});

for (const [what, zoomed] of [
  ["the whole page", "html"],
  ["its body", "body"],
  ["one window", "[role=dialog]"],
] as const) {
  test(`plain text: lines stand under their words where ${what} is zoomed`, async ({ page }) => {
    await open(page);
    const expectAllRight = async () => {
      const lines = async () => {
        const words = (await wordsAboveLines(page)).join("");
        return {
          whole: (words.match(/申し訳ない/g)?.length ?? 0) > 2,
          rest: /^(?:申|申し|申し訳|申し訳な|し訳ない|訳ない|ない|い)*$/.test(
            words.replaceAll("申し訳ない", ""),
          ),
        };
      };
      await expect.poll(lines).toEqual({ whole: true, rest: true });
    };
    await page
      .locator(zoomed)
      .first()
      .evaluate((element: HTMLElement) => (element.style.zoom = "1.25"));
    await page.evaluate(() => window.seiiProbe.mark("申し訳ない", "error"));
    await untilDrawn(page);
    await page.screenshot({ path: test.info().outputPath("plain-text-zoomed.png") });
    await expectAllRight();
    await page.locator("textarea").evaluate((element) => element.scrollTo(0, 137));
    await expectAllRight();
  });
}

test("plain text: an edited word loses its line at once, the others keep theirs", async ({ page }) => {
  await open(page);
  const count = () =>
    page.evaluate(() => document.querySelector("seii-marks")?.shadowRoot?.querySelectorAll("i").length);
  await page.locator("textarea").evaluate((element: HTMLTextAreaElement) => (element.style.width = "1000px"));
  await expect.poll(count).toBe(30);
  const at = LINES[0]?.indexOf("訳ない") ?? 0;
  await page.locator("textarea").evaluate((element: HTMLTextAreaElement, place) => {
    element.focus();
    element.setSelectionRange(place, place);
  }, at);
  await page.keyboard.insertText("し");
  expect(await count()).toBe(29);
});

test("plain text: a click on a line puts the caret into the words, and the lines go with the window", async ({
  page,
}) => {
  await open(page);
  await page.locator("textarea").evaluate((element) => element.scrollTo(0, 0));
  await untilDrawn(page);
  const line = await page.evaluate(() => {
    const box = document.querySelector("seii-marks")?.shadowRoot?.querySelector("i")?.getBoundingClientRect();
    return box && { x: box.left + box.width / 2, y: box.bottom - 2 };
  });
  await page.mouse.click(line?.x ?? 0, line?.y ?? 0);
  const caret = await page
    .locator("textarea")
    .evaluate((element: HTMLTextAreaElement) =>
      document.activeElement === element ? element.selectionStart : -1,
    );
  const start = LINES[0]?.indexOf("申し訳ない") ?? 0;
  expect(caret).toBeGreaterThan(start);
  expect(caret).toBeLessThan(start + 5);
  await page.getByRole("menuitemcheckbox", { name: "プレーンテキスト モード" }).click();
  await page.evaluate(() => window.seiiProbe.mark("申し訳ない", "error"));
  await expect(page.locator("seii-marks")).toHaveCount(0);
  expect(await page.evaluate(() => CSS.highlights.get("seii-error")?.size)).toBe(30);
  await page.getByRole("menuitemcheckbox", { name: "プレーンテキスト モード" }).click();
  await page.evaluate(() => window.seiiProbe.mark("申し訳ない", "error"));
  await expect(page.locator("seii-marks")).toHaveCount(1);
  await page.evaluate(() => window.seiiProbe.life.abort());
  await expect(page.locator("seii-marks")).toHaveCount(0);
});
