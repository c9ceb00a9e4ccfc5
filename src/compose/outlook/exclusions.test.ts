// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { RichEditor } from "../rich-editor";
import { OutlookExclusions } from "./exclusions";

function open(html: string) {
  const element = document.createElement("div");
  element.innerHTML = html;
  const exclusions = new OutlookExclusions();
  const editor = new RichEditor(
    element,
    { findExclusions: (body) => exclusions.find(body) },
    new AbortController().signal,
  );
  return { element, editor, body: () => editor.text().trim() };
}

const head =
  "<b>差出人:</b> 佐藤 &lt;sato@example.co.jp&gt;<br><b>送信日時:</b> 2026/11/18<br><b>宛先:</b> 高橋<br><b>件名:</b> 納品";
const rule = '<hr style="display: inline-block; width: 98%;" tabindex="-1">';
const quote = `${rule}<div id="divRplyFwdMsg" dir="ltr">${head}</div><div>届かない</div><div>いつですか</div>`;

describe("the mail answered", () => {
  it.each([
    ["a reply", `<div>本文</div><div id="appendonsend"></div>${quote}`],
    [
      "a reply with a blank line before the rule",
      `<div>本文</div><div id="appendonsend"></div><div><br></div>${quote}`,
    ],
    ["a reply without the empty block", `<div>本文</div>${quote}`],
    ["a reply without the rule", `<div>本文</div><div id="divRplyFwdMsg">${head}</div><div>届かない</div>`],
    ["a container", `<div>本文</div><div id="mail-editor-reference-message-container">${quote}</div>`],
    [
      "a container without a head of its own",
      `<div>本文</div><div id="mail-editor-reference-message-container"><div>From: x</div>届かない</div>`,
    ],
    [
      "a mobile app's container",
      `<div>本文</div>${rule}<div class="ms-outlook-mobile-reference-message">届かない</div>`,
    ],
    ["a wrapper round everything", `<div>本文</div><div>${quote}</div>`],
    ["a head that has lost its id", `<div>本文</div>${rule}<div>${head}</div><div>届かない</div>`],
    [
      "a head in an unknown language",
      `<div>本文</div>${rule}<div><b>Lähettäjä:</b> Sato &lt;s@x.jp&gt;<br><b>Lähetetty:</b> ke<br><b>Aihe:</b> x</div><div>届かない</div>`,
    ],
    [
      "a quote whose newest head was deleted",
      `<div>本文</div>${rule}<div id="x_divRplyFwdMsg">${head}</div><div>届かない</div>`,
    ],
    [
      "a cited block",
      '<div>本文</div><blockquote type="cite">届かない<blockquote type="cite">前の</blockquote></blockquote>',
    ],
  ])("is left out: %s", (_, html) => {
    const { body, editor } = open(html);
    expect(body()).toBe("本文");
    expect(editor.quoted()).toContain("届かない");
  });

  it("leaves no line behind for the rule above it", () => {
    expect(open(`<div>本文</div><div id="appendonsend"></div>${quote}`).editor.text()).toBe("本文");
  });

  it("keeps the user's note above it, inside the container", () => {
    const html = `<div id="mail-editor-reference-message-container"><div>転送します。</div>${quote}</div>`;
    expect(open(html).body()).toBe("転送します。");
  });

  it("does not take a rule of the user's own, nor an empty block alone, for the beginning of one", () => {
    expect(open("<div>一</div><hr><div>二</div>").body()).toBe("一\n\n二");
    expect(open('<div>一</div><div id="appendonsend"></div><div>二</div>').body()).toBe("一\n二");
  });
});

describe("the signature", () => {
  const signature = "<div>高橋 真</div><div>株式会社みなと製作所</div><div>TEL 03-1234-5678</div>";

  it("is left out as one block where nothing was typed in it", () => {
    const { body, element, editor } = open(`<div>本文</div><div id="Signature">${signature}</div>`);
    expect(body()).toBe("本文");
    expect(editor.rangeOf({ start: 0, end: 2 })?.toString()).toBe("本文");
    expect(element.innerHTML).toContain(signature);
  });

  it("keeps what is typed above it inside its block, while it is typed and when the draft is reopened", () => {
    const { body, element } = open(`<div id="Signature">${signature}</div>`);
    expect(body()).toBe("");
    const line = document.createElement("div");
    line.textContent = "申し訳";
    element.querySelector("#Signature")?.prepend(line);
    expect(body()).toBe("申し訳");
    line.textContent = "申し訳ございません😊";
    expect(body()).toBe("申し訳ございません😊");
    expect(open(element.innerHTML).body()).toBe("申し訳ございません😊");
  });

  it("keeps paragraphs typed there apart, and drops the blank line above the signature", () => {
    const typed = "<div>佐藤様</div><div><br></div><div>申し訳ございません。</div><div><br></div>";
    expect(open(`<div id="Signature">${typed}${signature}</div>`).body()).toBe(
      "佐藤様\n\n申し訳ございません。",
    );
  });

  it("keeps a line typed in the midst of it or below it", () => {
    const { body, element } = open(`<div id="Signature">${signature}</div>`);
    expect(body()).toBe("");
    element.querySelector("#Signature div:last-child")?.insertAdjacentHTML("afterend", "<div>追伸です</div>");
    expect(body()).toBe("追伸です");
  });

  it("knows lines within one paragraph", () => {
    const html = '<div id="Signature"><p>本文です。<br><br>高橋 真<br>株式会社みなと製作所</p></div>';
    expect(open(html).body()).toBe("本文です。");
  });

  it("leaves another signature out when the user changes it", () => {
    const { body, element } = open(`<div>本文</div><div id="Signature">${signature}</div>`);
    expect(body()).toBe("本文");
    (element.querySelector("#Signature") as HTMLElement).innerHTML = "<div>-- </div><div>Takahashi</div>";
    expect(body()).toBe("本文");
  });

  it("survives undo, which puts other nodes in place of the old ones", () => {
    const { body, element } = open(`<div id="Signature">${signature}</div>`);
    expect(body()).toBe("");
    element.innerHTML = `<div id="Signature"><div>申し訳</div>${signature}</div>`;
    expect(body()).toBe("申し訳");
  });

  it("is none of ours inside the mail answered", () => {
    expect(
      open(`<div>本文</div>${quote}<div id="x_Signature">佐藤</div><div id="Signature">x</div>`).body(),
    ).toBe("本文");
  });
});
