import type { Page } from "@playwright/test";
import { asMarkup, BAD_LINES, BAD_WINDOW, ComposeWindow, markedWords, sentMails } from "./compose-window";
import { expect, test } from "./extension";
import type { GmailPageOptions } from "./pages/gmail";

const gate = (page: Page) => page.locator("seii-gate");
const emoji = async (page: Page) => (await markedWords(page)).filter((text) => text === "😊").length;
const SEND = '[data-tooltip^="送信 "]';
const SIGNATURE = "<div>営業部　田中😊</div>";

/** Waits for the review, is stopped at the send button, sends all the same. */
async function sendOnce(page: Page): Promise<void> {
  await page.locator("seii-badge[data-state=ready]").waitFor();
  await page.locator(SEND).click();
  await expect(gate(page).getByRole("alertdialog")).toBeVisible();
  expect(await sentMails(page)).toEqual([]);
  await gate(page).getByRole("button", { name: "このまま送信" }).click();
  await expect.poll(async () => (await sentMails(page)).length).toBe(1);
  await expect(page.locator("seii-badge")).toHaveCount(0);
}

const FORMS: Readonly<Record<string, GmailPageOptions>> = {
  docked: { windows: [BAD_WINDOW] },
  "full-screen": { windows: [{ ...BAD_WINDOW, kind: "full-screen" }] },
  "inline reply": { windows: [{ kind: "inline-reply", body: BAD_WINDOW.body }] },
  "inline reply with its quote unfolded": {
    windows: [{ kind: "inline-reply", body: BAD_WINDOW.body, quote: "expanded" }],
  },
  "pop-out": { windows: [{ ...BAD_WINDOW, kind: "pop-out" }] },
  "confidential mode": { windows: [{ ...BAD_WINDOW, confidential: true }] },
};

for (const [form, options] of Object.entries(FORMS)) {
  test(`Gmail, ${form}: marked, asked about once, sent once`, async ({ extension }) => {
    const page = await extension.openGmail(options);
    await expect.poll(() => emoji(page)).toBe(1);
    await sendOnce(page);
  });
}

test("Gmail, inline forward: the note inside the forwarded mail's container is reviewed, the mail is not", async ({
  extension,
}) => {
  const note = asMarkup(BAD_LINES);
  const received = {
    from: { name: "佐藤 健一", address: "sato@example.co.jp" },
    subject: "納品の遅れ",
    text: "申し訳ございません😊😊",
  };
  const to = [{ name: "鈴木", address: "suzuki@example.co.jp" }];
  const page = await extension.openGmail({ windows: [{ kind: "inline-forward", note, to }], received });
  await expect.poll(() => emoji(page)).toBe(1);
  await sendOnce(page);
});

test("Gmail, drafts: one opened from the list is reviewed as it stands", async ({ extension }) => {
  const page = await extension.openGmail({ drafts: [BAD_WINDOW] });
  await page.locator(".draft").click();
  await expect.poll(() => emoji(page)).toBe(1);
  await page.getByRole("button", { name: "保存して閉じる" }).click();
  await expect(page.locator("seii-badge")).toHaveCount(0);
  expect(await markedWords(page)).toEqual([]);
  await page.locator(".draft").click();
  await sendOnce(page);
});

