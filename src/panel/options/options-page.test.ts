// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { inside } from "../query-view";
import { sampleFinding, sampleReport } from "../sample-report";
import { mountOptionsPage } from "./mount-options-page";
import type { OptionsProps, OptionsRule, OptionsSection } from "./options-props";

const text = (ja: string) => ({ ja });

const COMPANY = { name: text("自社の基準"), origin: "policy" } as const;

function rule(id: string, given: Partial<OptionsRule> = {}): OptionsRule {
  return {
    key: `apology/${id}`,
    id,
    severity: "error",
    message: text(`${id}の指摘。`),
    why: text("理由"),
    fix: text("直し方"),
    source: "S4",
    pack: { name: text("標準"), origin: "built-in" },
    changedBy: [],
    examples: { bad: ["遅れて申し訳ございません⟦😢⟧"], good: ["申し訳ございません。"] },
    ...given,
  };
}

const settle = (milliseconds = 20) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function mount(section: OptionsSection, given: Partial<OptionsProps> = {}) {
  const root = document.createElement("div");
  document.body.append(root);
  const calls = {
    onChange: vi.fn(),
    onReset: vi.fn(),
    onTry: vi.fn<OptionsProps["onTry"]>(async () => sampleReport()),
    onClearHistory: vi.fn(),
    onExportSettings: vi.fn(),
    onImportSettings: vi.fn<OptionsProps["onImportSettings"]>(async () => []),
  };
  const props: OptionsProps = {
    language: "ja",
    settings: {
      gate: "warn",
      gateThreshold: 60,
      disabledHosts: [],
      disabledRules: [],
      severities: {},
      history: true,
      historyDays: 365,
      theme: "auto",
      textSize: "standard",
      language: "auto",
    },
    policy: { state: "none", values: {}, delivered: [], faults: [] },
    hosts: ["mail.google.com", "outlook.live.com"],
    rules: [rule("jargon", { severity: "hint" }), rule("emoji"), rule("placeholder", { lockedBy: COMPANY })],
    packs: {
      overview: {
        revision: 1,
        packs: [
          {
            id: "apology",
            origin: "built-in",
            name: { ja: "基本" },
            version: 1,
            label: "2026-11",
            engine: ">=1",
            sha256: "",
            receivedAt: "",
            rules: 58,
            overrides: [],
            refused: [],
            quarantined: [],
            kept: [],
          },
        ],
        notices: [],
        userPacks: true,
      },
      work: "none",
      refused: undefined,
      onCheck: () => {},
      onImport: () => {},
      onRemove: () => {},
      audit: async () => "",
    },
    historyCount: 12,
    section,
    displayed: (report) => report,
    ...calls,
    ...given,
  };
  const page = mountOptionsPage(root, props);
  const view = inside(root);
  const field = (label: RegExp) => {
    const found = view
      .all("input, select")
      .find((one) => label.test(one.getAttribute("aria-label") ?? one.closest("label")?.textContent ?? ""));
    if (found === undefined) throw new Error(`no field ${label}`);
    return found as HTMLInputElement;
  };
  return { props, page, calls, view, field };
}

afterEach(() => document.body.replaceChildren());

