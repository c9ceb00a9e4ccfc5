import { describe, expect, it } from "vitest";
import { processorTime } from "../../../test/processor-time";
import { createIpadicAnalyzer } from "../../analyzer/ipadic-analyzer";
import { loadNodeDictionary } from "../../analyzer/node-dictionary";
import type { MatcherSpec } from "../rule";
import { MatcherSet } from "./matcher-set";
import { compilePhrase, type PhraseCompiler } from "./phrase";

const analyzer = createIpadicAnalyzer(loadNodeDictionary());
const compile: PhraseCompiler = (text, conjugate) => compilePhrase(text, analyzer, conjugate);
const SAME = [
  ["申し訳", "申訳", "申しわけ", "もうしわけ"],
  ["ございま", "御座いま"],
  ["詫び", "わび"],
];

/** The words that a matcher finds in a text. */
function hits(
  spec: MatcherSpec,
  text: string,
  words: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): readonly string[] {
  const set = new MatcherSet(compile, words, SAME);
  const matcher = set.add(spec);
  return set
    .read(text, analyzer.analyze(text))
    .matches.filter((m) => m.matcher === matcher)
    .map((m) => text.slice(m.start, m.end));
}

const phrase = (text: string) => ({ phrases: [text] });

describe("phrases, however they are spelt", () => {
  it.each([
    ["お詫び申し上げます", "深く御詫び申し上げます。", "御詫び申し上げます"],
    ["お詫び申し上げます", "深くおわび申しあげます。", "おわび申しあげます"],
    ["お詫び申し上げます", "深くお詫びもうしあげます。", "お詫びもうしあげます"],
    ["お詫びいたします", "御詫び致します。", "御詫び致します"],
    ["対応いたします", "早急に対応致します。", "対応致します"],
    ["対応いたします", "早急に対応します。", "対応します"],
    ["対応いたします", "早急に対応を致します。", "対応を致します"],
    ["対応いたします", "早急に対応させていただきます。", "対応させていただきます"],
    ["申し訳ございません", "誠に申訳ございません。", "申訳ございません"],
    ["申し訳ございません", "誠にもうしわけございません。", "もうしわけございません"],
    ["申し訳ございません", "誠に申しわけ御座いません。", "申しわけ御座いません"],
    ["申し訳ございません", "誠に申し訳ございませんでした。", "申し訳ございませんでした"],
    ["与える", "ご迷惑をあたえた。", "あたえた"],
    ["与える", "損害を与えてしまいました。", "与えてしまいました"],
    ["誤る", "数量を誤っておりました。", "誤っておりました"],
    ["お掛けする", "ご迷惑をおかけしました。", "おかけしました"],
    ["おかけする", "ご迷惑をお掛けいたしました。", "お掛けいたしました"],
    ["ご連絡いたします", "明日御連絡申し上げます。", "御連絡申し上げます"],
    ["責任はない", "弊社に責任がない。", "責任がない"],
  ])("%s finds %s", (text, body, found) => {
    expect(hits(phrase(text), body)).toEqual([found]);
  });

  it.each([
    ["誤解", "五階の会議室です。"],
    ["誤解", "後悔しております。"],
    ["対応いたします", "対応いたしません。"],
    ["対応いたします", "対応できません。"],
    ["対応いたします", "対応表をお送りします。"],
    ["気をつけます", "元気をつけます。"],
    ["再発", "採血の日です。"],
    ["お詫びいたします", "お祝いいたします。"],
    ["確認いたします", "確認書です。"],
    ["終了", "修了証をお送りします。"],
    ["与える", "答えました。"],
  ])("%s does not find %s", (text, body) => {
    expect(hits(phrase(text), body)).toEqual([]);
  });

  it("keeps a negation of its own", () => {
    expect(hits(phrase("届いておりません"), "まだ届いておりません。")).toEqual(["届いておりません"]);
    expect(hits(phrase("届いておりません"), "昨日届いております。")).toEqual([]);
    expect(hits(phrase("対応できません"), "対応できませんでした。")).toEqual(["対応できませんでした"]);
  });

  it("finds every place", () => {
    expect(hits(phrase("お詫びいたします"), "お詫びします。重ねてお詫び致します。")).toHaveLength(2);
  });

  it("finds the longest of those that overlap", () => {
    expect(hits({ phrases: ["お詫び", "お詫び申し上げます"] }, "深くお詫び申し上げます。")).toEqual([
      "お詫び申し上げます",
    ]);
  });

  it.each([
    ["原因…調査中", "原因につきましては現在調査中です。", 1],
    ["原因…調査中", "原因は調査中です。", 1],
    ["原因…調査中", "調査中の原因です。", 0],
    ["原因…調査中", "原因は一号機の二番目の部品の三つ目の歯車の四本目の軸にあり、別件は調査中です。", 0],
  ])("%s bridges a few words: %s", (text, body, count) => {
    expect(hits(phrase(text), body)).toHaveLength(count);
  });

  it("takes exact spelling at its word", () => {
    const exact = (text: string, body: string) => hits({ phrases: [text], spelling: "exact" }, body);
    expect(exact("致します", "対応致します。対応いたします。")).toEqual(["致します"]);
    expect(exact("ああ", "ああああ")).toEqual(["ああ", "ああ"]);
    expect(exact("バッチ", "バッチリです")).toEqual(["バッチ"]);
  });

  it("absorbs endings only where it may", () => {
    expect(hits({ phrases: ["対応"], conjugate: false }, "対応いたします。")).toEqual(["対応"]);
    expect(hits({ phrases: ["対応"] }, "対応表です。")).toEqual(["対応"]);
  });

  it.each(["", "。", "…", "😊", "\ud83d"])("finds nothing in %j, and throws not", (body) => {
    expect(hits(phrase("お詫びいたします"), body)).toEqual([]);
  });
});

