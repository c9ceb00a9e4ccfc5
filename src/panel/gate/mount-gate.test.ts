// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { inside } from "../query-view";
import { sampleFinding } from "../sample-report";
import type { GateProps } from "../views";
import { mountGate } from "./mount-gate";

let mounted: ReturnType<typeof mountGate> | undefined;

function mount(given: Partial<GateProps> = {}) {
  const calls = { onJump: vi.fn(), onFix: vi.fn(), onSend: vi.fn() };
  const findings = [
    sampleFinding(),
    sampleFinding({
      rule: "cause-missing",
      span: undefined,
      text: "",
      message: { ja: "原因がありません。" },
    }),
  ];
  mounted = mountGate({ language: "ja", mode: "warn", findings, score: 54, ...calls, ...given });
  return { findings, calls, view: inside(mounted.element) };
}

function type(input: HTMLElement, value: string) {
  (input as HTMLInputElement).value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

const rendered = () => new Promise((resolve) => requestAnimationFrame(resolve));

function press(target: Element | null, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, composed: true, ...init });
  target?.dispatchEvent(event);
  return event;
}

afterEach(() => {
  mounted?.unmount();
  document.body.replaceChildren();
});

describe("mountGate", () => {
  it("is a named modal alert dialog with the focus on 直す", () => {
    const { view } = mount();
    const dialog = view.one("[role=alertdialog]");
    expect(dialog.getAttribute("aria-modal")).toBe("true");
    expect(view.one(`#${CSS.escape(dialog.getAttribute("aria-labelledby") ?? "")}`).textContent).toBe(
      "送信の前にご確認ください",
    );
    expect(view.focused()).toBe(view.button("直す"));
  });

  it("has the English buttons", () => {
    const { view } = mount({ language: "en" });
    expect(view.buttonNames()).toEqual(["Go to: “😊”, An emoji is used.", "Send anyway", "Fix it"]);
  });

  it("names the gravest points and leads to those that have a place", () => {
    const { view, findings, calls } = mount();
    expect(view.text()).toContain("直しておきたい点");
    expect(view.all("li")).toHaveLength(2);
    expect(view.all("li button")).toHaveLength(1);
    view.button("該当箇所へ移動：「😊」絵文字が使われています。").click();
    expect(calls.onJump).toHaveBeenCalledWith(findings[0]);
  });

  it("says which words it means, and how many more findings there are", () => {
    const { view } = mount({ more: 4 });
    expect(view.one("q").textContent).toBe("😊");
    expect(view.text()).toContain("ほかに4件の指摘があります。");
    mounted?.unmount();
    expect(mount({ more: 0 }).view.text()).not.toContain("ほかに");
  });

  it("speaks of the score where no error stands", () => {
    expect(mount({ findings: [] }).view.text()).toContain("点数が基準に届いていません（54点）");
  });

  it("fixes and sends", () => {
    const { view, calls } = mount();
    view.button("直す").click();
    expect(calls.onFix).toHaveBeenCalledOnce();
    view.button("このまま送信").click();
    expect(calls.onSend).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it("means 直す by Escape", () => {
    const { view, calls } = mount();
    press(view.button("このまま送信"), { key: "Escape" });
    expect(calls.onFix).toHaveBeenCalledOnce();
  });

  it("ignores the repetitions of the key that tried to send", () => {
    const { view } = mount();
    expect(press(view.button("直す"), { key: "Enter", repeat: true }).defaultPrevented).toBe(true);
    expect(press(view.button("直す"), { key: "Enter" }).defaultPrevented).toBe(false);
  });

  it("keeps Tab inside, in both directions", () => {
    const { view } = mount();
    const [first] = view.all("button");
    press(view.focused(), { key: "Tab" });
    expect(view.focused()).toBe(first);
    press(view.focused(), { key: "Tab", shiftKey: true });
    expect(view.focused()).toBe(view.button("直す"));
  });

  it("sends only once the word stands there, in mode confirm", async () => {
    const { view, calls } = mount({ mode: "confirm" });
    expect(view.button("このまま送信").disabled).toBe(true);
    type(view.one("input"), "確");
    await rendered();
    expect(view.button("このまま送信").disabled).toBe(true);
    type(view.one("input"), " 確認 ");
    await vi.waitFor(() => expect(view.button("このまま送信").disabled).toBe(false));
    view.button("このまま送信").click();
    expect(calls.onSend).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it("sends with the reason chosen, in mode reason", async () => {
    const { view, calls } = mount({ mode: "reason" });
    expect(view.button("このまま送信").disabled).toBe(true);
    view.all("input[type=radio]")[1]?.click();
    await vi.waitFor(() => expect(view.button("このまま送信").disabled).toBe(false));
    view.button("このまま送信").click();
    expect(calls.onSend).toHaveBeenCalledExactlyOnceWith("お客様と話がついている");
  });

  it("wants words for another reason", async () => {
    const { view, calls } = mount({ mode: "reason" });
    view.all("input[type=radio]").at(-1)?.click();
    await vi.waitFor(() => expect(view.all("input[type=text]")).toHaveLength(1));
    expect(view.button("このまま送信").disabled).toBe(true);
    type(view.one("input[type=text]"), " 電話で説明済み ");
    await vi.waitFor(() => expect(view.button("このまま送信").disabled).toBe(false));
    view.button("このまま送信").click();
    expect(calls.onSend).toHaveBeenCalledExactlyOnceWith("電話で説明済み");
  });

  it("gives the focus back at the end", () => {
    const send = document.createElement("button");
    document.body.append(send);
    send.focus();
    mount();
    mounted?.unmount();
    expect(document.activeElement).toBe(send);
    expect(document.querySelector("seii-gate")).toBeNull();
  });
});
