import { asMarkup, BAD_LINES, BAD_WINDOW, readSeenMarks, SATO } from "../e2e/compose-window";
import type { GmailPageOptions } from "../e2e/pages/gmail";
import { expect, type FirefoxWithExtension, test } from "./firefox";
import { MailPage } from "./mail-page";

async function open(firefox: FirefoxWithExtension, options: GmailPageOptions = { windows: [BAD_WINDOW] }) {
  const mail = new MailPage(await firefox.openGmail(options));
  await mail.ready();
  return mail;
}

const SEND = '[data-tooltip^="送信 "]';

test("Firefox: a bad draft is marked on the right words, and the body stays as it is", async ({
  firefox,
}) => {
  const mail = await open(firefox);
  await expect.poll(() => mail.markedWords()).toEqual(expect.arrayContaining(["〇〇", "😊"]));
  for (const { text, distance } of await mail.page.evaluate(readSeenMarks))
    expect(distance, text).toBeLessThanOrEqual(1);
  expect(Number(await mail.badge("errors"))).toBeGreaterThan(0);
  expect(await mail.html()).toBe(asMarkup(BAD_LINES));
});

test("Firefox: by keyboard alone, F8 to a mark, Alt+Enter into its card, Escape back", async ({
  firefox,
}) => {
  const mail = await open(firefox);
  await mail.page.click("[g_editable]");
  await mail.chord("Control", "Home");
  await mail.page.keyboard.press("F8");
  const first = await mail.selected();
  expect(await mail.markedWords()).toContain(first);
  await mail.chord("Alt", "Enter");
  await expect.poll(() => mail.page.evaluate(() => document.activeElement?.localName)).toBe("seii-card");
  await mail.page.keyboard.press("Escape");
  await expect.poll(() => mail.has("seii-card")).toBe(false);
  expect(await mail.selected()).toBe(first);
  expect(await mail.has("[g_editable]")).toBe(true);
});

test("Firefox: a suggestion replaces its words only, and one Ctrl+Z brings them back", async ({
  firefox,
}) => {
  const mail = await open(firefox);
  await mail.clickMark("😊");
  await mail.clickIn("seii-card", "削除");
  expect(await mail.html()).toBe(asMarkup(BAD_LINES.map((line) => line.replace("😊", ""))));
  await expect.poll(() => mail.markedWords()).not.toContain("😊");
  await mail.chord("Control", "z");
  expect(await mail.html()).toBe(asMarkup(BAD_LINES));
  await expect.poll(() => mail.markedWords()).toContain("😊");
});

for (const way of ["a click", "Ctrl+Enter"] as const) {
  test(`Firefox: ${way} is stopped where an error stands, and let through exactly once`, async ({
    firefox,
  }) => {
    const mail = await open(firefox);
    if (way === "a click") await mail.page.click(SEND);
    else {
      await mail.page.focus("[g_editable]");
      await mail.chord("Control", "Enter");
    }
    await mail.page.waitForSelector("seii-gate");
    expect(await mail.sent()).toEqual([]);
    await mail.clickIn("seii-gate", "このまま送信");
    await expect.poll(async () => (await mail.sent()).length).toBe(1);
    expect((await mail.sent())[0]?.html).toBe(asMarkup(BAD_LINES));
    await expect.poll(() => mail.has("seii-gate")).toBe(false);
  });
}

test("Firefox: an ordinary mail goes out unasked", async ({ firefox }) => {
  const body = asMarkup(["佐藤様", "", "会議の資料をお送りします。", "よろしくお願いいたします。"]);
  const mail = new MailPage(await firefox.openGmail({ windows: [{ subject: "会議", to: [SATO], body }] }));
  await expect.poll(() => mail.badge("state")).toBe("off");
  await mail.page.click(SEND);
  await expect.poll(async () => (await mail.sent()).length).toBe(1);
});

for (const kind of ["full-screen", "inline-reply", "pop-out"] as const) {
  test(`Firefox: the ${kind} window is reviewed and gated`, async ({ firefox }) => {
    const mail = await open(firefox, { windows: [{ ...BAD_WINDOW, kind }] });
    await mail.page.click(SEND);
    await mail.page.waitForSelector("seii-gate");
    expect(await mail.sent()).toEqual([]);
  });
}

test("Firefox: the marks of two windows are apart, and go with their window", async ({ firefox }) => {
  const mail = await open(firefox, { windows: [BAD_WINDOW, BAD_WINDOW] });
  const emoji = async () => (await mail.markedWords()).filter((text) => text === "😊").length;
  await expect.poll(emoji).toBe(2);
  await mail.page.click('[aria-label="下書きを破棄"]');
  await expect.poll(emoji).toBe(1);
});

test("Firefox: Japanese input is left in peace from its first key to its last", async ({ firefox }) => {
  const mail = await open(firefox);
  await mail.page.bringToFront();
  await mail.goToEnd();
  const marks = () =>
    mail.page.evaluate(() => [...CSS.highlights].map(([name, { size }]) => `${name} ${size}`));
  const before = await marks();
  await mail.page.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(window, "seiiSeen", seen);
    new MutationObserver((records) => {
      for (const { type, target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        if (element?.closest("[g_editable]") == null) seen.push(`${type} ${element?.localName}`);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const typing = await firefox.chrome.compose();
  for (const text of ["ｍ", "も", "もう", "もうし", "もうしわけ"]) {
    await typing.show(text);
    // Longer than the debounce: a review that did not wait would show itself here.
    await mail.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
    expect(await marks()).toEqual(before);
  }
  expect(await mail.page.evaluate(() => Reflect.get(window, "seiiSeen"))).toEqual([]);
  await typing.commit("申し訳😊");
  await expect.poll(() => mail.html()).toContain("申し訳😊");
  await expect.poll(async () => (await mail.markedWords()).filter((text) => text === "😊").length).toBe(2);
});
