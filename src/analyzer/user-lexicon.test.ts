import { describe, expect, it } from "vitest";
import { createIpadicAnalyzer } from "./ipadic-analyzer";
import { loadNodeDictionary } from "./node-dictionary";
import { type UserEntry, UserEntryError } from "./user-lexicon";

const dictionary = loadNodeDictionary();

function entry(surface: string, reading = "ヨミ", pos = "名詞,固有名詞"): UserEntry {
  return { surface, reading, pos };
}

function surfaces(text: string, ...entries: UserEntry[]): string[] {
  return createIpadicAnalyzer(dictionary, { entries })
    .analyze(text)
    .map(({ surface }) => surface);
}

const PRODUCTS = [
  ...[
    "みなと便",
    "ひばりの湯",
    "そらいろ",
    "とどける君",
    "まごころ宅配",
    "お詫びくん",
    "申し訳茶",
    "ですます",
  ],
  ...[
    "Minato Cloud",
    "C#",
    "CM-310B",
    "安心365",
    "クイックお届け便",
    "ミナトクラウドストレージ",
    "𠮷田屋",
    "😀プラン",
  ],
];
const CONTEXTS: [string, string][] = [
  ["", ""],
  ["弊社の", "をご利用いただき、ありがとうございます。"],
  ["本日、", "が停止いたしました。"],
  ["「", "」の件"],
  ["このたびは", "の不具合によりご迷惑をおかけしました。"],
  ["12月に", "で"],
];

describe("user entries", () => {
  it.each(PRODUCTS)("keep %s in one piece wherever it stands", (product) => {
    for (const [before, after] of CONTEXTS) {
      expect(surfaces(before + product + after, entry(product))).toContain(product);
    }
  });

  it("carry their own reading and part of speech", () => {
    const analyzer = createIpadicAnalyzer(dictionary, {
      entries: [entry("みなと便", "ミナトビン", "名詞,固有名詞,組織")],
    });
    expect(analyzer.analyze("弊社のみなと便が")[2]).toMatchObject({
      start: 3,
      end: 7,
      surface: "みなと便",
      base: "みなと便",
      reading: "ミナトビン",
      pos: "名詞",
      detail1: "固有名詞",
      detail2: "組織",
      detail3: "*",
      conjugationType: "*",
      conjugationForm: "*",
      known: true,
    });
  });

  it("take the general kind where the part of speech leaves it open", () => {
    const [morpheme] = createIpadicAnalyzer(dictionary, { entries: [entry("ぬるぽん")] }).analyze("ぬるぽん");
    expect(morpheme).toMatchObject({ pos: "名詞", detail1: "固有名詞", detail2: "一般" });
  });

  it("prefer the longer of two that begin together", () => {
    expect(surfaces("みなと便プラスです", entry("みなと便"), entry("みなと便プラス"))).toEqual([
      "みなと便プラス",
      "です",
    ]);
  });

  it("leave common longer words of the dictionary whole", () => {
    const words = ["カスタマー", "バッテリー", "ありがとう", "明日香"];
    const entries = ["カスタ", "バッテ", "ありが", "日香"].map((surface) => entry(surface));
    for (const word of words) expect(surfaces(`${word}の件`, ...entries)).toContain(word);
  });

  it("count once for a surface: the last", () => {
    const entries = [entry("みなと便", "イチ"), entry("みなと便", "ニ")];
    expect(createIpadicAnalyzer(dictionary, { entries }).analyze("みなと便")).toMatchObject([
      { reading: "ニ" },
    ]);
  });

  it("change nothing in texts that do not hold them", () => {
    const text = "この度はご迷惑をお掛けし、誠に申し訳ございません。";
    expect(surfaces(text, entry("みなと便"))).toEqual(surfaces(text));
  });

  it.each(["", " ", " みなと", "みなと　", "みな\nと", "\ud83d"])("refuse the surface %j", (surface) => {
    const refused = () => createIpadicAnalyzer(dictionary, { entries: [entry("みなと便"), entry(surface)] });
    expect(refused).toThrow(UserEntryError);
    expect(refused).toThrow(expect.objectContaining({ index: 1, field: "surface" }));
  });

  it.each(["", "名刺", "名詞,", "動詞,自立,*,*,一段"])("refuse the part of speech %j", (pos) => {
    const refused = () =>
      createIpadicAnalyzer(dictionary, { entries: [entry("みなと便", "ミナトビン", pos)] });
    expect(refused).toThrow(expect.objectContaining({ index: 0, field: "pos" }));
  });
});