describe("rules", () => {
  it("stand gravest first and are found by their words, half width or full", async () => {
    const { view } = mount("rules");
    const names = () => view.all(".rule-message").map((name) => name.textContent);
    expect(names()).toEqual(["emojiの指摘。", "placeholderの指摘。", "jargonの指摘。"]);
    const search = view.one("input[type=search]") as HTMLInputElement;
    search.value = "ＪＡＲＧＯＮ の指摘";
    search.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
    expect(names()).toEqual(["jargonの指摘。"]);
    expect(view.one(".rule-count").textContent).toBe("3件中1件");
  });

  it("are switched off and on, unless they are locked", () => {
    const { field, calls } = mount("rules");
    field(/「emojiの指摘。」を使う/).click();
    expect(calls.onChange).toHaveBeenCalledExactlyOnceWith({ disabledRules: ["apology/emoji"] });
    expect(field(/「placeholderの指摘。」を使う/).disabled).toBe(true);
    expect(field(/「placeholderの指摘。」の重大度/).disabled).toBe(true);
  });

  it("say which pack they are of, which changed them and which requires them", async () => {
    const own = { name: { ja: "自分の決まり", en: "My own" }, origin: "user" } as const;
    const rules = [
      rule("tone", { key: "jp.co.example/tone", pack: COMPANY }),
      rule("emoji", { changedBy: [COMPANY, own], lockedBy: COMPANY }),
      rule("jargon", { changedBy: [own], severity: "off" }),
      rule("plain"),
    ];
    const { view, page, props } = mount("rules", { rules });
    const said = () => view.all(".rule .locked").map((note) => note.textContent);
    expect(said()).toEqual([
      "会社の「自社の基準」、追加した「自分の決まり」が変更しています。会社の「自社の基準」が必須にしています。",
      "会社の「自社の基準」のルールです。",
      "追加した「自分の決まり」が変更しています。パックでオフになっています。",
    ]);
    expect(view.all(".rule .locked svg")).toHaveLength(1);
    page.update({ ...props, language: "en" });
    expect(said()[1]).toBe("A rule of your company’s “自社の基準”.");
    expect(said()[2]).toBe("Changed by “My own”, which you added. A pack switches it off.");
    page.update(props);
    const show = view.one(".rule-search select") as HTMLSelectElement;
    expect(show.textContent).toContain("会社・追加のもの");
    show.value = "delivered";
    show.dispatchEvent(new Event("change", { bubbles: true }));
    await settle();
    expect(view.all(".rule")).toHaveLength(3);
    const search = view.one("input[type=search]") as HTMLInputElement;
    search.value = "自社の基準 tone";
    search.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
    expect(view.all(".rule-message").map((name) => name.textContent)).toEqual(["toneの指摘。"]);
  });

  it("are weighed by the user, and given back their own weight", () => {
    const { field, calls, page, props } = mount("rules");
    const weigh = (value: string) => {
      const list = field(/「emojiの指摘。」の重大度/);
      list.value = value;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    };
    weigh("hint");
    expect(calls.onChange).toHaveBeenLastCalledWith({ severities: { "apology/emoji": "hint" } });
    page.update({
      ...props,
      settings: { ...props.settings, severities: { "apology/emoji": "hint", "x/y": "error" } },
    });
    weigh("");
    expect(calls.onChange).toHaveBeenLastCalledWith({ severities: { "x/y": "error" } });
  });

  it("show their examples, and try them in the engine", async () => {
    const { view, calls } = mount("rules");
    view.all(".rule-name")[0]?.click();
    await settle();
    expect(view.all("mark").map((mark) => mark.textContent)).toEqual(["😢"]);
    view.all(".example")[0]?.click();
    await settle(300);
    expect(calls.onTry.mock.calls.map(([subject, body]) => [subject, body])).toEqual([
      ["", "遅れて申し訳ございません😢"],
    ]);
    expect(view.one(".attempt-finding").textContent).toContain("絵文字が使われています");
  });

  it("tell of a sentence only what stands in it, and of an example what it is an example of", async () => {
    const whole = sampleFinding({ rule: "jargon", text: "", span: undefined, message: text("全体の指摘") });
    const { view } = mount("rules", {
      onTry: async () => sampleReport({ findings: [sampleFinding(), whole] }),
    });
    const box = view.one("textarea") as HTMLTextAreaElement;
    box.value = "申し訳ございません😊";
    box.dispatchEvent(new Event("input", { bubbles: true }));
    await settle(300);
    expect(view.one(".attempt").textContent).not.toContain("全体の指摘");
    view.all(".rule-name")[2]?.click();
    await settle();
    view.all(".example")[0]?.click();
    await settle(300);
    expect(view.one(".attempt").textContent).toContain("全体の指摘");
  });

  it("say so when the engine fails", async () => {
    const { view } = mount("rules", { onTry: () => Promise.reject(new Error("gone")) });
    const box = view.one("textarea") as HTMLTextAreaElement;
    box.value = "x";
    box.dispatchEvent(new Event("input", { bubbles: true }));
    await settle(300);
    expect(view.one(".attempt").textContent).toContain("点検できません");
  });
});

