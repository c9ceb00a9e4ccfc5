// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorTime } from "../../test/processor-time";
import { readTextMap } from "./text-map";

function editor(html: string): HTMLElement {
  const body = document.createElement("div");
  body.innerHTML = html;
  return body;
}

function textOf(html: string): string {
  return readTextMap(editor(html)).text;
}

/** A range's text as the map counts it: emoji images by their emoji, white space as a space. */
function wordsOf(range: Range): string {
  const fragment = range.cloneContents();
  for (const image of fragment.querySelectorAll("img")) image.replaceWith(image.getAttribute("alt") ?? "");
  return (fragment.textContent ?? "").replace(/[\t\n\r ]+/g, " ");
}

describe("the text of an editor", () => {
  it.each([
    ["lines in blocks", "一行目<div>二行目</div><div>三行目</div>", "一行目\n二行目\n三行目"],
    ["an empty line", "<div>一</div><div><br></div><div>二</div>", "一\n\n二"],
    ["a br that only ends its block", "<div>一<br></div><div>二</div>", "一\n二"],
    ["hard-wrapped lines", "一<br>二<br><br>三", "一\n二\n\n三"],
    ["a last empty line", "<div>一</div><div><br></div>", "一\n"],
    ["nothing", "", ""],
    ["the first line's br of an empty editor", "<div><br></div>", ""],
    ["nested blocks", "<div><div><div>一</div></div></div><div>二</div>", "一\n二"],
    ["empty blocks", "<div></div><div>一</div><div></div><div></div><div>二</div>", "一\n二"],
    ["paragraphs with margins", "<p>一</p><p>二</p>", "一\n\n二"],
    ["paragraphs pasted from Word", '<p class="MsoNormal">一</p><p class="MsoNormal">二</p>', "一\n二"],
    ["lists", "<ul><li>一</li><li>二</li></ul>三", "一\n二\n三"],
    [
      "tables",
      "<table><tbody><tr><td>一</td><td>二</td></tr><tr><td>三</td></tr></tbody></table>",
      "一\n二\n三",
    ],
    [
      "links and inline formatting",
      'お<b>詫<i>び</i></b><a href="https://example.com">申し</a>上げます',
      "お詫び申し上げます",
    ],
    ["an emoji image", 'ごめん<img alt="😊" class="an1">ね', "ごめん😊ね"],
    ["a picture", '図<img alt="image.png" src="x.png">です', "図です"],
    ["no-break spaces", "A&nbsp;&nbsp;B", "A\u00A0\u00A0B"],
    ["zero-width characters", "申\u200Bし\uFEFF訳", "申\u200Bし\uFEFF訳"],
    [
      "white space of the markup",
      "<div>\n  お詫び  申し\n上げます \n</div>\n<div> 敬具</div>\n",
      "お詫び 申し 上げます\n敬具",
    ],
    ["a space between inline elements", "<b>A</b> <i>B</i>", "A B"],
    ["a space before a line's end", "一 <br>二 <div>三</div>", "一\n二\n三"],
    ["a rule between lines", "一<hr>二", "一\n\n二"],
    ["kept white space", '<div style="white-space: pre-wrap">A  B\nC</div>', "A  B\nC"],
    ["what is never shown", "<style>p{}</style>一<div hidden>二</div><!-- 三 -->", "一"],
  ])("reads %s", (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it("leaves excluded parts out and gives no range across them", () => {
    const body = editor('<div>本文</div><div id="out">署名</div><div>追伸</div>');
    const out = body.querySelector("#out") as Element;
    const map = readTextMap(body, { isExcluded: (node) => node === out });
    expect(map.text).toBe("本文\n追伸");
    expect(map.rangeOf({ start: 0, end: 2 })?.toString()).toBe("本文");
    expect(map.rangeOf({ start: 3, end: 5 })?.toString()).toBe("追伸");
    expect(map.rangeOf({ start: 1, end: 4 })).toBeUndefined();
    expect(map.offsetAt(out.firstChild as Node, 1)).toBeUndefined();
  });

  it("answers nothing outside the text or the body", () => {
    const map = readTextMap(editor("一"));
    expect(map.rangeOf({ start: 0, end: 2 })).toBeUndefined();
    expect(map.rangeOf({ start: -1, end: 1 })).toBeUndefined();
    expect(map.offsetAt(document.body, 0)).toBeUndefined();
  });

  it("grows a span to whole emoji images", () => {
    const map = readTextMap(editor('は<img alt="👨‍👩‍👧">い'));
    expect(map.widen({ start: 2, end: 4 })).toEqual({ start: 1, end: 9 });
    expect(map.widen({ start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
  });

  it("finds offsets for element positions", () => {
    const body = editor("<div>一</div><div><br></div><div>二</div>");
    const map = readTextMap(body);
    expect(map.offsetAt(body, 0)).toBe(0);
    expect(map.offsetAt(body.children[0] as Element, 1)).toBe(1);
    expect(map.offsetAt(body.children[1] as Element, 0)).toBe(2);
    expect(map.offsetAt(body, 2)).toBe(3);
    expect(map.offsetAt(body, 3)).toBe(4);
  });

  it("reads 10,000 characters fast", () => {
    const body = editor(
      `<div>${"お客様には<b>多大</b>なご迷惑をおかけしました。".repeat(4)}</div>`.repeat(125),
    );
    readTextMap(body);
    const times = Array.from({ length: 7 }, () => {
      const start = processorTime();
      readTextMap(body);
      return processorTime() - start;
    });
    expect(readTextMap(body).text.length).toBeGreaterThan(10_000);
    expect(Math.min(...times)).toBeLessThan(8);
  });
});

const inlineHtml = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-c。申し訳 ]{1,6}$/) },
  { weight: 1, arbitrary: fc.constantFrom("\u00A0", "\u200B", "\n  ", "𠮟", "👍🏽") },
  {
    weight: 1,
    arbitrary: fc.constantFrom('<img alt="😊" class="an1">', '<img alt="👨‍👩‍👧">', '<img src="x.png">'),
  },
  { weight: 1, arbitrary: fc.constant("<br>") },
);
const wrapped = (content: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom("b", "span", 'a href="#"', "i"), content)
    .map(([tag, html]) => `<${tag}>${html}</${tag.split(" ")[0]}>`);
const line = fc
  .array(fc.oneof(inlineHtml, wrapped(inlineHtml)), { maxLength: 5 })
  .map((parts) => parts.join(""));
const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    line,
    fc.constant("<div><br></div>"),
    fc.constant('<div class="out">署名</div>'),
    line.map((html) => `<p>${html}</p>`),
    line.map((html) => `<ul>\n<li>${html}</li><li>x</li></ul>`),
    line.map((html) => `<table><tbody><tr><td>${html}</td><td>${html}</td></tr></tbody></table>`),
    fc.array(tie("block"), { maxLength: 4 }).map((blocks) => `<div>${blocks.join("")}</div>`),
  ),
}));
const editorHtml = fc.array(block, { maxLength: 5 }).map((blocks) => blocks.join(""));

