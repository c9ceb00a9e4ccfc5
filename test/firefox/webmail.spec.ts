import { asMarkup, BAD_LINES, readSeenMarks, SATO } from "../e2e/compose-window";
import type { MailPageOptions } from "../e2e/mail-hosts";
import { asOutlookLines } from "../e2e/outlook-window";
import { expect, type FirefoxWithExtension, test } from "./firefox";
import { gmail, MAIL_HOSTS, type MailHost, outlook } from "./mail-host";
import { MailPage } from "./mail-page";

async function open(
  firefox: FirefoxWithExtension,
  host: MailHost,
  options: MailPageOptions = { windows: [host.bad] },
) {
  const mail = new MailPage(await firefox.openHost(host, options), host);
  await mail.ready();
  return mail;
}

const WAYS: Readonly<Record<string, (mail: MailPage) => Promise<void>>> = {
  "a click": ({ page, host }) => page.click(host.send),
  "Enter on the button": async ({ page, host }) => {
    await page.focus(host.send);
    await page.keyboard.press("Enter");
  },
  "Space on the button": async ({ page, host }) => {
    await page.focus(host.send);
    await page.keyboard.press(" ");
  },
  "Ctrl+Enter in the body": async (mail) => {
    await mail.page.focus(mail.host.editor);
    await mail.chord("Control", "Enter");
  },
  "Ctrl+Enter in the subject": async (mail) => {
    await mail.page.focus(mail.host.subject);
    await mail.chord("Control", "Enter");
  },
};

