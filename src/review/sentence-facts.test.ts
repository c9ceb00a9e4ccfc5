import { describe, expect, it } from "vitest";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { unitsOf } from "./matching/unit";
import { readSentenceFacts } from "./sentence-facts";

const analyzer = createIpadicAnalyzer(loadNodeDictionary());
const factsOf = (text: string) => readSentenceFacts(text, unitsOf(analyzer.analyze(text)));

describe("tense", () => {
  it.each([
    ["納期が遅れました。", "past"],
    ["納期が遅れてしまいました。", "past"],
    ["商品を取り違えておりました。", "past"],
    ["原因は確認の漏れでした。", "past"],
    ["届いていませんでした。", "past"],
    ["明日お届けします。", "plan"],
    ["明日お届けいたします。", "plan"],
    ["原因を調べております。", "present"],
    ["原因は確認の漏れです。", "present"],
    ["原因は確認の漏れでございます。", "present"],
    ["確認の漏れ", "nominal"],
    ["", "nominal"],
    ["。", "nominal"],
  ])("%s is %s", (text, tense) => {
    expect(factsOf(text).tense).toBe(tense);
  });

  it("is that of the last predicate", () => {
    expect(factsOf("納期が遅れましたので、明日お届けします。").tense).toBe("plan");
    expect(factsOf("お届けする予定でしたが、遅れました。").tense).toBe("past");
  });
});

describe("negation", () => {
  it.each([
    ["届いておりません。", true],
    ["届きませんでした。", true],
    ["確認していない。", true],
    ["届きました。", false],
    ["届いていないことを確認しました。", false],
  ])("%s: %s", (text, negated) => {
    expect(factsOf(text).negated).toBe(negated);
  });
});

describe("request and question", () => {
  it.each([
    ["ご確認ください。", true, false],
    ["ご確認をお願いいたします。", true, false],
    ["ご確認いただけますでしょうか。", true, true],
    ["いつ届きますか。", false, true],
    ["いつ届くのでしょうか？", false, true],
    ["明日お届けします。", false, false],
    ["お願いを伺いました。", false, false],
  ])("%s: request %s, question %s", (text, request, question) => {
    expect(factsOf(text)).toMatchObject({ request, question });
  });
});

describe("date and number", () => {
  it.each([
    ["11月24日に届きます。", true, false],
    ["明日届きます。", true, false],
    ["14時に伺います。", true, false],
    ["影響は3件です。", false, true],
    ["48,200円を返金します。", false, true],
    ["11月24日に3件届きます。", true, true],
    ["三件です。", false, true],
    ["全件を確認しました。", false, true],
    ["2週間です。", false, true],
    ["申し訳ございません。", false, false],
  ])("%s: date %s, number %s", (text, date, number) => {
    expect(factsOf(text)).toMatchObject({ date, number });
  });
});