describe("the other sections", () => {
  it("change the gate", () => {
    const { field, calls, view } = mount("gate");
    field(/理由を選んでから送る/).click();
    expect(calls.onChange).toHaveBeenLastCalledWith({ gate: "reason" });
    const range = view.one("input[type=range]") as HTMLInputElement;
    range.value = "75";
    range.dispatchEvent(new Event("input", { bubbles: true }));
    expect(calls.onChange).toHaveBeenLastCalledWith({ gateThreshold: 75 });
  });

  it("switch hosts", () => {
    const { field, calls } = mount("hosts");
    field(/outlook.live.com/).click();
    expect(calls.onChange).toHaveBeenCalledExactlyOnceWith({ disabledHosts: ["outlook.live.com"] });
  });

  it("ask before the history is deleted", async () => {
    const { view, calls, field } = mount("history");
    field(/送信時の点検結果を残す/).click();
    expect(calls.onChange).toHaveBeenCalledExactlyOnceWith({ history: false });
    view.button("記録をすべて削除").click();
    await settle();
    expect(calls.onClearHistory).not.toHaveBeenCalled();
    view.button("すべて削除する").click();
    expect(calls.onClearHistory).toHaveBeenCalledOnce();
  });

  it("change the look and the language", () => {
    const { field, calls } = mount("appearance");
    field(/ハイコントラスト/).click();
    field(/English/).click();
    expect(calls.onChange.mock.calls).toEqual([[{ theme: "contrast" }], [{ language: "en" }]]);
  });

  it("say what could not be imported, and ask before a reset", async () => {
    const { view, calls } = mount("files");
    const input = view.one("input[type=file]") as HTMLInputElement;
    calls.onImportSettings.mockResolvedValue(["gate"]);
    Object.defineProperty(input, "files", { value: [new File(["{}"], "s.json")], configurable: true });
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await settle();
    expect(view.one(".outcome").textContent).toContain("gate");
    view.button("初期設定に戻す").click();
    await settle();
    expect(calls.onReset).not.toHaveBeenCalled();
    view.all("[role=alertdialog] button")[1]?.click();
    expect(calls.onReset).toHaveBeenCalledOnce();
  });

  it.each<[OptionsSection, string]>([
    ["packs", "2026-11"],
    ["keyboard", "Alt+Enter"],
    ["privacy", "このブラウザーの外へ出ません"],
  ])("show %s", (section, words) => {
    const { view } = mount(section);
    expect(view.text()).toContain(words);
    expect(view.one('.options-nav [aria-current="page"]').getAttribute("href")).toBe(`#${section}`);
  });
});

describe("what the policy decides", () => {
  const policy: OptionsProps["policy"] = {
    state: "set",
    values: { gate: "confirm", gateThreshold: 80, sites: ["mail.google.com"], history: "off" },
    delivered: [["gate", '"confirm"']],
    faults: ["gates"],
  };

  it("stands locked, with the key that it comes from", () => {
    const gate = mount("gate", { policy });
    expect(gate.view.all("fieldset:disabled")).toHaveLength(1);
    expect(gate.field(/「確認」と入力/).checked).toBe(true);
    expect((gate.view.one("input[type=range]") as HTMLInputElement).value).toBe("80");
    expect(gate.view.all(".locked").map((note) => note.textContent)).toEqual([
      "管理者のポリシー（gate）で決められています。",
      "管理者のポリシー（gateThreshold）で決められています。",
    ]);
    document.body.replaceChildren();
    const hosts = mount("hosts", { policy });
    expect(hosts.field(/outlook.live.com/)).toMatchObject({ disabled: true, checked: false });
    expect(hosts.field(/mail.google.com/)).toMatchObject({ disabled: false, checked: true });
    document.body.replaceChildren();
    expect(mount("history", { policy }).field(/点検結果を残す/)).toMatchObject({
      disabled: true,
      checked: false,
    });
  });

  it("is shown as the browser delivered it", () => {
    const { view } = mount("privacy", { policy });
    for (const words of ['"confirm"', "読み取れないキー：gates"]) expect(view.text()).toContain(words);
  });
});
