import { describe, expect, it } from "vitest";
import { loadReviewer } from "../../cli/load-reviewer";
import { ANSWERS, DEMAND, EMPTY_POINT, QUESTION_END } from "./point-kinds";

const asks = (text: string) => (QUESTION_END.test(text) || DEMAND.test(text)) && !EMPTY_POINT.test(text);

describe("points of the customer's mail", () => {
  it.each([
    "いつ戻りますか？",
    "なぜ遅れたのですか",
    "送り直してもらえませんか。",
    "書面で説明してください",
    "全部返してください。",
  ])("takes %s for a point", (text) => expect(asks(text)).toBe(true));

  it.each([
    "よろしくお願いします。",
    "ご確認ください。",
    "どうしてくれるんですか。",
    "箱がつぶれていました。",
  ])("asks for nothing in %s", (text) => expect(asks(text)).toBe(false));

  it("wants the counter that was asked for", () => {
    const kind = ANSWERS.find((k) => k.asks.test("何名に出ていますか"));
    const answer = kind?.counted?.("名");
    expect(answer?.test("対象は31名です。")).toBe(true);
    expect(answer?.test("夜勤の方31人です。")).toBe(true);
    expect(answer?.test("10月8日に直しました。")).toBe(false);
  });
});

describe("the report's customer points", () => {
  const reviewer = loadReviewer();
  const draft = {
    subject: "納品遅れのお詫び",
    body: "佐藤様\n\n部品200個のお届けが遅れ、誠に申し訳ございません。\n11月24日（火）9時にお届けいたします。",
    to: [],
    quoted: "部品が届きません。\nいつ届きますか。\n書面で説明してください。\nよろしくお願いします。",
    now: "2026-11-20",
  };

  it("tell in the customer's order what is answered and what is not", () => {
    const report = reviewer.review(draft);
    expect(report.customerPoints).toEqual([
      { text: "いつ届きますか。", answered: true },
      { text: "書面で説明してください。", answered: false },
    ]);
    expect(report.findings.map(({ rule }) => rule)).toContain("customer-point-unanswered");
  });

  it.each([
    ["なぜ届かないのか、いつ届くのかを教えてください。", "いつ届くのか is answered, なぜ is not", false],
    ["①いつ届きますか ②カビが出た箱はどうなりますか", "the second is not", false],
    [
      "11月24日の朝には使いたいので、いつ届くかを教えてください。",
      "what leads up to a question asks nothing",
      true,
    ],
    ["使い方の説明書を送りなさい。", "an order is a point", false],
    ["お届け先の変更は。", "a bare topic asks as well", false],
  ])("take %s apart: %s", (quoted, _why, answered) => {
    const points = reviewer.review({ ...draft, quoted }).customerPoints ?? [];
    expect(points.length).toBeGreaterThan(0);
    expect(points.every((point) => point.answered)).toBe(answered);
  });

  it("stand each for itself where lines are numbered", () => {
    const quoted = "部品が届きません。\n①いつ届きますか\n②ほかの客先は大丈夫ですか\n日向";
    expect(reviewer.review({ ...draft, quoted }).customerPoints).toEqual([
      { text: "いつ届きますか", answered: true },
      { text: "ほかの客先は大丈夫ですか", answered: false },
    ]);
  });

  it("are left out where nothing is asked, or nothing is quoted", () => {
    for (const quoted of ["", "部品が届きません。\nよろしくお願いします。"])
      expect(reviewer.review({ ...draft, quoted })).not.toHaveProperty("customerPoints");
  });
});
