import { describe, expect, it } from "vitest";
import { createIpadicAnalyzer } from "../../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../../analyzer/node-dictionary";
import { createLexicon } from "../lexicon";

import { MatcherSet } from "../matching/matcher-set";
import { compilePhrase } from "../matching/phrase";
import { SentenceAnalyzer } from "../sentence-analyzer";
import { createDeedFeatures } from "./deed-features";

const words = new Map([
  ["ours", ["弊社"]],
  ["self", ["私"]],
  ["staff", ["係"]],
  ["third-party", ["運送会社"]],
  ["sense-slip", ["取り違える"]],
  ["sense-inquire", ["調べる"]],
]);
const lexicon = createLexicon(words);
const ipadic = createIpadicAnalyzer(loadNodeDictionary());
const matchers = new MatcherSet((text, conjugate) => compilePhrase(text, ipadic, conjugate), lexicon.words);
const analyzer = new SentenceAnalyzer(ipadic, matchers);
const deedsOf = createDeedFeatures(lexicon);
const deeds = (text: string) => deedsOf({ text, ...analyzer.analyze(text) });

describe("createDeedFeatures", () => {
  it("tells who did what, and whose they are", () => {
    expect(deeds("弊社の係が箱を取り違えました。")).toEqual(
      expect.arrayContaining([
        "D:ours's staffが",
        "D:ours's staffが>slip",
        "D:oursが>slip",
        "D:staffが&past",
      ]),
    );
    expect(deeds("運送会社の係が箱を取り違えました。")).toContain("D:third-partyが>slip");
  });

  it("tells an inquirer from one who failed", () => {
    const found = deeds("運送会社が経緯を調べております。");
    expect(found).toContain("D:third-partyが>inquire");
    expect(found).not.toContain("D:third-partyが>slip");
  });

  it("knows kinds of doers that no list names, and those whom we asked to do it", () => {
    expect(deeds("丸八倉庫会社が箱を取り違えました。")).toContain("D:firmが>slip");
    expect(deeds("梱包をお願いしている業者が箱を取り違えました。")).toContain("D:hired firmが>slip");
    expect(deeds("3号機が止まりました。")).toContain("D:machineが");
  });

  it("says where nobody is named as the doer", () => {
    expect(deeds("六と八を取り違えました。")).toContain("D:no subject&past");
    expect(deeds("私が六と八を取り違えました。")).not.toContain("D:no subject&past");
  });
});
