import { describe, expect, it } from "vitest";
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