test("Gmail, minimised and full screen: badge and marks come and go with the window", async ({
  extension,
}) => {
  const page = await extension.openGmail({ windows: [{ ...BAD_WINDOW, minimised: true }] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  const before = await compose.html();
  await page.getByRole("button", { name: "最小化" }).click();
  await expect(compose.badge).toBeInViewport();
  await page.getByRole("button", { name: /^全画面表示/ }).click();
  await expect(compose.badge).toHaveCount(1);
  await expect.poll(() => emoji(page)).toBe(1);
  await page.getByRole("button", { name: /^全画面表示/ }).click();
  await page.getByRole("button", { name: "最小化" }).click();
  expect(await compose.html()).toBe(before);
});

test("Gmail, signatures: nothing is marked in them, in none of their shapes", async ({ extension }) => {
  const shapes = [
    `<div class="gmail_signature_prefix">-- </div><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">${SIGNATURE}</div>`,
    `<div class="gmail_signature" dir="ltr">${SIGNATURE}</div>`,
    `<div dir="ltr"><div class="m_123gmail_signature" data-smartmail="gmail_signature">${SIGNATURE}</div></div>`,
    `<div dir="ltr" data-smartmail="gmail_signature">${SIGNATURE}</div>`,
  ];
  const windows = shapes.map((shape) => ({ ...BAD_WINDOW, body: BAD_WINDOW.body + shape }));
  const page = await extension.openGmail({ windows });
  await expect.poll(() => emoji(page)).toBe(shapes.length);
});

test("Gmail, gmail_original: what the user wrote stays the user's, wherever Gmail puts it", async ({
  extension,
}) => {
  const body = `<div class="gmail_quote"><div gmail_original="1">${BAD_WINDOW.body}</div><blockquote class="gmail_quote" style="border-left:1px solid #ccc">申し訳ございません😊</blockquote></div>`;
  const page = await extension.openGmail({ windows: [{ ...BAD_WINDOW, body }] });
  await expect.poll(() => emoji(page)).toBe(1);
});

test("Gmail, plain text: found in badge, panel and gate; suggestions go in with one undo step", async ({
  extension,
}) => {
  const page = await extension.openGmail({
    windows: [{ ...BAD_WINDOW, body: BAD_LINES.join("<br>"), plainText: true }],
  });
  const compose = new ComposeWindow(page);
  await compose.ready();
  expect(Number(await compose.badge.getAttribute("data-errors"))).toBeGreaterThan(0);
  const area = page.locator("textarea");
  await compose.badge.getByRole("button").click();
  await page
    .locator("seii-panel")
    .getByRole("button", { name: /文例を挿入/ })
    .first()
    .click();
  await expect(area).toHaveValue(/＿|〇月/);
  await area.press("Control+z");
  await expect(area).toHaveValue(BAD_LINES.join("\n"));
  await page.keyboard.press("Escape");
  const words = () =>
    area.evaluate((element: HTMLTextAreaElement) =>
      element.value.slice(element.selectionStart, element.selectionEnd),
    );
  for (let press = 0; press < 5 && (await words()) !== "😊"; press += 1) await area.press("F8");
  expect(await words()).toBe("😊");
  const card = await page.locator("seii-card").getByRole("dialog").boundingBox();
  const box = await area.boundingBox();
  if (card === null || box === null) throw new Error("no card beside the text");
  // The fourth line of 19.5 px holds the words: the card stands right below it.
  expect(card.y).toBeGreaterThan(box.y + 4 * 19.5);
  expect(card.y).toBeLessThan(box.y + 5 * 19.5);
  await page.locator("seii-card").getByRole("button", { name: "削除" }).click();
  await expect(area).toHaveValue(BAD_LINES.join("\n").replace("😊", ""));
  await area.press("Control+z");
  await expect(area).toHaveValue(BAD_LINES.join("\n"));
  await area.press("Control+Enter");
  await gate(page).getByRole("button", { name: "このまま送信" }).click();
  await expect.poll(async () => (await sentMails(page))[0]?.html).toBe(BAD_LINES.join("\n"));
});

test("Gmail, plain text chosen in mid-draft: the review goes over to it and back", async ({ extension }) => {
  const page = await extension.openGmail({ windows: [BAD_WINDOW] });
  const compose = new ComposeWindow(page);
  await compose.ready();
  const errors = Number(await compose.badge.getAttribute("data-errors"));
  const toggle = page.getByRole("menuitemcheckbox", { name: "プレーンテキスト モード" });
  await toggle.click();
  await page.locator("textarea").fill(`${BAD_LINES.join("\n")}\n😊`);
  await expect(compose.badge).toHaveAttribute("data-errors", String(errors + 1));
  await toggle.click();
  await expect.poll(() => emoji(page)).toBe(2);
});

test("Gmail, several at once: each is asked about for itself", async ({ extension }) => {
  const page = await extension.openGmail({
    windows: [BAD_WINDOW, BAD_WINDOW, { kind: "inline-reply", body: BAD_WINDOW.body }],
  });
  await expect(page.locator("seii-badge[data-state=ready]")).toHaveCount(3);
  await expect.poll(() => emoji(page)).toBe(3);
  for (let left = 3; left > 0; left -= 1) {
    await page.locator(SEND).last().click();
    await gate(page).getByRole("button", { name: "このまま送信" }).click();
    await expect(page.locator(SEND)).toHaveCount(left - 1);
  }
  expect(await sentMails(page)).toHaveLength(3);
  expect(await markedWords(page)).toEqual([]);
});
