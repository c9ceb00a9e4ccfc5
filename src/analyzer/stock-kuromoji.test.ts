import { beforeAll, describe, expect, it } from "vitest";
import type { MorphemeAnalyzer } from "../language/morpheme";
import { createIpadicAnalyzer } from "./ipadic-analyzer";
import { loadNodeDictionary } from "./node-dictionary";
import { loadStockKuromoji } from "./stock-kuromoji";

// Why the product runs an engine of its own: each case is one where kuromoji 0.1.2 goes wrong. Should a later version
// pass, the test fails and the decision (docs/decisions/0001-analyser.md) can be looked at again.
const own = createIpadicAnalyzer(loadNodeDictionary());
let stock: MorphemeAnalyzer;

beforeAll(async () => {
  stock = await loadStockKuromoji();
}, 60_000);

function surfaces(analyzer: MorphemeAnalyzer, text: string): string[] {
  return analyzer.analyze(text).map(({ surface }) => surface);
}

describe("kuromoji and the own engine", () => {
  it("agree on plain mails in every field", () => {
    for (const text of [
      "この度はご迷惑をお掛けし、誠に申し訳ございません。",
      "代替品を本日、宅配便にて発送いたしました。",
      "再発防止策として、出荷前の二重検査を十二月一日より義務づけます。",
    ]) {
      const fields = own.analyze(text).map((m) => ({ ...m, word: undefined }));
      expect(fields).toEqual(stock.analyze(text));
    }
  });

  it("differ where two emoji stand side by side: kuromoji loses what follows", () => {
    expect(surfaces(stock, "😀😀です")).toEqual(["😀😀"]);
    expect(surfaces(own, "😀😀です")).toEqual(["😀😀", "です"]);
  });

  it("differ in positions behind an emoji: kuromoji counts code points", () => {
    const text = "😀、明日です";
    const misplaced = (analyzer: MorphemeAnalyzer) =>
      analyzer.analyze(text).filter(({ start, end, surface }) => text.slice(start, end) !== surface).length;
    expect(misplaced(stock)).toBeGreaterThan(0);
    expect(misplaced(own)).toBe(0);
  });

  it.each(["あ\0い", "\ud83dです"])("differ on %j, on which kuromoji throws", (text) => {
    expect(() => stock.analyze(text)).toThrow();
    expect(surfaces(own, text).join("")).toBe(text);
  });

  it("differ on words younger than the dictionary", () => {
    expect(surfaces(stock, "令和八年")[0]).toBe("令");
    expect(surfaces(own, "令和八年")[0]).toBe("令和");
  });
});