describe("token sequences", () => {
  const tokens = (...steps: NonNullable<MatcherSpec["tokens"]>) => ({ tokens: steps });
  const BODY = "弊社の担当の鈴木が商品を二つ誤って送りました。";

  it("match by surface, base, reading, part of speech and form", () => {
    expect(hits(tokens({ surface: "弊社" }), BODY)).toEqual(["弊社"]);
    expect(hits(tokens({ base: "送る" }), BODY)).toEqual(["送り"]);
    expect(hits(tokens({ reading: "ショウヒン" }), BODY)).toEqual(["商品"]);
    expect(hits(tokens({ pos: "名詞,固有名詞,人名" }), BODY)).toEqual(["鈴木"]);
    expect(hits(tokens({ base: "誤る", form: "連用" }), BODY)).toEqual(["誤っ"]);
    expect(hits(tokens({ base: "誤る", form: "未然" }), BODY)).toEqual([]);
    expect(hits(tokens({ surface: ["商品", "鈴木"] }), BODY)).toEqual(["鈴木", "商品"]);
  });

  it("match a run of words, with gaps as wide as told", () => {
    expect(hits(tokens({ surface: "担当" }, { surface: "の" }, { surface: "鈴木" }), BODY)).toEqual([
      "担当の鈴木",
    ]);
    expect(hits(tokens({ surface: "担当" }, { surface: "鈴木" }), BODY)).toEqual([]);
    expect(hits(tokens({ surface: "担当" }, { surface: "鈴木", gap: [0, 1] }), BODY)).toEqual(["担当の鈴木"]);
    expect(hits(tokens({ surface: "担当" }, { surface: "鈴木", gap: [2, 6] }), BODY)).toEqual([]);
    expect(hits(tokens({ surface: "弊社" }, { base: "送る", gap: [0, 20] }), BODY)).toEqual([
      "弊社の担当の鈴木が商品を二つ誤って送り",
    ]);
  });

  it("leave out what is optional", () => {
    const spec = tokens({ surface: "商品" }, { surface: "を", optional: true }, { base: "送る" });
    expect(hits(spec, "商品を送りました。")).toEqual(["商品を送り"]);
    expect(hits(spec, "商品送りました。")).toEqual(["商品送り"]);
    expect(hits(spec, "商品は送りました。")).toEqual([]);
  });

  it("repeat what may repeat, as far as it goes", () => {
    expect(hits(tokens({ pos: "名詞,数", repeat: true }, { surface: "個" }), "数は1234個です")).toEqual([
      "1234個",
    ]);
  });

  it("refuse what is `not` allowed", () => {
    const spec = tokens({ pos: "名詞", not: { surface: ["弊社", "担当"] } }, { surface: "が" });
    expect(hits(spec, "弊社が誤り、鈴木が送りました。")).toEqual(["鈴木が"]);
  });

  it("underline what is marked", () => {
    const spec = tokens(
      { surface: "担当" },
      { surface: "の" },
      { pos: "名詞", mark: true },
      { surface: "が" },
    );
    expect(hits(spec, BODY)).toEqual(["鈴木"]);
  });

  it("know the packs' words", () => {
    const words = new Map([["ours", new Set(["弊社"])]]);
    expect(hits(tokens({ word: "ours" }, { surface: "の" }), BODY, words)).toEqual(["弊社の"]);
    expect(hits(tokens({ word: "unknown" }), BODY, words)).toEqual([]);
  });

  it("are found by any of several", () => {
    expect(hits({ any: [[{ surface: "商品" }], [{ surface: "鈴木" }]] }, BODY)).toEqual(["鈴木", "商品"]);
  });

  it("may begin with anything", () => {
    expect(hits(tokens({ pos: "助詞" }, { surface: "商品" }), BODY)).toEqual(["が商品"]);
    expect(hits(tokens({ surface: "とても", optional: true }, { surface: "商品" }), BODY)).toEqual(["商品"]);
  });
});

