// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inside } from "../query-view";
import { sampleFinding } from "../sample-report";
import type { CardProps } from "../views";
import { mountCard } from "./mount-card";

let mounted: ReturnType<typeof mountCard> | undefined;

function mount(given: Partial<CardProps> = {}) {
  const calls = {
    onApply: vi.fn(),
    onInsertTemplate: vi.fn(),
    onIgnore: vi.fn(),
    onDisableRule: vi.fn(),
    onClose: vi.fn(),
  };
  const props: CardProps = {
    language: "ja",
    finding: sampleFinding(),
    anchorRects: () => [new DOMRect(100, 100, 50, 20)],
    focus: false,
    ...calls,
    ...given,
  };
  mounted = mountCard(props);
  return { card: mounted, props, calls, view: inside(mounted.element) };
}

// happy-dom has no layout: the viewport's width is said here.
beforeEach(() => {
  vi.spyOn(document.documentElement, "clientWidth", "get").mockReturnValue(1000);
});

afterEach(() => {
  mounted?.unmount();
  document.body.replaceChildren();
});

describe("mountCard", () => {
  it("says what, why with its source, and what to do", () => {
    const { view } = mount();
    expect(view.one("[role=dialog]")).toBeDefined();
    for (const words of [
      "重大",
      "絵文字が使われています。",
      "誠意が伝わりません。",
      "上手なクレーム対応のコツ",
      "削除してください",
    ]) {
      expect(view.text()).toContain(words);
    }
  });

  it("speaks English, and marks as Japanese what the pack has in Japanese only", () => {
    const { view } = mount({ language: "en" });
    expect(view.text()).toContain("An emoji is used.");
    expect(view.one("span[lang=ja]").textContent).toBe("絵文字を削除してください。");
  });

  it("shows a company's own source as it stands", () => {
    const { view } = mount({ finding: sampleFinding({ source: "S3, 営業部基準2章" }) });
    expect(view.one(".source").textContent).toBe("出典：失敗から学ぶ信頼回復の教訓 / 営業部基準2章");
  });

  it.each(["社内文書基準 2.1", "constructor"])("takes a source with words of its own whole: %s", (source) => {
    const { view } = mount({ finding: sampleFinding({ source }) });
    expect(view.one(".source").textContent).toBe(`出典：${source}`);
  });

  it("applies a suggestion, ignores, and switches the rule off", () => {
    const { view, calls, props } = mount();
    view.button("削除").click();
    expect(calls.onApply).toHaveBeenCalledWith(props.finding.suggestions[0]);
    view.button("無視").click();
    expect(calls.onIgnore).toHaveBeenCalledOnce();
    view.button("このルールを使わない").click();
    expect(calls.onDisableRule).toHaveBeenCalledOnce();
    view.button("閉じる").click();
    expect(calls.onClose).toHaveBeenCalledOnce();
  });

  it("does not offer to switch a locked rule off", () => {
    const { view } = mount({ finding: sampleFinding({ locked: true }) });
    expect(view.buttonNames()).not.toContain("このルールを使わない");
    expect(view.text()).toContain("管理者");
  });

  it("inserts a template where the finding has one", () => {
    const { view, calls } = mount({
      finding: sampleFinding({ suggestions: [], template: "原因は＿＿です。" }),
    });
    view.button("文例を挿入").click();
    expect(calls.onInsertTemplate).toHaveBeenCalledWith("原因は＿＿です。");
  });

  it("shows a pack's text as text", () => {
    const { view } = mount({ finding: sampleFinding({ message: { ja: "<img src=x>" } }) });
    expect(view.all("img")).toEqual([]);
    expect(view.text()).toContain("<img src=x>");
  });

  it("takes the focus only when opened from the keyboard, and gives it back", () => {
    const body = document.createElement("textarea");
    document.body.append(body);
    body.focus();
    mount();
    expect(document.activeElement).toBe(body);
    mounted?.unmount();

    const { card, view } = mount({ focus: true });
    expect(view.focused()?.textContent).toBe("削除");
    card.unmount();
    expect(document.activeElement).toBe(body);
  });

  it("closes with Escape wherever the focus is, before the page hears of it", () => {
    const page = vi.fn();
    const life = new AbortController();
    document.addEventListener("keydown", page, { signal: life.signal });
    const { calls } = mount();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(calls.onClose).toHaveBeenCalledOnce();
    expect(page).not.toHaveBeenCalled();
    mounted?.unmount();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(page).toHaveBeenCalledOnce();
    life.abort();
  });

  it("leaves the Escape that ends an IME conversion alone", () => {
    const { calls } = mount();
    document.body.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", bubbles: true, isComposing: true }),
    );
    expect(calls.onClose).not.toHaveBeenCalled();
  });

  it("hides while its text is out of sight and comes back with it", async () => {
    let rects: DOMRect[] = [];
    const { card, props } = mount({ anchorRects: () => rects });
    await vi.waitFor(() => expect(card.element.style.visibility).toBe("hidden"));
    rects = [new DOMRect(100, 100, 50, 20)];
    card.update({ ...props });
    await vi.waitFor(() => expect(card.element.style.visibility).toBe("visible"));
    expect(card.element.style.top).toBe("126px");
  });

  it("follows its text when something scrolls", async () => {
    let top = 100;
    const { card } = mount({ anchorRects: () => [new DOMRect(100, top, 50, 20)] });
    top = 60;
    window.dispatchEvent(new Event("scroll"));
    await vi.waitFor(() => expect(card.element.style.top).toBe("86px"));
  });
});
