import {
  asMarkup,
  BAD_LINES,
  BAD_WINDOW,
  ComposeWindow,
  clickMark,
  markedWords,
  SATO,
  seenMarks,
} from "./compose-window";
import { expect, test } from "./extension";

for (const language of ["ja", "en"] as const) {
  test(`a bad draft typed into Gmail (${language}) is marked on the right words`, async ({ extension }) => {
    const page = await extension.openGmail({ language, windows: [{ subject: "お詫び", to: [SATO] }] });
    const compose = new ComposeWindow(page);
    await compose.body.click();
    for (const [index, line] of BAD_LINES.entries()) {
      if (index > 0) await page.keyboard.press("Enter");
      await page.keyboard.insertText(line);
    }
    await expect.poll(() => markedWords(page)).toEqual(expect.arrayContaining(["〇〇", "😊"]));
    for (const { text, distance } of await seenMarks(page)) expect(distance, text).toBeLessThanOrEqual(1);
    await expect(compose.badge).toHaveAttribute("data-state", "ready");
    expect(Number(await compose.badge.getAttribute("data-errors"))).toBeGreaterThan(0);
  });
}

test("marks stay on their words when the editor scrolls and the window is resized", async ({ extension }) => {
  const lines = [
    ...BAD_LINES,
    ...Array.from({ length: 40 }, (_, line) => `確認事項その${line}を担当者がお調べしております。`),
    "以上です😊",
  ];
  const page = await extension.openGmail({ windows: [{ ...BAD_WINDOW, body: asMarkup(lines) }] });
  await expect.poll(() => markedWords(page)).toContain("😊");
  await page.setViewportSize({ width: 900, height: 600 });
  await new ComposeWindow(page).body.evaluate((body) => {
    for (let element: Element | null = body; element !== null; element = element.parentElement)
      element.scrollTop = 300;
  });
  for (const { text, distance } of await seenMarks(page)) expect(distance, text).toBeLessThanOrEqual(1);
});

test("the body is byte-identical after a review and after a look at everything", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  const before = asMarkup(BAD_LINES);
  await compose.ready();
  await clickMark(page, "😊");
  await expect(page.locator("seii-card")).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(page.locator("seii-card")).not.toBeAttached();
  await compose.badge.getByRole("button").click();
  await expect(page.locator("seii-panel")).toBeAttached();
  expect(await compose.html()).toBe(before);
});

test("a mail that is no apology is left alone", async ({ extension }) => {
  const body = asMarkup(["佐藤様", "", "会議は15時からです😊", "よろしくお願いいたします。"]);
  const page = await extension.openGmail({ windows: [{ subject: "会議", to: [SATO], body }, BAD_WINDOW] });
  await new ComposeWindow(page, 1).ready();
  const quiet = new ComposeWindow(page, 0);
  await expect(quiet.badge).toHaveAttribute("data-state", "off");
  expect((await markedWords(page)).filter((text) => text === "😊")).toHaveLength(1);
});

test("two compose windows are reviewed apart", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW, BAD_WINDOW] });
  const [first, second] = [new ComposeWindow(page, 0), new ComposeWindow(page, 1)];
  await first.ready();
  await second.ready();
  expect((await markedWords(page)).filter((text) => text === "😊")).toHaveLength(2);
  const errors = Number(await second.badge.getAttribute("data-errors"));
  await second.body.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("😊");
  await expect(second.badge).toHaveAttribute("data-errors", String(errors + 1));
  await expect(first.badge).toHaveAttribute("data-errors", String(errors));
  await first.root.getByRole("button", { name: "下書きを破棄" }).click();
  await expect.poll(async () => (await markedWords(page)).filter((text) => text === "😊").length).toBe(2);
  await expect(page.locator("seii-badge")).toHaveCount(1);
});
