// oxlint-disable no-underscore-dangle -- the page's own name for what it has sent
import { expect, type Page, test } from "@playwright/test";
import { OUTLOOK_ORIGINS, type OutlookPageOptions } from "../../e2e/pages/outlook";
import { BODY, openOutlook } from "./open-outlook";

const to = [{ name: "佐藤 健一", address: "sato@example.co.jp" }];
const mail = { subject: "お詫び", to, body: '<div class="elementToProof">本文</div>' };
const sent = (page: Page) => page.evaluate(() => window.__sent.length);
const kinds = (page: Page) => page.evaluate(() => window.seiiProbe.attempts.map(({ kind }) => kind));
const release = (page: Page) => page.evaluate(() => window.seiiProbe.attempts.at(-1)?.release());
const button = (page: Page) => page.locator("button[title$='(Ctrl+Enter)']:visible");
const arrow = (page: Page) => page.locator("button[aria-haspopup=menu]:visible");
const body = (page: Page) => page.locator(`${BODY}:visible`);
const selfCheck = (page: Page) => page.evaluate(() => window.seiiProbe.finder.selfCheck());

const WAYS: readonly [string, string, (page: Page) => Promise<void>][] = [
  ["a click", "click", (page) => button(page).click()],
  ["Enter on the button", "key", (page) => button(page).press("Enter")],
  ["Space on the button", "key", (page) => button(page).press("Space")],
  ["Ctrl+Enter in the body", "shortcut", (page) => body(page).press("Control+Enter")],
  ["⌘+Enter in the body", "shortcut", (page) => body(page).press("Meta+Enter")],
  ["Alt+S in the body", "shortcut", (page) => body(page).press("Alt+s")],
  [
    "Ctrl+Enter in the subject",
    "shortcut",
    (page) => page.locator("[id$=_SUBJECT]").last().press("Control+Enter"),
  ],
];

for (const language of ["ja", "en"] as const) {
  for (const [name, kind, send] of WAYS) {
    test(`${language}: ${name} is held, asked about once and let through once`, async ({ page }) => {
      await openOutlook(page, { language, windows: [mail] });
      await send(page);
      expect(await kinds(page)).toEqual([kind]);
      expect(await sent(page)).toBe(0);
      await release(page);
      expect(await sent(page)).toBe(1);
      expect(await kinds(page)).toEqual([kind]);
    });
  }
}

for (const origin of OUTLOOK_ORIGINS) {
  test(`reads and gates at ${origin}`, async ({ page }) => {
    await openOutlook(page, { windows: [mail] }, origin);
    await button(page).click();
    expect(await kinds(page)).toEqual(["click"]);
  });
}

test("is armed again after the host has refused", async ({ page }) => {
  await openOutlook(page, { windows: [{ ...mail, to: [] }] });
  for (const tries of [1, 2]) {
    await button(page).click();
    expect(await kinds(page)).toHaveLength(tries);
    await release(page);
    await page.getByRole("alertdialog").getByRole("button").click();
  }
  expect(await sent(page)).toBe(0);
});

test("the host's own question is answered without another of ours, and after a no the gate is armed", async ({
  page,
}) => {
  await openOutlook(page, { windows: [{ ...mail, subject: "" }] });
  await button(page).click();
  await release(page);
  await page.locator("#cancel-1").click();
  await body(page).press("Control+Enter");
  expect(await kinds(page)).toEqual(["click", "shortcut"]);
  await release(page);
  await page.locator("#ok-1").press("Enter");
  expect(await sent(page)).toBe(1);
  expect(await kinds(page)).toEqual(["click", "shortcut"]);
});

test("passes when told to, and the body goes out byte by byte", async ({ page }) => {
  await openOutlook(page, { windows: [{ ...mail, body: '<div class="elementToProof">本文 😊</div>' }] });
  const before = await body(page).evaluate((element) => element.innerHTML);
  await page.evaluate(() => {
    window.seiiProbe.mark("😊", "error");
    window.seiiProbe.answer = "pass";
  });
  await button(page).click();
  expect(await page.evaluate(() => window.__sent[0]?.html)).toBe(before);
});

for (const language of ["ja", "en", "fi"] as const) {
  test(`${language}: holds each entry of the send menu, by mouse and by keyboard`, async ({ page }) => {
    await openOutlook(page, { language, windows: [mail] });
    await arrow(page).click();
    await page.getByRole("menuitem").last().click();
    expect(await kinds(page)).toEqual(["menu"]);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await kinds(page)).toEqual(["menu", "menu"]);
    await release(page);
    await page.getByRole("dialog").getByRole("button").first().click();
    expect(await page.evaluate(() => Reflect.get(window.__sent[0] ?? {}, "scheduled"))).toBeTruthy();
    expect(await kinds(page)).toEqual(["menu", "menu"]);
  });
}

test("holds the menu that the keyboard opened on the button itself", async ({ page }) => {
  await openOutlook(page, { windows: [mail] });
  await button(page).press("Alt+ArrowDown");
  expect(await kinds(page)).toEqual([]);
  await page.keyboard.press("Enter");
  expect(await kinds(page)).toEqual(["menu"]);
  await release(page);
  expect(await sent(page)).toBe(1);
});

