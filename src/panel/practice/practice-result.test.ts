// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inside } from "../query-view";
import { sampleReport } from "../sample-report";
import { mountPracticePage } from "./mount-practice-page";
import type { PracticeProps } from "./practice-props";
import { resolveScenario } from "./resolve-scenario";
import { allScenarios } from "./scenarios/all-scenarios";

const scenarios = allScenarios.map((scenario) => resolveScenario(scenario, "2026-11-20"));
let mounted: ReturnType<typeof mountPracticePage> | undefined;

function mount(given: Partial<PracticeProps> = {}) {
  const root = document.createElement("div");
  document.body.append(root);
  const props: PracticeProps = {
    language: "ja",
    scenarios,
    today: "2026-11-20",
    attempts: [],
    onCompose: () => {},
    latestAnswer: () => ({
      subject: "Re: 納品",
      body: "お詫びいたします。",
      report: sampleReport({ score: 54 }),
    }),
    reviewModel: async () => {
      const report = sampleReport();
      return {
        ...report,
        moves: { ...report.moves, cause: { status: "present", spans: [{ start: 0, end: 6 }] } },
      };
    },
    onAttempt: (attempt) => {
      mounted?.update({ ...props, attempts: [...props.attempts, attempt] });
    },
    onForget: vi.fn(),
    onPrint: vi.fn(),
    ...given,
  };
  mounted = mountPracticePage(root, props);
  return { props, view: inside(root) };
}

async function send(given: Partial<PracticeProps> = {}) {
  const practice = mount(given);
  const { view } = practice;
  view.button("この場面で書く").click();
  await vi.waitFor(() => view.button("送信").click());
  await vi.waitFor(() => expect(view.all(".result")).toHaveLength(1));
  return practice;
}

beforeEach(() => vi.spyOn(window, "scrollTo").mockImplementation(() => {}));
afterEach(() => {
  mounted?.unmount();
  document.body.replaceChildren();
});

describe("the practice page's record", () => {
  it("tells what was reached: passes, best scores, what was never tried", () => {
    const attempt = { scenario: scenarios[0]?.id ?? "", day: "2026-11-19", errors: 0, warnings: 0, hints: 0 };
    const { view } = mount({
      attempts: [
        { ...attempt, score: 62 },
        { ...attempt, score: 91 },
      ],
    });
    expect(view.one(".progress-count").textContent).toBe("15場面中1場面で合格");
    expect(
      view
        .all(".scenario-record")
        .map((line) => line.textContent)
        .slice(0, 2),
    ).toEqual(["合格最高91点（2回）", "未挑戦"]);
  });

  it("asks once before it forgets", async () => {
    const attempt = { scenario: "x", day: "2026-11-19", score: 1, errors: 0, warnings: 0, hints: 0 };
    const { view, props } = mount({ attempts: [attempt] });
    view.button("記録を消す").click();
    await vi.waitFor(() => view.button("やめる").click());
    expect(props.onForget).not.toHaveBeenCalled();
    await vi.waitFor(() => view.button("記録を消す").click());
    await vi.waitFor(() => view.button("消す").click());
    expect(props.onForget).toHaveBeenCalledOnce();
  });

  it("gives hints one at a time and counts them", async () => {
    const onAttempt = vi.fn();
    const { view } = mount({ onAttempt });
    view.button("この場面で書く").click();
    await vi.waitFor(() => view.button("ヒントを見る（あと3つ）").click());
    await vi.waitFor(() => view.button("ヒントを見る（あと2つ）").click());
    await vi.waitFor(() => expect(view.all(".hints li")).toHaveLength(2));
    view.button("送信").click();
    await vi.waitFor(() => expect(onAttempt).toHaveBeenCalledOnce());
    expect(onAttempt).toHaveBeenCalledWith({
      scenario: scenarios[0]?.id,
      day: "2026-11-20",
      score: 54,
      errors: 1,
      warnings: 0,
      hints: 2,
    });
    await vi.waitFor(() => expect(view.text()).toContain("ヒントを2つ使用"));
  });

  it("records nothing where there was no review", async () => {
    const onAttempt = vi.fn();
    const { view } = await send({ onAttempt, latestAnswer: () => undefined });
    expect(onAttempt).not.toHaveBeenCalled();
    expect(view.all(".comparison")).toEqual([]);
    expect(view.all(".whole-mail")).toHaveLength(1);
  });
});

describe("the practice page's result", () => {
  it("sets the trainee's words beside the model answer's, move by move", async () => {
    const { view } = await send();
    await vi.waitFor(() => {
      const cells = view.all(".comparison [data-move=cause] td").map((cell) => cell.textContent);
      expect(cells).toEqual(["書かれていません", scenarios[0]?.model.body.slice(0, 6).trim()]);
    });
    expect(view.all(".comparison [data-move=apology] td")[0]?.textContent).toBe("お詫びいた");
  });

  it("shows the trainee's own words where the engine cannot read the model answer", async () => {
    const { view } = await send({ reviewModel: () => Promise.reject(new Error("no engine")) });
    await vi.waitFor(() =>
      expect(view.all(".comparison [data-move=apology] td").map((cell) => cell.textContent)).toEqual([
        "お詫びいた",
        "–",
      ]),
    );
  });

  it("compares with the attempt before, and shows the way there", async () => {
    const before = {
      scenario: scenarios[0]?.id ?? "",
      day: "2026-11-19",
      score: 40,
      errors: 2,
      warnings: 0,
      hints: 0,
    };
    const { view } = await send({ attempts: [before] });
    await vi.waitFor(() => expect(view.text()).toContain("前回より14点上がりました。"));
    expect(view.all(".attempts .hidden-text").map((line) => line.textContent)).toEqual([
      "1回目 40点",
      "2回目 54点",
    ]);
  });

  it("goes on to the next case, and prints with both mails open", async () => {
    const { view, props } = await send();
    window.dispatchEvent(new Event("beforeprint"));
    expect(view.all("details.whole-mail").map((fold) => fold.hasAttribute("open"))).toEqual([true, true]);
    view.button("記録を印刷").click();
    expect(props.onPrint).toHaveBeenCalledOnce();
    view.button("次の場面へ").click();
    await vi.waitFor(() => expect(view.one(".brief h1").textContent).toBe(scenarios[1]?.title.ja));
  });

  it("keeps the name from one sheet to the next, for as long as the page is open", async () => {
    const { view } = await send();
    const name = () => view.one("[name=trainee]") as HTMLInputElement;
    name().value = "田中 一郎";
    name().dispatchEvent(new InputEvent("input", { bubbles: true }));
    view.button("もう一度書き直す").click();
    await vi.waitFor(() => view.button("送信").click());
    await vi.waitFor(() => expect(name().value).toBe("田中 一郎"));
  });
});