describe("text and DOM positions", () => {
  const read = (html: string) => {
    const body = editor(html);
    const islands = new Set<Node>(body.querySelectorAll(".out"));
    return { body, map: readTextMap(body, { isExcluded: (node) => islands.has(node) }) };
  };

  it("agree in both directions", () => {
    fc.assert(
      fc.property(editorHtml, (html) => {
        const { map } = read(html);
        for (let at = 0; at <= map.text.length; at += 1) {
          const caret = map.rangeOf({ start: at, end: at });
          expect(caret).toBeDefined();
          const back = map.offsetAt((caret as Range).startContainer, (caret as Range).startOffset);
          // Inside an emoji image and inside the blank line between paragraphs there is no place of its own.
          const inAtom = map.widen({ start: at, end: at + 1 }).start !== at;
          const inGap = map.text[at - 1] === "\n" && map.text[at] === "\n";
          if (!inAtom && !inGap) expect(back).toBe(at);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("give ranges that hold exactly the words of the span", () => {
    fc.assert(
      fc.property(editorHtml, fc.nat(), fc.nat(), (html, a, b) => {
        const { map } = read(html);
        const length = map.text.length;
        const [from, to] = [a % (length + 1), b % (length + 1)].sort((x, y) => x - y) as [number, number];
        const span = map.widen({ start: from, end: to });
        const words = map.text.slice(span.start, span.end);
        const range = map.rangeOf(span);
        if (!range || words === "" || words.includes("\n")) return;
        // A picture between two spaces leaves no character of its own: the spaces meet on both sides alike.
        expect(wordsOf(range)).toBe(words.replace(/ +/g, " "));
        expect(map.isAt(range, span)).toBe(true);
        const next = map.widen({ start: span.start, end: span.end + 1 });
        const grown = map.text.slice(span.end, next.end);
        if (grown !== "" && !grown.includes("\n") && map.rangeOf(next) !== undefined)
          expect(map.isAt(range, next)).toBe(false);
        expect(map.offsetAt(range.startContainer, range.startOffset)).toBe(span.start);
        expect(map.offsetAt(range.endContainer, range.endOffset)).toBe(span.end);
      }),
      { numRuns: 600 },
    );
  });

  it("never go backwards in the document", () => {
    fc.assert(
      fc.property(editorHtml, (html) => {
        const { body, map } = read(html);
        const walker = document.createTreeWalker(body, 5);
        let last = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.nodeType !== 3) continue;
          for (let offset = 0; offset <= (node as Text).length; offset += 1) {
            const at = map.offsetAt(node, offset);
            if (at === undefined) continue;
            expect(at).toBeGreaterThanOrEqual(last);
            last = at;
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
