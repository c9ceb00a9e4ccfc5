import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToText } from "./html-text";

describe("htmlToText", () => {
  it.each([
    ["<div>一行</div><div>二行</div>", "一行\n二行"],
    ["一<br>二<br/>三", "一\n二\n三"],
    ["<div>一</div><div><br></div><div>二</div>", "一\n\n二"],
    ["<p>一</p>\n<p>二</p>", "一\n二"],
    ["<div><div><div>深い</div></div></div>", "深い"],
    ["<ul><li>一<li>二</ul>", "・一\n・二"],
    ["<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"],
    ["a\n  b\tc", "a b c"],
    ["&lt;b&gt;&amp;&#12354;&#x3042;&nbsp;&yen;&unknown;", "<b>&ああ ¥&unknown;"],
    ["&#55357;&#0;&#1114112;", "\ufffd\ufffd\ufffd"],
    ['<img alt="😀" src="a>b.png">です', "😀です"],
    ["<style>p{}</style><script>if(a<b)</script><title>t</title>本文", "本文"],
    ["<!-- 隠し <p> -->本文<!DOCTYPE html>", "本文"],
    ["a < b、1<2", "a < b、1<2"],
    ["返信<blockquote>一<br>二</blockquote>続き", "返信\n> 一\n> 二\n続き"],
    ["<blockquote>外<blockquote>内</blockquote>外</blockquote>", "> 外\n> 内\n> 外"],
    [
      '私<div class="gmail_quote">彼<blockquote class="gmail_quote">彼女</blockquote></div>',
      "私\n> 彼\n> 彼女",
    ],
    ['私<div id="x_divRplyFwdMsg">差出人: 佐藤</div>', "私\n> 差出人: 佐藤"],
    ["<p>閉じない<blockquote>引用", "閉じない\n> 引用"],
    ["", ""],
  ])("%j", (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it("never gives a tag, whatever it is given, and never fails", () => {
    const part = fc.constantFrom(
      "<div>",
      "</div>",
      "<br",
      ">",
      "<!--",
      "-->",
      "<script>",
      "</script>",
      '"',
      "'",
      "<",
      "&",
      "&#",
      "あ",
      " ",
      "\n",
      "<blockquote>",
      "</p>",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        expect(htmlToText(parts.join(""))).not.toMatch(/<(div|script|blockquote)>/);
      }),
    );
  });
});
