// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setUpSession } from "./testing/session-bench";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const BODY = "申し訳ございません。\n＿＿を＿月＿日に＿＿いたします。";

function open() {
  const { surface } = setUpSession({ body: BODY });
  surface.body.tabIndex = 0;
  surface.body.focus();
  const press = (key: string, shiftKey = false) => {
    const event = new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true });
    surface.body.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const type = () => surface.body.dispatchEvent(new InputEvent("beforeinput", { bubbles: true }));
  const select = (words: string) => {
    const { body, revision } = surface.read();
    const start = body.indexOf(words);
    surface.select({ start, end: start + words.length }, revision);
  };
  const caretAfter = (words: string) => {
    const { body, revision } = surface.read();
    const end = body.indexOf(words) + words.length;
    surface.select({ start: end, end }, revision);
  };
  const selected = () => {
    const range = document.getSelection()?.getRangeAt(0);
    const start = range && surface.offsetAt(range.startContainer, range.startOffset);
    const end = range && surface.offsetAt(range.endContainer, range.endOffset);
    return surface.read().body.slice(start, end);
  };
  return { surface, press, type, select, caretAfter, selected };
}

describe("the walk through the slots", () => {
  it("goes from the selected slot to the next with Tab, and back with Shift+Tab", () => {
    const { press, select, selected } = open();
    select("＿＿");
    expect(press("Tab")).toBe(true);
    expect(selected()).toBe("＿月＿日");
    expect(press("Tab", true)).toBe(true);
    expect(selected()).toBe("＿＿");
  });

  it("goes on after a slot was filled", () => {
    const { surface, press, type, select, caretAfter, selected } = open();
    select("＿＿");
    type();
    surface.setBody(BODY.replace("＿＿", "部品"));
    caretAfter("部品");
    expect(press("Tab")).toBe(true);
    expect(selected()).toBe("＿月＿日");
  });

  it("goes on after a slot was filled through an input method", async () => {
    const { surface, press, select, caretAfter, selected } = open();
    select("＿＿");
    surface.startComposition();
    surface.setBody(BODY.replace("＿＿", "部品"));
    surface.endComposition();
    await vi.advanceTimersByTimeAsync(100);
    caretAfter("部品");
    expect(press("Tab")).toBe(true);
    expect(selected()).toBe("＿月＿日");
  });

  it("ends at the end of the line; from there Tab is the host's", () => {
    const { surface, press, select } = open();
    surface.setBody(`${BODY}\n田中`);
    select("＿＿");
    press("Tab");
    press("Tab");
    expect(press("Tab")).toBe(true);
    const caret = document.getSelection()?.getRangeAt(0);
    expect(caret?.collapsed).toBe(true);
    expect(caret && surface.offsetAt(caret.startContainer, caret.startOffset)).toBe(BODY.length);
    expect(press("Tab")).toBe(false);
  });

  it("leaves Tab to the host after Escape, after a click, and where nothing was selected", () => {
    const { surface, press, type, select, caretAfter } = open();
    caretAfter("申し訳");
    expect(press("Tab")).toBe(false);
    select("＿月＿日");
    type();
    caretAfter("を");
    press("Escape");
    expect(press("Tab")).toBe(false);
    select("＿月＿日");
    type();
    surface.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    caretAfter("を");
    expect(press("Tab")).toBe(false);
  });
});
