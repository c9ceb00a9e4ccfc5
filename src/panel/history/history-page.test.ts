// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { manyEntries, sampleEntry } from "../../history/testing/sample-entry";
import { inside } from "../query-view";
import type { HistoryProps } from "./history-props";
import { mountHistoryPage } from "./mount-history-page";

const drawScoreChart = vi.hoisted(() => vi.fn());
vi.mock("./draw-score-chart", () => ({ CHART_HEIGHT: 200, drawScoreChart }));

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

function mount(given: Partial<HistoryProps> = {}) {
  const root = document.createElement("div");
  document.body.append(root);
  const calls = {
    onNote: vi.fn(),
    onRemove: vi.fn(),
    onClear: vi.fn(),
    onImport: vi.fn<HistoryProps["onImport"]>(async () => ({ added: 3, refused: 1 })),
    onExport: vi.fn(),
  };
  const props: HistoryProps = {
    language: "ja",
    entries: manyEntries(40),
    rules: new Map([["apology/emoji", { ja: "絵文字があります。", en: "There is an emoji." }]]),
    off: undefined,
    now: Date.UTC(2026, 10, 20, 12),
    look: "",
    ...calls,
    ...given,
  };
  const page = mountHistoryPage(root, props);
  const view = inside(root);
  const select = async (label: string, value: string) => {
    const field = view.all(".select-field").find((one) => one.textContent?.startsWith(label));
    const list = field?.querySelector("select");
    if (!list) throw new Error(`no field ${label}`);
    list.value = value;
    list.dispatchEvent(new Event("change", { bubbles: true }));
    await settle();
  };
  return { props, page, calls, view, select, rows: () => view.all(".row") };
}

afterEach(() => document.body.replaceChildren());

describe("mountHistoryPage", () => {
  it("says how it goes, in figures and in a chart", async () => {
    const { view } = mount({
      entries: [sampleEntry(), sampleEntry({ id: "2", first: { score: 64, rules: {} } })],
    });
    await settle();
    expect(view.all(".figures dd").map((figure) => figure.textContent)).toEqual([
      "2通",
      "59点",
      "88点",
      "+29点",
      "2通中2通",
    ]);
    expect(drawScoreChart.mock.lastCall?.[1]).toMatchObject({ sent: [88, 88], first: [54, 64] });
    expect(view.one("[role=img]").getAttribute("aria-label")).toContain("送信時の平均は88点");
  });

  it("filters by period, site, stage and finding, and says how many are left", async () => {
    const { view, select } = mount();
    const status = () => view.one(".records [role=status]").textContent;
    expect(status()).toBe("40件");
    await select("段階", "first");
    expect(status()).toBe("40件中10件");
    await select("サイト", "outlook.live.com");
    expect(status()).toBe("40件中3件");
    view.button("絞り込みを解除").click();
    await settle();
    expect(status()).toBe("40件");
    view.all(".bar")[1]?.click();
    await settle();
    expect(status()).not.toBe("40件");
  });

  it("draws a page of ten thousand mails with some dozen rows", () => {
    const { rows, view } = mount({ entries: manyEntries(10_000) });
    expect(rows().length).toBeGreaterThan(5);
    expect(rows().length).toBeLessThan(60);
    expect(rows()[0]?.getAttribute("aria-setsize")).toBe("10000");
    expect(view.text()).toContain("10,000件");
  });

  it("is walked by keyboard", async () => {
    const { rows, view } = mount();
    const press = async (key: string) => {
      view.one(".rows").dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      await settle();
      return view.all('[aria-selected="true"]').map((row) => row.getAttribute("aria-posinset"));
    };
    expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
    expect(await press("ArrowDown")).toEqual(["1"]);
    expect(await press("ArrowDown")).toEqual(["2"]);
    expect(await press("End")).toEqual(["40"]);
    expect(document.activeElement?.getAttribute("aria-posinset")).toBe("40");
    expect(await press("ArrowDown")).toEqual(["40"]);
    expect(await press("Home")).toEqual(["1"]);
  });

  it("shows a record, and keeps a note on it when the writer leaves it", async () => {
    const entry = sampleEntry({ gate: { decision: "sent-anyway", reason: "急ぎのため" } });
    const { rows, view, calls } = mount({ entries: [entry] });
    rows()[0]?.click();
    await settle();
    for (const words of ["54", "88点", "急ぎのため", "絵文字があります", "apology/cause-missing"])
      expect(view.one(".detail").textContent).toContain(words);
    const note = view.one("textarea") as HTMLTextAreaElement;
    note.value = "原因を先に";
    note.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
    note.dispatchEvent(new Event("focusout", { bubbles: true }));
    note.dispatchEvent(new Event("blur"));
    expect(calls.onNote).toHaveBeenCalledWith("mail-1", "原因を先に");
    view.button("この記録を削除").click();
    expect(calls.onRemove).toHaveBeenCalledExactlyOnceWith("mail-1");
  });

  it("exports what the filters leave", async () => {
    const { view, select, calls } = mount();
    await select("段階", "brief");
    view.button("CSVで書き出す").click();
    expect(calls.onExport.mock.calls[0]?.[0]).toBe("csv");
    expect(calls.onExport.mock.calls[0]?.[1]).toHaveLength(10);
  });

  it("asks before it deletes everything", async () => {
    const { view, calls } = mount();
    view.button("すべて削除").click();
    await settle();
    expect(view.one("[role=alertdialog]").textContent).toContain("40件の記録");
    view.button("やめる").click();
    await settle();
    expect(calls.onClear).not.toHaveBeenCalled();
    view.button("すべて削除").click();
    await settle();
    view.button("すべて削除する").click();
    expect(calls.onClear).toHaveBeenCalledOnce();
  });

  it("says what came of an import", async () => {
    const { view, calls } = mount({ entries: [] });
    const input = view.one("input[type=file]") as HTMLInputElement;
    const choose = async () => {
      Object.defineProperty(input, "files", { value: [new File(["{}"], "h.json")], configurable: true });
      input.dispatchEvent(new Event("change", { bubbles: true }));
      await settle();
      return view.one(".outcome").textContent;
    };
    expect(await choose()).toBe("3件を読み込みました（読めない1件は除きました）。");
    calls.onImport.mockResolvedValue(undefined);
    expect(await choose()).toBe("反省ノートのファイルではありません。");
  });

  it.each<[Partial<HistoryProps>, string]>([
    [{ entries: undefined }, "記録を読み込んでいます"],
    [{ entries: "unreadable" }, "記録を読み込めません"],
    [{ entries: [] }, "まだ記録がありません"],
    [{ off: "user" }, "いまは記録していません"],
    [{ off: "policy" }, "管理者の設定により"],
  ])("says why there is nothing: %o", (given, words) => {
    expect(mount(given).view.text()).toContain(words);
  });

  it("speaks English", () => {
    const { view } = mount({ language: "en", entries: [sampleEntry()] });
    expect(view.text()).toContain("There is an emoji");
    expect(document.title).toBe("Notes on sent apologies – Seii Check");
  });
});
