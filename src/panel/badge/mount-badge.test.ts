// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { inside } from "../query-view";
import type { BadgeProps } from "../views";
import { mountBadge } from "./mount-badge";

const props: BadgeProps = {
  language: "ja",
  state: "ready",
  score: 54,
  errors: 3,
  warnings: 2,
  expanded: false,
  onToggle: () => undefined,
};

function mount(given: Partial<BadgeProps> = {}) {
  document.body.innerHTML = "<div><button>送信</button><i></i></div>";
  const send = document.querySelector("button");
  if (send === null) throw new Error("no button");
  const badge = mountBadge(send, { ...props, ...given });
  return { send, badge, view: inside(badge.element) };
}

afterEach(() => document.body.replaceChildren());

describe("mountBadge", () => {
  it("stands right after the anchor and carries its numbers as attributes", () => {
    const { send, badge } = mount();
    expect(send.nextElementSibling).toBe(badge.element);
    expect(badge.element.localName).toBe("seii-badge");
    expect(Object.fromEntries(Object.entries(badge.element.dataset))).toEqual({
      state: "ready",
      score: "54",
      errors: "3",
      warnings: "2",
    });
  });

  it("says score and counts to a screen reader, in either language", () => {
    const { badge, view } = mount();
    expect(view.one("button").getAttribute("aria-label")).toBe("誠意チェック：54点、重大3件、注意2件");
    badge.update({ ...props, language: "en", warnings: 1 });
    expect(view.one("button").getAttribute("aria-label")).toBe("Seii Check: score 54, 3 serious, 1 caution");
  });

  it("opens and closes the panel", () => {
    const onToggle = vi.fn();
    const { badge, view } = mount({ onToggle });
    view.one("button").click();
    expect(onToggle).toHaveBeenCalledOnce();
    expect(view.one("button").getAttribute("aria-expanded")).toBe("false");
    badge.update({ ...props, expanded: true });
    expect(view.one("button").getAttribute("aria-expanded")).toBe("true");
  });

  it("leaves the caret in the mail when it is clicked", () => {
    const { view } = mount();
    const press = new MouseEvent("mousedown", { bubbles: true, cancelable: true });
    view.one("button").dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
  });

  it("shows nothing when it is off", () => {
    const { badge, view } = mount({ state: "off", score: undefined, errors: 0, warnings: 0 });
    expect(view.text()).toBe("");
    expect(badge.element.dataset.state).toBe("off");
    expect(badge.element.dataset.score).toBeUndefined();
  });

  it("says that the dictionary is being read, and what a fault means", () => {
    const { badge, view } = mount({ state: "loading", score: undefined });
    expect(view.one("button").getAttribute("aria-label")).toBe("誠意チェック：点検の準備をしています");
    badge.update({ ...props, state: "fault", faultText: "再読み込みしてください" });
    expect(view.one("button").getAttribute("aria-label")).toBe("誠意チェック：再読み込みしてください");
    expect(view.one("button").title).toBe("再読み込みしてください");
  });

  it("keeps its width with many findings", () => {
    const { view } = mount({ errors: 12, warnings: 300 });
    expect(view.all(".badge-count").map((count) => count.textContent)).toEqual(["9+", "9+"]);
  });
});
