// @vitest-environment happy-dom
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Exclusions } from "./exclusions";
import { findGmailExclusions } from "./gmail/exclusions";
import { OutlookExclusions } from "./outlook/exclusions";
import { RichEditor } from "./rich-editor";

const INTRODUCTION = "2026年11月18日(水) 佐藤 sato@example.co.jp:";
const FORWARD = "---------- Forwarded message ---------";
/** Words that make a part of the body something else, or end its being so. */
const WORDS = [
  "",
  "まあ",
  "--",
  "----------",
  " Forwarded message",
  FORWARD,
  INTRODUCTION,
  "株式会社",
  "です。",
];
const HEAD = "<b>差出人:</b> a &lt;a@x.jp&gt;<br><b>送信日時:</b> 2026<br><b>宛先:</b> 高橋<br>";

const mails = {
  gmail: [
    "<div>本文</div><div>続き</div><div>------</div><div>---- Forwarded message</div><div>昔の</div>",
    `<div>本文</div><div>--</div><div class="gmail_signature">山田</div>`,
    `<div>本文</div><div class="gmail_quote"><div class="gmail_attr">${INTRODUCTION}</div><blockquote>届かない</blockquote></div>`,
    `<div>メモ</div><div class="gmail_quote">注<div class="gmail_attr">${FORWARD}</div>昔の<br>本文</div>`,
    `<div>本文</div><div class="gmail_quote"><div class="gmail_attr">まあ</div>注<div class="gmail_quote"><blockquote>昔の</blockquote></div></div>`,
    "<div>本文</div><div>続き</div><blockquote>引いた<b>文</b></blockquote><div>後</div>",
  ],
  outlook: [
    `<div>本文</div><div>続き</div><div></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${HEAD}</div><div>届かない</div>`,
    `<div>本文</div><div id="appendonsend">残り</div><div>空き</div><hr><div id="divRplyFwdMsg">${HEAD}</div>`,
    `<div>本文</div><div> </div>空き<hr><div>${HEAD}</div><div>届かない</div>`,
    `<div>本文</div><div id="Signature"><div>お詫びします。</div><div>--</div><div>山田</div><div>TEL: 03-1234-5678</div></div>`,
    "<div>本文</div><hr><div>一<br>二<br>三</div><div>四</div>",
  ],
} as const;

const cases = [
  ...mails.gmail.map((html) => ["gmail", html] as const),
  ...mails.outlook.map((html) => ["outlook", html] as const),
];

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => life.abort());

const finderOf = (host: keyof typeof mails): ((body: HTMLElement) => Exclusions) => {
  const outlook = new OutlookExclusions();
  return host === "gmail" ? findGmailExclusions : (body) => outlook.find(body);
};

describe("parts of a body that are not the user's", () => {
  it.each(cases)("of %s are known after any change of words as if sought anew: %s", (host, html) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...WORDS)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const body = document.createElement("div");
          body.innerHTML = html;
          const texts: Text[] = [];
          const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) texts.push(walker.currentNode as Text);
          const kept = new RichEditor(body, { findExclusions: finderOf(host) }, life.signal);
          const find = finderOf(host);
          const anew = new RichEditor(
            body,
            { findExclusions: (element) => ({ ...find(element), holdsAfter: () => false }) },
            life.signal,
          );
          for (const [at, words] of changes) {
            (texts[at % texts.length] as Text).data = words;
            expect([kept.text(), kept.quoted()]).toEqual([anew.text(), anew.quoted()]);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("are not sought while an ordinary line is typed, and the quote is not read again", () => {
    const body = document.createElement("div");
    body.innerHTML = mails.gmail[2];
    const findExclusions = vi.fn(findGmailExclusions);
    const editor = new RichEditor(body, { findExclusions }, life.signal);
    const line = body.firstChild?.firstChild as Text;
    for (const words of ["本文", "本文を", "本文を書く"]) {
      line.data = words;
      expect([editor.text(), editor.quoted()]).toEqual([words, `${INTRODUCTION}\n届かない`]);
    }
    expect(findExclusions).toHaveBeenCalledTimes(1);
    body.append(document.createElement("div"));
    editor.text();
    expect(findExclusions).toHaveBeenCalledTimes(2);
  });
});
