// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { inside } from "./query-view";
import { mountShadowView } from "./shadow-view";
import { adoptStyles } from "./styles/adopt-styles";
import type { UiLanguage } from "./views";

function mount(language: UiLanguage = "ja") {
  return mountShadowView<{ readonly language: UiLanguage; readonly words?: string }>(
    document,
    {
      tag: "seii-card",
      styles: ".x { color: red; }",
      attach: (element) => document.body.append(element),
      view: ({ words }) => words ?? "",
    },
    { language },
  );
}

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe("mountShadowView", () => {
  it("draws into an open shadow root and follows its props", () => {
    const view = mount();
    expect(view.element.shadowRoot?.mode).toBe("open");
    view.update({ language: "en", words: "Hello" });
    expect(inside(view.element).text()).toBe("Hello");
    expect(inside(view.element).one(".seii").lang).toBe("en");
  });

  it("leaves nothing behind, and an update after the end brings nothing back", () => {
    const view = mount();
    view.unmount();
    view.unmount();
    view.update({ language: "ja", words: "残り" });
    expect(document.body.innerHTML).toBe("");
    expect(view.element.shadowRoot?.textContent).toBe("");
  });

  it("needs no custom element registry, which content scripts do not have", () => {
    vi.stubGlobal("customElements", null);
    expect(() => mount()).not.toThrow();
  });

  it.each(["keydown", "keyup", "click", "input", "compositionstart"])("keeps %s from the page", (type) => {
    const seen = vi.fn();
    const life = new AbortController();
    document.addEventListener(type, seen, { signal: life.signal });
    const view = mount();
    inside(view.element)
      .one(".seii")
      .dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect(seen).not.toHaveBeenCalled();
    life.abort();
  });
});

describe("adoptStyles", () => {
  it("uses constructable sheets and keeps those that are there", () => {
    const shadow = document.createElement("div").attachShadow({ mode: "open" });
    adoptStyles(shadow, [".a{}"]);
    adoptStyles(shadow, [".b{}"]);
    expect(shadow.adoptedStyleSheets).toHaveLength(2);
    expect(shadow.querySelector("style")).toBeNull();
  });

  it("falls back on style elements where sheets cannot be adopted", () => {
    const shadow = document.createElement("div").attachShadow({ mode: "open" });
    Object.defineProperty(shadow, "adoptedStyleSheets", {
      get() {
        throw new Error("Accessing from Xray wrapper is not supported.");
      },
    });
    adoptStyles(shadow, [".a{}", ".b{}"]);
    expect([...shadow.querySelectorAll("style")].map((style) => style.textContent)).toEqual([".a{}", ".b{}"]);
  });
});
