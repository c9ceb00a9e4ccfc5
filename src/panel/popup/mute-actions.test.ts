// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { mountPopup } from "../popup";
import { inside } from "../query-view";
import type { MuteProps } from "./mute-actions";
import type { PopupProps, PopupState } from "./popup-props";

function mount(state: PopupState, mute: Partial<MuteProps>) {
  const root = document.createElement("div");
  document.body.append(root);
  const calls = { onMute: vi.fn(), onPause: vi.fn() };
  const nothing = () => {};
  const props: PopupProps = {
    language: "ja",
    state,
    host: undefined,
    packs: [],
    mute: { mail: undefined, pausedUntil: undefined, ...calls, ...mute },
    onHostEnabled: nothing,
    onGoToTab: nothing,
    onOpenPractice: nothing,
    onOpenHistory: nothing,
    onOpenOptions: nothing,
    onStage: nothing,
    onResponsibility: nothing,
    onJump: nothing,
    onJumpToMove: nothing,
    onInsertSection: nothing,
  };
  mountPopup(root, props);
  return { calls, view: inside(root) };
}

afterEach(() => document.body.replaceChildren());

describe("silencing from the popup", () => {
  it("mutes the mail in use, and takes it back", () => {
    const reviewed = mount({ kind: "loading" }, { mail: "reviewed" });
    reviewed.view.button("このメールでは点検しない").click();
    expect(reviewed.calls.onMute).toHaveBeenCalledExactlyOnceWith(true);
    const muted = mount({ kind: "muted" }, { mail: "muted" });
    muted.view.button("このメールの点検を再開する").click();
    expect(muted.calls.onMute).toHaveBeenCalledExactlyOnceWith(false);
  });

  it("pauses until tomorrow, says so, and resumes", () => {
    const { view, calls } = mount({ kind: "no-draft" }, {});
    view.button("明日まで点検を休む").click();
    expect(calls.onPause).toHaveBeenCalledExactlyOnceWith(true);
    const paused = mount({ kind: "paused" }, { mail: "muted", pausedUntil: 1 });
    expect(paused.view.one("[role=status]").textContent).toContain("明日まで点検を休んでいます");
    expect(paused.view.buttonNames()).not.toContain("このメールの点検を再開する");
    paused.view.button("今すぐ再開する").click();
    expect(paused.calls.onPause).toHaveBeenCalledExactlyOnceWith(false);
  });

  it("offers no mail to mute where there is none", () => {
    expect(mount({ kind: "no-draft" }, {}).view.buttonNames()).not.toContain("このメールでは点検しない");
  });
});
