// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { inside } from "../query-view";
import { sampleFinding, sampleReport } from "../sample-report";
import type { PanelProps } from "../views";
import { mountPanel } from "./mount-panel";

let mounted: ReturnType<typeof mountPanel> | undefined;

function mount(given: Partial<PanelProps> = {}) {
  const anchor = document.createElement("button");
  document.body.append(anchor);
  const calls = {
    onStage: vi.fn(),
    onResponsibility: vi.fn(),
    onJump: vi.fn(),
    onJumpToMove: vi.fn(),
    onInsertSection: vi.fn(),
    onMute: vi.fn(),
    onClose: vi.fn(),
  };
  const props: PanelProps = { language: "ja", report: sampleReport(), anchor, ...calls, ...given };
  mounted = mountPanel(props);
  return { anchor, props, calls, panel: mounted, view: inside(mounted.element) };
}

afterEach(() => {
  mounted?.unmount();
  document.body.replaceChildren();
});

describe("mountPanel", () => {
  it("shows the score, what it means, and the reasons, the dearest first", () => {
    const { view } = mount();
    expect(view.one("[role=dialog]").getAttribute("aria-label")).toBe("誠意チェック：点検結果");
    expect(view.one(".summary").textContent).toContain("見直しが必要です");
    expect(view.one(".summary").textContent).toContain("100点満点中54点");
    expect(view.all(".reasons li").map((line) => line.textContent)).toEqual([
      "原因：なし−15",
      "絵文字が使われています。−8",
    ]);
  });

  it("says what holds the score down where the reasons do not add up to it", () => {
    const item = { kind: "finding" as const, id: "emoji", lost: 8, span: { start: 10, end: 12 } };
    const held = mount({ report: sampleReport({ score: 79, scoreItems: [item] }) });
    expect(held.view.one(".reasons").textContent).toContain("79点が上限です");
    held.panel.update({
      ...held.props,
      report: sampleReport({ score: 92, scoreItems: [item], findings: [] }),
    });
    expect(held.view.one(".reasons").textContent).not.toContain("上限");
  });

  it("lists what to say: required first, the optional folded away", () => {
    const { view } = mount();
    expect(view.all(".check").map((line) => line.dataset.move)).toEqual([
      "apology",
      "cause",
      "empathy",
      "thanks",
    ]);
    expect(view.one("[data-move=thanks]").closest("details")).not.toBeNull();
    expect(view.one("[data-move=apology] .status").textContent).toBe("済");
    expect(view.one("[data-move=cause] .status").textContent).toBe("なし");
    expect(view.text()).toContain("必須2項目中1項目済み");
  });

  it("jumps to what proves a move, and inserts a section where it is missing", () => {
    const { view, calls } = mount();
    view.button("お詫び").click();
    expect(calls.onJumpToMove).toHaveBeenCalledWith("apology");
    view.button("原因の文例を挿入").click();
    expect(calls.onInsertSection).toHaveBeenCalledWith("cause");
    expect(view.buttonNames()).not.toContain("お詫びの文例を挿入");
  });

  it("shows what was detected; a choice sets it", () => {
    const { view, calls } = mount();
    const [stage, responsibility] = view.all("fieldset");
    expect(stage?.querySelector("legend")?.textContent).toBe("報告の段階（自動判定）");
    expect(stage?.querySelector<HTMLInputElement>("input:checked")?.value).toBe("final");
    stage?.querySelector<HTMLInputElement>("input[value=interim]")?.click();
    expect(calls.onStage).toHaveBeenCalledExactlyOnceWith("interim");
    responsibility?.querySelector<HTMLInputElement>("input[value=own]")?.click();
    expect(calls.onResponsibility).toHaveBeenCalledExactlyOnceWith("own");
    expect(view.buttonNames()).not.toContain("報告の段階を自動判定に戻す");
  });

  it("gives what was set back to detection", () => {
    const set = sampleReport({
      stage: { value: "first", detected: false },
      responsibility: { value: "none", detected: false },
    });
    const { view, calls } = mount({ report: set });
    view.button("報告の段階を自動判定に戻す").click();
    expect(calls.onStage).toHaveBeenCalledExactlyOnceWith(undefined);
    view.button("責任の所在を自動判定に戻す").click();
    expect(calls.onResponsibility).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it("lists what the customer asks, answered or not; nothing where nothing is asked", () => {
    const { view } = mount({
      report: sampleReport({
        customerPoints: [
          { text: "いつ届きますか。", answered: true },
          { text: "なぜ遅れたのですか。", answered: false },
        ],
      }),
    });
    const section = view.one("[aria-label='お客様のご質問・ご要望']");
    expect([...section.querySelectorAll("li")].map((line) => line.textContent)).toEqual([
      "回答ありいつ届きますか。",
      "回答なしなぜ遅れたのですか。",
    ]);
    mounted?.unmount();
    expect(mount().view.all("[aria-label='お客様のご質問・ご要望']")).toEqual([]);
  });

  it("lists the findings in their order; those with a place are buttons", () => {
    const findings = [
      sampleFinding(),
      sampleFinding({
        rule: "cause-missing",
        span: undefined,
        text: "",
        message: { ja: "原因がありません。" },
      }),
      sampleFinding({
        rule: "subject-missing",
        severity: "warning",
        field: "subject",
        span: undefined,
        text: "",
        message: { ja: "件名がありません。" },
      }),
    ];
    const { view, calls } = mount({ report: sampleReport({ findings }) });
    expect(view.all(".finding").map((row) => row.localName)).toEqual(["button", "div", "button"]);
    expect(view.all(".finding-place").map((place) => place.textContent?.trim())).toEqual([
      "😊",
      "メール全体",
      "件名",
    ]);
    view.all(".finding")[2]?.click();
    expect(calls.onJump).toHaveBeenCalledExactlyOnceWith(findings[2]);
  });

  it("draws a long list in portions", async () => {
    const findings = Array.from({ length: 30 }, (_, at) =>
      sampleFinding({ span: { start: at * 10, end: at * 10 + 2 } }),
    );
    const { view } = mount({ report: sampleReport({ findings }) });
    expect(view.all(".finding")).toHaveLength(20);
    view.button("さらに10件を表示").click();
    await vi.waitFor(() => expect(view.all(".finding")).toHaveLength(30));
  });

  it("follows the review without losing the user's place", () => {
    const { view, panel, props } = mount();
    const close = view.button("閉じる");
    close.focus();
    panel.update({ ...props, report: sampleReport({ score: 92, findings: [], scoreItems: [] }) });
    expect(view.text()).toContain("整っています");
    expect(view.text()).toContain("指摘はありません。");
    expect(view.focused()).toBe(close);
  });

  it("says so when the mail is no apology", () => {
    const { view } = mount({ report: sampleReport({ applicable: false, score: undefined }) });
    expect(view.text()).toContain("お詫びのメールではないようです。");
    expect(view.all(".check")).toEqual([]);
  });

  it("mutes and closes", () => {
    const { view, calls } = mount();
    view.button("このメールでは点検しない").click();
    expect(calls.onMute).toHaveBeenCalledOnce();
    view.one("[role=dialog]").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(calls.onClose).toHaveBeenCalledOnce();
  });

  it("takes the focus when opened from the keyboard, and gives it back to the anchor", () => {
    const anchor = document.createElement("button");
    document.body.append(anchor);
    mount({ anchor });
    expect(document.activeElement).toBe(document.body);
    mounted?.unmount();
    anchor.focus();
    const { view, panel } = mount({ anchor });
    expect(view.focused()).toBe(view.one("[role=dialog]"));
    panel.unmount();
    expect(document.activeElement).toBe(anchor);
  });

  it("speaks English", () => {
    const { view } = mount({ language: "en" });
    expect(view.text()).toContain("Needs work");
    expect(view.button("Insert a text for: Cause")).toBeDefined();
    expect(view.button("Do not check this mail")).toBeDefined();
  });
});
