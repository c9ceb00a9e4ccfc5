import type { Page } from "@playwright/test";
import { clickMark, markedWords, seenMarks, sentMails } from "./compose-window";
import { expect, test } from "./extension";
import { MAIL_HOSTS } from "./mail-hosts";

/** What others do to the same editor, as seen in their public code; each runs in the page. */
const OTHERS: Readonly<Record<string, (body: HTMLElement) => void>> = {
  "Grammarly: attributes on the editor, a shadow host beside it": (body) => {
    for (const name of ["data-gramm", "data-gramm_id", "data-gramm_editor"]) body.setAttribute(name, "true");
    body.setAttribute("spellcheck", "false");
    const host = document.createElement("grammarly-extension");
    host.attachShadow({ mode: "open" }).innerHTML = '<div style="position:absolute">G</div>';
    body.after(host);
  },
  "LanguageTool: a highlighter before the editor and a wrapper round it": (body) => {
    body.setAttribute("data-lt-tmp-id", "lt-1");
    const highlighter = document.createElement("lt-highlighter");
    highlighter.attachShadow({ mode: "open" }).innerHTML = "<div></div>";
    body.before(highlighter);
    const toolbar = document.createElement("lt-toolbar");
    toolbar.setAttribute("contenteditable", "false");
    body.parentElement?.append(toolbar);
  },
  "a checker that wraps words in its own elements": (body) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf("申し訳");
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 3);
      const mark = document.createElement("checker-mark");
      mark.setAttribute("data-id", "1");
      range.surroundContents(mark);
      break;
    }
  },
  "the host's own checker: spans round words, a list of suggestions under the page": (body) => {
    const line = [...body.children].find((child) => child.textContent?.includes("よろしく"));
    if (line)
      line.innerHTML =
        '<span class="LI ng" data-ddnwab="PR_1" aria-invalid="spelling">よろしく</span>お願いいたします。';
    const list = document.createElement("div");
    list.setAttribute("role", "listbox");
    list.innerHTML = '<div role="option">よろしくお願い申し上げます</div>';
    document.body.append(list);
  },
  "the browser's translation: every text in two font elements": (body) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    for (const node of nodes) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      outer.style.verticalAlign = inner.style.verticalAlign = "inherit";
      outer.append(inner);
      node.replaceWith(outer);
      inner.append(node);
    }
  },
};

async function expectWorking(page: Page): Promise<void> {
  await expect.poll(() => markedWords(page)).toEqual(expect.arrayContaining(["〇〇", "😊"]));
  for (const { text, distance } of await seenMarks(page)) {
    // Words that others have cut into several text nodes have no box of their own to compare with.
    if (Number.isFinite(distance)) expect(distance, text).toBeLessThanOrEqual(1);
  }
}

for (const host of MAIL_HOSTS) {
  for (const [who, interfere] of Object.entries(OTHERS)) {
    test(`${host.name} coexists with ${who}`, async ({ extension }) => {
      const page = await host.open(extension, { windows: [host.bad] });
      const mail = await host.window(page);
      await mail.ready();
      await expectWorking(page);
      await mail.body.evaluate(interfere as (body: HTMLElement | SVGElement) => void);
      const after = await mail.html();
      await expectWorking(page);
      await mail.body.press("Control+End");
      await page.keyboard.insertText("。");
      await expectWorking(page);
      await page.keyboard.press("Backspace");
      await expect.poll(() => mail.html()).toBe(after);
      await clickMark(page, "😊");
      await page.locator("seii-card").getByRole("button", { name: "削除" }).click();
      await expect(mail.body).not.toContainText("😊");
      await page.keyboard.press("Control+z");
      expect(await mail.html()).toBe(after);
      await mail.send.click();
      await page.locator("seii-gate").getByRole("button", { name: "このまま送信" }).click();
      await expect.poll(async () => (await sentMails(page)).map(({ html }) => html)).toEqual([after]);
    });
  }
}
