// @vitest-environment happy-dom
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { editorMarkup } from "../../test/contract/editor-markup";
import { findIslands } from "./exclusions";
import { RichEditor } from "./rich-editor";
import { readTextMap, type TextMap } from "./text-map";

const ISLAND = '<span contenteditable="false">部品</span>';
const markup = fc.oneof(
  editorMarkup("gmail"),
  editorMarkup("outlook"),
  fc.constantFrom(
    ISLAND,
    `<div>${ISLAND}</div>`,
    `<div contenteditable="false">署名</div>`,
    "<hr>",
    " ",
    "<p> </p>",
  ),
);

/** One change somewhere in the editor; `at` and `to` choose the nodes. */
const change = fc.record({
  kind: fc.constantFrom("type", "delete", "insert", "move", "hide", "style", "class", "away"),
  at: fc.nat(),
  to: fc.nat(),
  markup,
});

function nodesIn(body: Element): Node[] {
  const nodes: Node[] = [];
  const visit = (parent: Node): void => {
    for (const child of parent.childNodes) {
      nodes.push(child);
      visit(child);
    }
  };
  visit(body);
  return nodes;
}

function apply(
  body: Element,
  { kind, at, to, markup: added }: typeof change extends fc.Arbitrary<infer T> ? T : never,
) {
  const nodes = nodesIn(body);
  const node = nodes[at % Math.max(1, nodes.length)] ?? body;
  const other = nodes[to % Math.max(1, nodes.length)] ?? body;
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  if (kind === "type" && node.nodeType === 3) (node as Text).data += to % 2 === 0 ? "あ" : " ";
  else if (kind === "delete" && node !== body) node.parentNode?.removeChild(node);
  else if (kind === "insert") element?.insertAdjacentHTML(to % 2 === 0 ? "beforeend" : "afterbegin", added);
  else if (kind === "move" && node !== body && !node.contains(other) && other.nodeType === 1)
    other.appendChild(node);
  else if (kind === "hide") element?.toggleAttribute("hidden");
  else if (kind === "style")
    element?.setAttribute("style", to % 2 === 0 ? "display: none" : "white-space: pre");
  else if (kind === "class") element?.setAttribute("class", to % 2 === 0 ? "MsoNormal" : "");
  else if (kind === "away" && node !== body && node.nodeType === 1) {
    const { parentNode, nextSibling } = node;
    parentNode?.removeChild(node);
    (node as Element).append("留守");
    parentNode?.insertBefore(node, nextSibling);
  }
}

const wordsOf = (block: Node | null | undefined) => block?.firstChild as Text;

const endsOf = (map: TextMap) =>
  Array.from({ length: map.text.length + 1 }, (_, at) => {
    const range = map.rangeOf({ start: at, end: Math.min(at + 2, map.text.length) });
    return range && [range.startContainer, range.startOffset, range.endContainer, range.endOffset];
  });

describe("what is remembered of an editor's blocks", () => {
  const life = new AbortController();
  afterAll(() => {
    life.abort();
    document.body.replaceChildren();
  });

  it("gives the same text and the same places as reading all anew", () => {
    fc.assert(
      fc.property(
        fc.array(markup, { minLength: 1, maxLength: 4 }),
        fc.array(change, { maxLength: 6 }),
        (start, changes) => {
          const body = document.createElement("div");
          body.innerHTML = start.join("");
          document.body.replaceChildren(body);
          const editor = new RichEditor(body, {}, life.signal);
          for (const step of [undefined, ...changes]) {
            if (step !== undefined) apply(body, step);
            // Amid the changes as well: what is remembered comes from many moments.
            if (step?.kind === "style") body.append("。");
            const { nodes } = findIslands(body);
            const anew = readTextMap(body, { isExcluded: (node) => nodes.has(node) });
            const map = editor.map();
            expect(map.text).toBe(anew.text);
            expect(endsOf(map)).toEqual(endsOf(anew));
          }
        },
      ),
      { seed: 20261122, numRuns: 150 },
    );
  });

  it("gives the same while words are typed here and there, and after any of it", () => {
    const typed = fc.record({
      at: fc.nat(),
      words: fc.constantFrom("", " ", "あ", "申し訳 ", "\n", "長い文です。"),
      read: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(markup, { minLength: 1, maxLength: 6 }),
        fc.array(typed, { minLength: 1, maxLength: 12 }),
        (start, changes) => {
          const body = document.createElement("div");
          body.innerHTML = start.join("");
          document.body.replaceChildren(body);
          const texts = nodesIn(body).filter((node) => node.nodeType === 3) as Text[];
          const editor = new RichEditor(body, {}, life.signal);
          editor.map();
          for (const { at, words, read } of changes) {
            const text = texts[at % Math.max(1, texts.length)];
            if (text) text.data = words;
            if (!read) continue;
            const { nodes } = findIslands(body);
            const anew = readTextMap(body, { isExcluded: (node) => nodes.has(node) });
            const map = editor.map();
            expect(map.text).toBe(anew.text);
            expect(endsOf(map)).toEqual(endsOf(anew));
            for (const node of nodesIn(body)) expect(map.offsetAt(node, 0)).toBe(anew.offsetAt(node, 0));
          }
        },
      ),
      { seed: 20261123, numRuns: 300 },
    );
  });

  it("spares the reading of the blocks that nobody touched", () => {
    const body = document.createElement("div");
    body.innerHTML = Array.from({ length: 50 }, (_, line) => `<div>${line}行目です。</div>`).join("");
    document.body.replaceChildren(body);
    const editor = new RichEditor(body, {}, life.signal);
    expect(editor.text()).toContain("49行目です。");
    const read: string[] = [];
    const data = Object.getOwnPropertyDescriptor(CharacterData.prototype, "data");
    for (const line of body.children) {
      const node = line.firstChild as Text;
      Object.defineProperty(node, "data", {
        get: () => {
          read.push(data?.get?.call(node));
          return data?.get?.call(node);
        },
        set: (value: string) => {
          data?.set?.call(node, value);
        },
      });
    }
    wordsOf(body.children[7]).data = "別の行です。";
    expect(editor.text()).toContain("6行目です。\n別の行です。\n8行目です。");
    expect(read).toEqual(["別の行です。"]);
  });

  it("is of no use once something else is left out", () => {
    const body = document.createElement("div");
    body.innerHTML = "<div>申し訳ございません。</div><div><b>引用</b>です。</div>";
    document.body.replaceChildren(body);
    const findExclusions = () => {
      const quote = body.firstChild?.textContent?.includes("---") ? body.querySelector("b") : null;
      return { nodes: new Set<Node>(quote ? [quote] : []), quoted: [], holdsAfter: () => false };
    };
    const editor = new RichEditor(body, { findExclusions }, life.signal);
    expect(editor.text()).toBe("申し訳ございません。\n引用です。");
    wordsOf(body.firstChild).data = "---";
    expect(editor.text()).toBe("---\nです。");
    wordsOf(body.firstChild).data = "いいえ";
    expect(editor.text()).toBe("いいえ\n引用です。");
  });
});