describe("MatcherSet", () => {
  it("gives the same number for the same matcher, another for another", () => {
    const set = new MatcherSet(compile, new Map());
    const first = set.add({ phrases: ["お詫び"] });
    expect(set.add({ phrases: ["お詫び"] })).toBe(first);
    expect(set.addUnless(["お詫び"])).toBe(first);
    expect(set.addPhrases(["お詫び"])).toBe(first);
    expect(set.add({ phrases: ["お祝い"] })).not.toBe(first);
    expect(set.addUnless(undefined)).toBeUndefined();
    expect(set.addPhrases(undefined)).toBeUndefined();
    expect(set.size).toBe(2);
  });

  it("tells matches in the order of the text, those of one matcher apart", () => {
    const set = new MatcherSet(compile, new Map(), SAME);
    set.add({ phrases: ["お詫び", "申し訳ございません", "お詫びいたします"] });
    set.add({ phrases: ["お詫び"] });
    const text = "申し訳ございません。お詫びします。お詫び申し上げます。";
    const { matches } = set.read(text, analyzer.analyze(text));
    expect(matches.length).toBeGreaterThanOrEqual(5);
    for (const [i, m] of matches.entries()) {
      expect(m.start).toBeLessThan(m.end);
      expect(m.end).toBeLessThanOrEqual(text.length);
      const before = matches[i - 1];
      if (before) expect(before.start).toBeLessThanOrEqual(m.start);
      const rival = matches.find(
        (o) => o !== m && o.matcher === m.matcher && o.start < m.end && m.start < o.end,
      );
      expect(rival).toBeUndefined();
    }
  });

  it("knows of a word what was added since it was met, and what another set holds", () => {
    const set = new MatcherSet(compile, new Map());
    const other = new MatcherSet(compile, new Map());
    other.add({ phrases: ["誤り"] });
    const text = "手順の誤りをお詫びします。";
    const found = (of: MatcherSet) =>
      of.read(text, analyzer.analyze(text)).matches.map((m) => text.slice(m.start, m.end));
    expect(found(set)).toEqual([]);
    set.add({ phrases: ["お詫び"] });
    expect(found(set)).toEqual(["お詫び"]);
    set.add({ tokens: [{ surface: "手順" }] });
    set.add({ tokens: [{ pos: "助詞" }, { surface: "誤り" }] });
    expect(found(set)).toEqual(["手順", "の誤り", "お詫び"]);
    expect(found(other)).toEqual(["誤り"]);
    expect(found(set)).toEqual(["手順", "の誤り", "お詫び"]);
  });

  it("keeps a hostile sequence within its budget", () => {
    const set = new MatcherSet(compile, new Map());
    const anything = Array.from({ length: 19 }, () => ({
      pos: "名詞",
      repeat: true,
      optional: true,
      gap: [0, 20] as const,
    }));
    set.add({ tokens: [...anything, { surface: "どこにもない" }] });
    const text = "商品".repeat(40);
    const morphemes = analyzer.analyze(text);
    const started = processorTime();
    set.read(text, morphemes);
    expect(processorTime() - started).toBeLessThan(3000);
  });

  it("takes time linear in the text", () => {
    const set = new MatcherSet(compile, new Map(), SAME);
    for (const p of ["お詫び申し上げます", "原因…調査中…です", "の…の…の", "対応いたします"])
      set.add({ phrases: [p] });
    for (const unit of ["のお詫び", "原因", "の", "あ"]) {
      const text = unit.repeat(10_000 / unit.length);
      const morphemes = analyzer.analyze(text);
      const started = processorTime();
      set.read(text, morphemes);
      expect(processorTime() - started, unit).toBeLessThan(1500);
    }
  });
});