test("reads an inline reply, and a full reply without its quote", async ({ page }) => {
  await openOutlook(page, { windows: [{ kind: "inline-reply", body: "<div>お詫びします。</div>" }] });
  const read = (index: number) => page.evaluate((at) => window.seiiProbe.surfaces[at]?.read(), index);
  expect(await read(0)).toMatchObject({
    subject: "納品の遅れについて",
    body: "お詫びします。",
    to: ["佐藤 健一 <sato@example.co.jp>"],
  });
  expect((await read(0))?.quoted).toContain("月曜に届くはずの部品");
  await button(page).click();
  expect(await kinds(page)).toEqual(["click"]);
  await release(page);
  await page.getByRole("button", { name: "全文を引用して返信" }).click();
  await expect.poll(async () => (await read(1))?.subject).toBe("RE: 納品の遅れについて");
  expect((await read(1))?.body.trim()).toBe("");
  expect((await read(1))?.quoted).toContain("月曜に届くはずの部品");
});

test("reads what is typed inside the signature's block, by real keys", async ({ page }) => {
  await openOutlook(page, {
    windows: [
      { ...mail, body: "<div><br></div>", signature: "<div>高橋 真</div><div>株式会社みなと製作所</div>" },
    ],
  });
  const text = () => page.evaluate(() => window.seiiProbe.surfaces[0]?.read().body.trim());
  expect(await text()).toBe("");
  await page.locator("#Signature").getByText("高橋 真").click();
  await page.keyboard.press("Home");
  await page.keyboard.type("Moushi");
  await page.keyboard.press("Enter");
  expect(await text()).toBe("Moushi");
  await page.keyboard.press("Control+z");
  await expect
    .poll(async () => {
      await page.keyboard.press("Control+z");
      return text();
    })
    .toBe("");
});

test("keeps the drafts of several tabs apart", async ({ page }) => {
  await openOutlook(page, {
    windows: [mail, { ...mail, subject: "二", body: "<div>二通目</div>" }],
  });
  expect(await selfCheck(page)).toEqual({ windows: 2, understood: true });
  await button(page).click();
  expect(await kinds(page)).toEqual(["click"]);
  await release(page);
  expect(await page.evaluate(() => window.__sent[0]?.subject)).toBe("二");
  await page.getByRole("tab").click();
  await button(page).click();
  await release(page);
  expect(await page.evaluate(() => window.__sent[1]?.subject)).toBe("お詫び");
  expect(await selfCheck(page)).toEqual({ windows: 0, understood: true });
});

test("a draft moved into a window of its own is still the same, and gated", async ({ page }) => {
  await openOutlook(page, { windows: [mail] });
  await page.getByRole("button", { name: "新しいウィンドウで編集" }).click();
  await button(page).click();
  expect(await kinds(page)).toEqual(["click"]);
  expect(await selfCheck(page)).toEqual({ windows: 1, understood: true });
});

const DISGUISES: readonly [string, OutlookPageOptions][] = [
  ["scrambled class names", { scrambled: true }],
  ["no ids and marks of its own", { anonymous: true }],
  ["neither names nor ids", { scrambled: true, anonymous: true }],
  ["nor ids nor a language known", { anonymous: true, language: "fi" }],
  ["a language that is not known", { language: "fi" }],
  [
    "everything one level deeper",
    { wrapped: ["[data-testid]", ".head", ".scroller", "[id$=_TO]", ".dFCbN"] },
  ],
];
for (const [name, disguise] of DISGUISES) {
  for (const kind of ["new", "inline-reply", "reply", "pop-out"] as const) {
    test(`finds, reads and gates the ${kind} window with ${name}`, async ({ page }) => {
      await openOutlook(page, { ...disguise, windows: [{ ...mail, kind }] });
      await expect.poll(() => selfCheck(page)).toEqual({ windows: 1, understood: true });
      const read = await page.evaluate(() => window.seiiProbe.surfaces[0]?.read());
      expect(read?.body.trim()).toBe("本文");
      expect(read?.to).toEqual(["佐藤 健一 <sato@example.co.jp>"]);
      await body(page)
        .or(page.locator("[role=textbox][contenteditable=true]:visible").last())
        .last()
        .press("Control+Enter");
      expect(await kinds(page)).toEqual(["shortcut"]);
      await release(page);
      expect(await sent(page)).toBe(1);
    });
  }
}

for (const part of [
  "[id$=_TO]",
  "[id$=_CC]",
  "[id$=_SUBJECT]",
  ".fui-MenuButton",
  "#discardCompose",
  ".plain",
]) {
  test(`without ${part} it still reads, marks and gates`, async ({ page }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await openOutlook(page, { windows: [mail] });
    await page.evaluate((selector) => {
      for (const node of document.querySelectorAll(selector)) node.remove();
    }, part);
    await page.evaluate(() => window.seiiProbe.mark("本文", "error"));
    expect(await page.evaluate(() => CSS.highlights.get("seii-error")?.size)).toBe(1);
    await button(page).click();
    expect(await kinds(page)).toEqual(["click"]);
    expect(errors).toEqual([]);
  });
}

test("notices mails that are opened and thrown away", async ({ page }) => {
  await openOutlook(page);
  const windows = async () => (await selfCheck(page)).windows;
  expect(await windows()).toBe(0);
  await page.getByRole("button", { name: "新規メール" }).click();
  await page.getByRole("button", { name: "新規メール" }).click();
  await expect.poll(windows).toBe(2);
  await page.locator("#discardCompose:visible").click();
  await expect.poll(windows).toBe(1);
});
