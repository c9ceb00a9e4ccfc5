// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { inside } from "../query-view";
import { mountWelcomePage } from "./mount-welcome-page";
import type { WelcomeProps } from "./welcome-page";

function mount(given: Partial<WelcomeProps> = {}) {
  const root = document.createElement("div");
  document.body.append(root);
  const onHistory = vi.fn();
  mountWelcomePage(root, { language: "ja", history: true, onHistory, ...given });
  return { view: inside(root), onHistory };
}

afterEach(() => document.body.replaceChildren());

describe("mountWelcomePage", () => {
  it("says what is kept and where it runs, and ends in the practice page", () => {
    const { view } = mount();
    for (const words of ["このブラウザーの中で動きます", "本文・件名・宛先は残しません"])
      expect(view.text()).toContain(words);
    expect(view.all("a").map((link) => link.getAttribute("href"))).toEqual(["/practice.html"]);
  });

  it("lets the user do without the history, unless the policy decides", () => {
    const { view, onHistory } = mount();
    view.one("[role=switch]").click();
    expect(onHistory).toHaveBeenCalledExactlyOnceWith(false);
    document.body.replaceChildren();
    expect(mount({ history: undefined }).view.all("[role=switch]")).toEqual([]);
  });
});
