// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { mountPopup } from "./popup";
import type { PopupProps, PopupState } from "./popup/popup-props";
import { inside } from "./query-view";
import { sampleReport } from "./sample-report";

function mount(given: Partial<PopupProps> = {}) {
  const root = document.createElement("div");
  document.body.append(root);
  const calls = {
    onStage: vi.fn(),
    onResponsibility: vi.fn(),
    onJump: vi.fn(),
    onJumpToMove: vi.fn(),
    onInsertSection: vi.fn(),
    onHostEnabled: vi.fn(),
    onOpenPractice: vi.fn(),
  };
  const props: PopupProps = {
    language: "ja",
    state: { kind: "review", subject: "納期遅延のお詫び", report: sampleReport() },
    host: { name: "mail.google.com", enabled: true },
    packs: [{ name: "お詫びの基本", version: "1" }],
    ...calls,
    ...given,
  };
  const popup = mountPopup(root, props);
  return { props, popup, calls, view: inside(root) };
}

afterEach(() => document.body.replaceChildren());

describe("mountPopup", () => {
  it("shows the review of the draft, and passes on what is asked", () => {
    const { view, calls, props } = mount();
    for (const words of ["納期遅延のお詫び", "100点中 54点", "お詫びの基本 1"])
      expect(view.text()).toContain(words);
    view.one(".finding").click();
    expect(calls.onJump).toHaveBeenCalledWith(
      props.state.kind === "review" && props.state.report.findings[0],
    );
    view.button("原因の文例を挿入").click();
    expect(calls.onInsertSection).toHaveBeenCalledWith("cause");
  });

  it.each<[PopupState, string]>([
    [{ kind: "loading" }, "読み込んでいます"],
    [{ kind: "not-webmail" }, "このページでは使いません"],
    [{ kind: "not-understood" }, "この画面の構造を認識できません"],
    [{ kind: "no-draft" }, "作成中のメールがありません"],
    [{ kind: "not-apology" }, "お詫びのメールではないようです"],
    [{ kind: "muted" }, "このメールでは確認しません"],
    [{ kind: "host-off" }, "このサイトではオフになっています"],
    [{ kind: "fault", cause: "outdated" }, "再読み込みしてください"],
  ])("says why there is nothing: %o", (state, words) => {
    const { view } = mount({ state });
    expect(view.one("[role=status]").textContent).toContain(words);
    expect(view.all(".check")).toEqual([]);
  });

  it("switches the host", () => {
    const { view, calls } = mount();
    const toggle = view.one("[role=switch]") as HTMLInputElement;
    expect(toggle.checked).toBe(true);
    toggle.click();
    expect(calls.onHostEnabled).toHaveBeenCalledExactlyOnceWith(false);
  });

  it("has no switch away from webmail, and options only where there are some", () => {
    expect(mount({ host: undefined, state: { kind: "not-webmail" } }).view.all("[role=switch]")).toEqual([]);
    expect(mount().view.buttonNames()).not.toContain("設定");
    expect(mount({ onOpenOptions: () => undefined }).view.buttonNames()).toContain("設定");
  });

  it("leads to the practice page", () => {
    const { view, calls } = mount({ state: { kind: "no-draft" } });
    view.button("練習する").click();
    expect(calls.onOpenPractice).toHaveBeenCalledOnce();
  });

  it("follows its props and tells the page its language", () => {
    const { popup, props, view } = mount();
    popup.update({
      ...props,
      language: "en",
      state: { kind: "review", subject: "", report: sampleReport() },
    });
    expect(view.text()).toContain("(no subject)");
    expect(document.documentElement.lang).toBe("en");
    popup.unmount();
    expect(view.text()).toBe("");
  });
});
