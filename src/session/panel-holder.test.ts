// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { sampleFinding, sampleReport } from "../panel/sample-report";
import type { PanelProps } from "../panel/views";
import type { Report } from "../review/report";
import { createPanelHolder } from "./panel-holder";
import type { SessionPorts, SessionPreferences } from "./ports";

function setUp() {
  const preferences = { language: "ja" as "ja" | "en" };
  const update = vi.fn<(props: PanelProps) => void>();
  const mountPanel = vi.fn(() => ({
    element: document.createElement("seii-panel"),
    update,
    unmount: vi.fn(),
  }));
  const nothing = () => {};
  const holder = createPanelHolder({
    ports: {
      views: { mountPanel } as unknown as SessionPorts["views"],
      preferences: () => preferences as SessionPreferences,
    },
    onClosed: nothing,
    onStage: nothing,
    onResponsibility: nothing,
    onJump: nothing,
    onJumpToMove: nothing,
    onInsertSection: nothing,
    onMute: nothing,
  });
  const show = (report: Report) => holder.render({ kind: "reviewed", report });
  return { holder, show, update, preferences };
}

describe("the open panel", () => {
  it("is drawn anew where a part of the report is another, and only there", () => {
    const { holder, show, update, preferences } = setUp();
    const report = sampleReport({ findings: [sampleFinding()] });
    holder.open(report, document.createElement("button"));
    show({ ...report, outline: { customer: "佐藤", ended: true } });
    expect(update).not.toHaveBeenCalled();
    const others: Partial<Report>[] = [
      { score: 3 },
      { stage: { value: "first", detected: false } },
      { responsibility: { value: "none", detected: false } },
      { checklist: [] },
      { findings: [] },
      { scoreItems: [] },
      { customerPoints: [] },
    ];
    for (const other of others) {
      update.mockClear();
      show({ ...report, ...other });
      expect(update, Object.keys(other)[0]).toHaveBeenCalledOnce();
      show(report);
      expect(update).toHaveBeenCalledTimes(2);
    }
    update.mockClear();
    preferences.language = "en";
    show(report);
    expect(update).toHaveBeenCalledOnce();
  });

  it("closes where there is no review to show", () => {
    const { holder } = setUp();
    holder.open(sampleReport(), document.createElement("button"));
    holder.render({ kind: "fault", cause: "engine" });
    expect(holder.isOpen()).toBe(false);
  });
});
