import { describe, expect, it } from "vitest";
import { createIpadicAnalyzer } from "../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../analyzer/node-dictionary";
import { createLexicon } from "./lexicon";
import { createParticipantFinder } from "./participants";

const analyzer = createIpadicAnalyzer(loadNodeDictionary());
const find = createParticipantFinder(
  createLexicon(
    new Map([
      ["ours", ["弊社", "当館"]],
      ["self", ["私"]],
      ["staff", ["係", "担当者"]],
      ["third-party", ["委託先", "運送会社", "頼んでいる会社"]],
      ["force", ["台風"]],
      ["reader", ["お客様"]],
    ]),
  ),
);
const sides = (text: string) =>
  find({ text, morphemes: analyzer.analyze(text) }).map(({ side, role }) => `${side} ${role}`);

describe("createParticipantFinder", () => {
  it("takes the side of the phrase's head", () => {
    expect(sides("弊社の委託先が箱を取り違えました。")).toEqual(["third-party が"]);
    expect(sides("運送会社の係が置き忘れました。")).toEqual(["third-party が"]);
    expect(sides("係の者が置き忘れました。")).toEqual(["staff が"]);
    expect(sides("頼んでいる会社が見落としました。")).toEqual(["third-party が"]);
  });

  it("takes the modifiers' side where the head says nothing", () => {
    expect(sides("私の確認不足で遅れました。")).toEqual(["self で"]);
    expect(sides("弊社の棚で見つかりました。")).toEqual(["ours で"]);
  });

  it("tells the part that each has", () => {
    expect(sides("台風により運送会社が便を止めました。")).toEqual(["force によ", "third-party が"]);
    expect(sides("当館からお客様へ連絡しました。")).toEqual(["ours から", "reader へ"]);
  });

  it("knows a firm that no list names", () => {
    expect(sides("丸八倉庫会社が誤りました。")).toEqual(["firm が"]);
  });

  it("finds nobody where nobody is named", () => {
    expect(sides("六と八を書き違えました。")).toEqual([]);
  });
});
