import type { Page } from "@playwright/test";
import { asMarkup, ComposeWindow, SATO } from "./compose-window";
import { expect, test } from "./extension";

const LINES = Array.from({ length: 12 }, (_, at) => [
  "佐藤様",
  `部品${at}の納品が遅れ、すみませんでした。製造部のミスで出荷が遅れ、お客様の勘違いもございました。`,
  "今後は気をつけますので、何卒ご了承ください。",
  "",
]).flat();

/** The card, the words it speaks of, and whether they touch; undefined while the words are out of sight. */
function layout(page: Page): Promise<{ covers: boolean; inside: boolean; gap: number } | undefined> {
  return page.evaluate(() => {
    const element = document.querySelector<HTMLElement>("seii-card");
    const card = element?.shadowRoot?.querySelector("[role=dialog]")?.getBoundingClientRect();
    const words = getSelection()?.getRangeAt(0).getClientRects();
    if (!card || !words?.length || element?.style.visibility !== "visible") return undefined;
    const rects = [...words].filter(({ bottom, top }) => bottom > 0 && top < innerHeight);
    const covers = rects.some(
      (text) =>
        card.left < text.right - 0.5 &&
        text.left + 0.5 < card.right &&
        card.top < text.bottom - 0.5 &&
        text.top + 0.5 < card.bottom,
    );
    const inside =
      card.left >= 0 && card.top >= 0 && card.right <= innerWidth + 0.5 && card.bottom <= innerHeight + 0.5;
    const gap = Math.min(
      ...rects.map((text) =>
        Math.max(
          card.top - text.bottom,
          text.top - card.bottom,
          card.left - text.right,
          text.left - card.right,
        ),
      ),
    );
    return { covers, inside, gap };
  });
}

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 900, height: 420 },
  { width: 480, height: 640 },
]) {
  test(`the card never covers its words in ${viewport.width} × ${viewport.height}`, async ({ extension }) => {
    const page = await extension.openGmail({
      windows: [{ subject: "納品の遅れ", to: [SATO], body: asMarkup(LINES), kind: "full-screen" }],
    });
    await page.setViewportSize(viewport);
    const compose = new ComposeWindow(page);
    await compose.ready();
    await compose.body.focus();
    await page.keyboard.press("Control+Home");
    for (let step = 0; step < 14; step += 1) {
      await page.keyboard.press("F8");
      await expect.poll(async () => (await layout(page)) !== undefined).toBe(true);
      expect(await layout(page)).toMatchObject({ covers: false, inside: true });
    }
  });
}

test("the card follows its words when the mail scrolls, and hides with them", async ({ extension }) => {
  const page = await extension.openGmail({
    windows: [{ subject: "納品の遅れ", to: [SATO], body: asMarkup(LINES), kind: "docked" }],
  });
  const compose = new ComposeWindow(page);
  await compose.ready();
  await compose.body.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("F8");
  await expect.poll(() => layout(page)).toMatchObject({ covers: false });
  const scroll = (by: number) =>
    compose.body.evaluate((body, distance) => {
      let at: Element | null = body;
      while (at !== null && at.scrollHeight <= at.clientHeight + 1) at = at.parentElement;
      at?.scrollBy({ top: distance });
    }, by);
  await scroll(12);
  await expect.poll(() => layout(page)).toMatchObject({ covers: false, inside: true, gap: 6 });
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
