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
    onGoToTab: vi.fn(),
    onOpenPractice: vi.fn(),
    onOpenHistory: vi.fn(),
    onOpenOptions: vi.fn(),
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
    for (const words of ["納期遅延のお詫び", "100点満点中54点", "お詫びの基本 1"])
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
    [{ kind: "not-webmail" }, "このページでは使えません"],
    [{ kind: "not-understood" }, "この画面を読み取れません"],
    [{ kind: "no-draft" }, "作成中のメールがありません"],
    [{ kind: "not-apology" }, "お詫びのメールではないようです"],
    [{ kind: "muted" }, "このメールでは点検しません"],
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

  it("has no switch away from webmail", () => {
    expect(mount({ host: undefined, state: { kind: "not-webmail" } }).view.all("[role=switch]")).toEqual([]);
  });

  it("leads to practice, history and options from everywhere", () => {
    const { view, calls } = mount({ state: { kind: "not-webmail" } });
    for (const name of ["練習", "反省ノート", "設定"]) view.button(name).click();
    for (const call of [calls.onOpenPractice, calls.onOpenHistory, calls.onOpenOptions])
      expect(call).toHaveBeenCalledOnce();
  });

  it("says which tab has the draft where it is another", () => {
    expect(mount().view.text()).not.toContain("別のタブ");
    document.body.replaceChildren();
    const { view, calls } = mount({ elsewhere: "mail.google.com" });
    expect(view.text()).toContain("別のタブ：mail.google.com");
    view.button("タブを開く").click();
    expect(calls.onGoToTab).toHaveBeenCalledOnce();
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