for (const host of MAIL_HOSTS) {
  const { name } = host;
  const asLines = host === outlook ? asOutlookLines : asMarkup;

  test(`Firefox, ${name}: a bad draft is marked on the right words, also after scrolling, and the body stays as it is`, async ({
    firefox,
  }) => {
    const body = asLines([
      ...BAD_LINES,
      ...Array.from({ length: 40 }, (_, line) => `確認事項その${line}を担当者がお調べしております。`),
    ]);
    const mail = await open(firefox, host, { windows: [{ ...host.bad, body }] });
    const before = await mail.html();
    await expect.poll(() => mail.markedWords()).toEqual(expect.arrayContaining(["〇〇", "😊"]));
    for (const { text, distance } of await mail.page.evaluate(readSeenMarks))
      expect(distance, text).toBeLessThanOrEqual(1);
    expect(Number(await mail.badge("errors"))).toBeGreaterThan(0);
    const top = await mail.page.$eval(host.scroller, (scroller) => {
      scroller.scrollBy(0, 60);
      return scroller.scrollTop;
    });
    expect(top).toBeGreaterThan(0);
    for (const { text, distance } of await mail.page.evaluate(readSeenMarks))
      expect(distance, text).toBeLessThanOrEqual(1);
    expect(await mail.html()).toBe(before);
  });

  test(`Firefox, ${name}: by keyboard alone, F8 to a mark, Alt+Enter into its card, Escape back`, async ({
    firefox,
  }) => {
    const mail = await open(firefox, host);
    await mail.page.click(host.editor);
    await mail.chord("Control", "Home");
    await mail.page.keyboard.press("F8");
    const first = await mail.selected();
    expect(await mail.markedWords()).toContain(first);
    await mail.chord("Alt", "Enter");
    await expect.poll(() => mail.page.evaluate(() => document.activeElement?.localName)).toBe("seii-card");
    await mail.page.keyboard.press("Escape");
    await expect.poll(() => mail.has("seii-card")).toBe(false);
    expect(await mail.selected()).toBe(first);
    expect(await mail.has(host.editor)).toBe(true);
  });

  test(`Firefox, ${name}: a suggestion replaces its words only, and one Ctrl+Z brings them back`, async ({
    firefox,
  }) => {
    const mail = await open(firefox, host);
    const before = await mail.html();
    await mail.clickMark("😊");
    await mail.clickIn("seii-card", "削除");
    expect(await mail.html()).toBe(before.replace("😊", ""));
    await expect.poll(() => mail.markedWords()).not.toContain("😊");
    await mail.chord("Control", "z");
    expect(await mail.html()).toBe(before);
    await expect.poll(() => mail.markedWords()).toContain("😊");
  });

  for (const [way, trySending] of Object.entries(WAYS)) {
    test(`Firefox, ${name}: ${way} is stopped where an error stands, and let through exactly once`, async ({
      firefox,
    }) => {
      const mail = await open(firefox, host);
      const before = await mail.html();
      await trySending(mail);
      await mail.passGate(before);
    });
  }

  for (const keys of [false, true]) {
    test(`Firefox, ${name}: a mail scheduled by ${keys ? "keyboard" : "mouse"} is asked about once, from the menu to the time`, async ({
      firefox,
    }) => {
      const mail = await open(firefox, host);
      await host.schedule(mail.page, keys);
      await mail.page.waitForSelector("seii-gate");
      expect(await mail.page.$(host.preset)).toBeNull();
      await mail.clickIn("seii-gate", "このまま送信");
      await (await mail.page.waitForSelector(host.preset))?.click();
      await expect
        .poll(async () => (await mail.sent()).map(({ scheduled }) => scheduled))
        .toEqual(["明日の朝"]);
      expect(await mail.has("seii-gate")).toBe(false);
    });
  }

  test(`Firefox, ${name}: an ordinary mail goes out unasked, an apology typed into it is asked about`, async ({
    firefox,
  }) => {
    const body = asLines(["佐藤様", "", "会議の資料をお送りします。", "よろしくお願いいたします。"]);
    const quiet = { subject: "会議", to: [SATO], body };
    const mail = new MailPage(await firefox.openHost(host, { windows: [quiet] }), host);
    await mail.quiet();
    await mail.page.click(host.send);
    await expect.poll(async () => (await mail.sent()).length).toBe(1);
    const other = new MailPage(await firefox.openHost(host, { windows: [quiet] }), host);
    await other.quiet();
    await other.goToEnd();
    await other.page.keyboard.type("納品が遅れ、誠に申し訳ございません😊。");
    await other.chord("Control", "Enter");
    await other.page.waitForSelector("seii-gate");
    expect(await other.sent()).toEqual([]);
  });

  test(`Firefox, ${name}: with every class name scrambled it still finds, reviews and asks`, async ({
    firefox,
  }) => {
    const mail = await open(firefox, host, { windows: [host.bad], scrambled: true, anonymous: true });
    await mail.page.click('[data-tooltip^="送信 "], button[title$="(Ctrl+Enter)"]');
    await mail.page.waitForSelector("seii-gate");
    expect(await mail.sent()).toEqual([]);
  });

  test(`Firefox, ${name}: without subject, addressees and the arrow it still reviews and asks`, async ({
    firefox,
  }) => {
    const mail = await open(firefox, host);
    await mail.page.evaluate(() => {
      const parts =
        '[name=subjectbox], [id$=_SUBJECT], [name=to], [id$=_TO], [aria-haspopup]:not([role="textbox"])';
      for (const part of document.querySelectorAll(parts)) part.remove();
    });
    await mail.goToEnd();
    await mail.page.keyboard.sendCharacter("😊");
    await expect.poll(() => mail.countMarks("😊")).toBe(2);
    await mail.page.click(host.send);
    await mail.page.waitForSelector("seii-gate");
  });

  test(`Firefox, ${name}: nothing is marked in signature and quote, but in what stands beside them`, async ({
    firefox,
  }) => {
    const received = {
      from: SATO,
      subject: "納品の遅れについて",
      text: "部品がまだ届きません😊\nいつになりますか。",
    };
    const mail = await open(firefox, host, {
      windows: [
        {
          ...host.bad,
          kind: host === gmail ? "inline-reply" : "reply",
          quote: "expanded",
          signature: "<div>高橋 真😊</div><div>株式会社みなと製作所</div>",
        } as never,
      ],
      received,
    });
    expect((await mail.html()).split("😊")).toHaveLength(4);
    await expect.poll(() => mail.countMarks("😊")).toBe(1);
  });

  test(`Firefox, ${name}: the marks of two windows are apart, and go with their window`, async ({
    firefox,
  }) => {
    const mail = await open(firefox, host, { windows: [host.bad, host.bad] });
    // A form in a tab behind another one has no boxes, but its marks.
    const sizes = () => mail.page.evaluate(() => CSS.highlights.get("seii-error")?.size ?? 0);
    await expect.poll(() => mail.count("seii-badge[data-state=ready]")).toBe(2);
    const both = await sizes();
    expect(both).toBeGreaterThan(0);
    await mail.page.click(host.discard);
    await expect.poll(sizes).toBe(both / 2);
    expect(await mail.count("seii-badge")).toBe(1);
  });

  test(`Firefox, ${name}: twenty windows at once are all reviewed, and go without a trace`, async ({
    firefox,
  }) => {
    const mail = await open(firefox, host, { windows: Array.from({ length: 20 }, () => host.bad) });
    await expect.poll(() => mail.count("seii-badge[data-state=ready]")).toBe(20);
    await mail.page.evaluate(() => document.querySelector(".dw, .drafts")?.replaceChildren());
    await expect.poll(() => mail.count("seii-badge")).toBe(0);
    expect(await mail.page.evaluate(() => [...CSS.highlights].map(([, { size }]) => size))).toEqual([]);
  });

  test(`Firefox, ${name}: muted in its panel a mail goes out unasked`, async ({ firefox }) => {
    const mail = await open(firefox, host);
    await mail.page.click("seii-badge >>> button");
    await mail.clickIn("seii-panel", "このメールでは点検しない");
    await mail.quiet();
    expect(await mail.markedWords()).toEqual([]);
    await mail.page.click(host.send);
    await expect.poll(async () => (await mail.sent()).length).toBe(1);
    expect(await mail.has("seii-gate")).toBe(false);
  });

  test(`Firefox, ${name}: Grammarly, LanguageTool and the browser's translation in the same body`, async ({
    firefox,
  }) => {
    const mail = await open(firefox, host);
    await mail.page.$eval(host.editor, (body) => {
      for (const attribute of ["data-gramm", "data-gramm_id", "data-lt-tmp-id"])
        body.setAttribute(attribute, "true");
      body.before(document.createElement("lt-highlighter"));
      body.after(document.createElement("grammarly-extension"));
      const nodes: Text[] = [];
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      for (const node of nodes) {
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        outer.append(inner);
        node.replaceWith(outer);
        inner.append(node);
      }
    });
    const after = await mail.html();
    await expect.poll(() => mail.markedWords()).toEqual(expect.arrayContaining(["〇〇", "😊"]));
    await mail.clickMark("😊");
    await mail.clickIn("seii-card", "削除");
    await expect.poll(() => mail.html()).not.toContain("😊");
    await mail.chord("Control", "z");
    await expect.poll(() => mail.html()).toBe(after);
    await mail.page.click(host.send);
    await mail.passGate(after);
  });

  test(`Firefox, ${name}: badge, card and panel open without moving the page`, async ({ firefox }) => {
    const body = asLines([
      ...BAD_LINES,
      ...Array.from({ length: 40 }, (_, line) => `確認事項その${line}です。`),
    ]);
    const mail = await open(firefox, host, { windows: [{ ...host.bad, body }] });
    const places = () =>
      mail.page.evaluate(() => [
        scrollX,
        scrollY,
        ...[...document.querySelectorAll("main, .Ar, .scroller")].map((box) => box.scrollTop),
      ]);
    await mail.page.$eval(host.scroller, (scroller) => scroller.scrollBy(0, 20));
    const before = await places();
    expect(Math.max(...before)).toBeGreaterThan(0);
    await mail.page.click("seii-badge >>> button");
    await mail.page.waitForSelector("seii-panel");
    expect(await places()).toEqual(before);
    await mail.page.click("seii-badge >>> button");
    await expect.poll(() => mail.has("seii-panel")).toBe(false);
    await mail.clickMark("😊");
    await mail.page.waitForSelector("seii-card");
    expect(await places()).toEqual(before);
  });

  test(`Firefox, ${name}: Japanese input is left in peace from its first key to its last`, async ({
    firefox,
  }) => {
    const mail = await open(firefox, host);
    await mail.page.bringToFront();
    await mail.goToEnd();
    const marks = () =>
      mail.page.evaluate(() => [...CSS.highlights].map(([key, { size }]) => `${key} ${size}`));
    const before = await marks();
    await mail.page.evaluate((editor) => {
      const seen: string[] = [];
      Reflect.set(window, "seiiSeen", seen);
      new MutationObserver((records) => {
        for (const { type, target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          if (element?.closest(editor) == null) seen.push(`${type} ${element?.localName}`);
        }
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    }, host.editor);
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
    await expect.poll(() => mail.countMarks("😊")).toBe(2);
  });
}

const KINDS: readonly (readonly [MailHost, string])[] = [
  [gmail, "full-screen"],
  [gmail, "inline-reply"],
  [gmail, "pop-out"],
  [outlook, "inline-reply"],
  [outlook, "reply"],
  [outlook, "pop-out"],
];

for (const [host, kind] of KINDS) {
  test(`Firefox, ${host.name}: the ${kind} window is reviewed and gated`, async ({ firefox }) => {
    const mail = await open(firefox, host, { windows: [{ ...host.bad, kind } as typeof host.bad] });
    await mail.page.click(host.send);
    await mail.page.waitForSelector("seii-gate");
    expect(await mail.sent()).toEqual([]);
  });
}

test("Firefox, outlook: Alt+S in the body is stopped where an error stands, and let through exactly once", async ({
  firefox,
}) => {
  const mail = await open(firefox, outlook);
  const before = await mail.html();
  await mail.page.focus(outlook.editor);
  await mail.chord("Alt", "s");
  await mail.passGate(before);
});
