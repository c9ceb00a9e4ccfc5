// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { inside } from "../query-view";
import { sampleReport } from "../sample-report";
import { mountPracticePage } from "./mount-practice-page";
import type { PracticeCompose, PracticeProps } from "./practice-props";
import { resolveScenario } from "./resolve-scenario";
import { allScenarios } from "./scenarios/all-scenarios";

const scenarios = allScenarios.map((scenario) => resolveScenario(scenario, "2026-11-20"));
const answer = {
  subject: "Re: 納品",
  body: "申し訳ございません。",
  report: sampleReport({ stage: { value: "final", detected: false } }),
};

let mounted: ReturnType<typeof mountPracticePage> | undefined;

function mount(given: Partial<PracticeProps> = {}) {
  const root = document.createElement("div");
  document.body.append(root);
  const opened: { compose: PracticeCompose; signal: AbortSignal }[] = [];
  const props: PracticeProps = {
    language: "ja",
    scenarios,
    today: "2026-11-20",
    attempts: [],
    onCompose: (compose, signal) => opened.push({ compose, signal }),
    latestAnswer: () => answer,
    reviewModel: async () => sampleReport(),
    onAttempt: vi.fn(),
    onForget: vi.fn(),
    onPrint: vi.fn(),
    ...given,
  };
  mounted = mountPracticePage(root, props);
  return { page: mounted, props, opened, view: inside(root) };
}

async function openFirst(given: Partial<PracticeProps> = {}) {
  const practice = mount(given);
  practice.view.button("この場面で書く").click();
  const compose = await vi.waitFor(() => {
    const last = practice.opened.at(-1);
    if (last === undefined) throw new Error("not open yet");
    return last;
  });
  return { ...practice, ...compose };
}

afterEach(() => {
  mounted?.unmount();
  document.body.replaceChildren();
});

describe("mountPracticePage", () => {
  it("lists the cases", () => {
    const { view } = mount();
    expect(view.all("li h3").map((title) => title.textContent)).toEqual(
      allScenarios.map(({ title }) => title.ja),
    );
    expect(view.all(".theme")).toHaveLength(5);
  });

  it("opens a mail window and hands out its elements", async () => {
    const { compose, signal, view } = await openFirst();
    const [scenario] = scenarios;
    expect(compose.scenario).toBe(scenario);
    expect(compose.body.getAttribute("role")).toBe("textbox");
    expect(compose.body.getAttribute("aria-multiline")).toBe("true");
    expect(compose.body.isContentEditable || compose.body.getAttribute("contenteditable")).toBeTruthy();
    expect(compose.to.value).toBe(scenario?.customer);
    expect(compose.subject.value).toBe(`Re: ${scenario?.mail.subject}`);
    expect(compose.quoted).toContain(scenario?.mail.body);
    expect(compose.send.textContent).toBe("送信");
    expect(compose.root.contains(compose.send)).toBe(true);
    expect(signal.aborted).toBe(false);
    expect(view.text()).toContain(scenario?.facts[0]?.ja);
  });

  it("puts the sample draft in, one line an element, and tells listeners", async () => {
    const { compose, view } = await openFirst();
    const changed = vi.fn();
    compose.body.addEventListener("input", changed);
    view.button("下書きの例を入れる").click();
    const lines = [...compose.body.children].map((line) => line.textContent);
    expect(lines.join("\n")).toBe(scenarios[0]?.sample.body);
    expect(compose.subject.value).toBe(scenarios[0]?.sample.subject);
    expect(changed).toHaveBeenCalledOnce();
  });

  it("sends nothing: it shows the review at that moment and closes the window", async () => {
    const { compose, signal, view } = await openFirst();
    compose.send.click();
    await vi.waitFor(() => expect(view.one(".result h1").textContent).toBe("お疲れさまでした"));
    expect(view.text()).toContain("100点満点中54点");
    expect(view.text()).toContain("重大1件、注意0件");
    expect(view.text()).toContain(scenarios[0]?.keyPoints[0]?.ja);
    expect(signal.aborted).toBe(true);
  });

  it("sends by Ctrl+Enter from the body, like webmail", async () => {
    const latestAnswer = vi.fn(() => undefined);
    const { compose, view } = await openFirst({ latestAnswer });
    compose.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    expect(latestAnswer).not.toHaveBeenCalled();
    compose.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true }));
    await vi.waitFor(() => expect(view.one(".result h1").textContent).toBe("お疲れさまでした"));
  });

  it("says so when there is no review yet", async () => {
    const { compose, view } = await openFirst({ latestAnswer: () => undefined });
    compose.send.click();
    await vi.waitFor(() => expect(view.text()).toContain("点検結果はありません"));
    expect(view.all(".summary")).toEqual([]);
  });

  it("takes the draft up again", async () => {
    const { compose, opened, view } = await openFirst();
    view.button("下書きの例を入れる").click();
    compose.send.click();
    await vi.waitFor(() => view.button("もう一度書き直す").click());
    await vi.waitFor(() => expect(opened).toHaveLength(2));
    const again = opened[1]?.compose;
    expect([...(again?.body.children ?? [])].map((line) => line.textContent).join("\n")).toBe(
      scenarios[0]?.sample.body,
    );
    expect(again?.subject.value).toBe(scenarios[0]?.sample.subject);
  });

  it("closes the window when it is discarded or left", async () => {
    const { signal, view } = await openFirst();
    view.button("破棄").click();
    await vi.waitFor(() => expect(signal.aborted).toBe(true));
    expect(view.one(".choose .screen-only h1").textContent).toBe("お詫びメールの練習");
  });

  it("keeps a foreign badge beside the send button and the draft through an update", async () => {
    const { compose, page, props } = await openFirst();
    const badge = document.createElement("seii-badge");
    compose.send.after(badge);
    compose.body.textContent = "書きかけ";
    page.update({ ...props, language: "en" });
    expect(compose.send.nextElementSibling).toBe(badge);
    expect(compose.send.textContent).toBe("Send");
    expect(compose.body.textContent).toBe("書きかけ");
  });
});
