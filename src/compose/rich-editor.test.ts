// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { settled } from "../../test/contract/gestures";
import { RichEditor } from "./rich-editor";

function open(html: string) {
  const element = document.createElement("div");
  element.innerHTML = html;
  const life = new AbortController();
  return { element, life, editor: new RichEditor(element, {}, life.signal) };
}

describe("RichEditor", () => {
  it("reads once until the DOM changes", () => {
    const { element, editor } = open("一");
    const map = editor.map();
    expect(editor.map()).toBe(map);
    element.append("二");
    expect(editor.text()).toBe("一二");
  });

  it("tells of a change even when it was read before the news came", async () => {
    const { element, editor, life } = open("一");
    const changed = vi.fn();
    editor.observe(changed, life.signal);
    element.append("二");
    editor.text();
    await settled();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("goes on reading right when it no longer watches", () => {
    const { element, editor, life } = open("一");
    life.abort();
    expect(editor.text()).toBe("一");
    element.append("二");
    expect(editor.text()).toBe("一二");
  });

  it("leaves out what cannot be edited", () => {
    expect(open('一<span contenteditable="false">札</span>二').editor.text()).toBe("一二");
  });
});
