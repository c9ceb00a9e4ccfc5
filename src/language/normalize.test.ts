import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorTime } from "../../test/processor-time";
import { normalize, toOriginal } from "./normalize";
import { japaneseText } from "./testing/japanese-text";

/** The user's own words for the first place where `part` stands in the normalised text. */
function ownWords(original: string, part: string): string {
  const normalized = normalize(original);
  const at = normalized.text.indexOf(part);
  expect(at, `"${part}" in "${normalized.text}"`).toBeGreaterThanOrEqual(0);
  const { start, end } = toOriginal(normalized, at, at + part.length);
  return original.slice(start, end);
}

describe("normalize", () => {
  it.each([
    ["㈱", "（株）"],
    ["①11月", "①11月"],
    ["⑴", "（1）"],
    ["㍿", "株式会社"],
    ["１２３", "123"],
    ["ＡＢＣ", "ABC"],
    ["ｶﾞﾊﾞﾝ", "ガバン"],
    ["ﾊﾟｿｺﾝ", "パソコン"],
    ["か\u3099は\u309a", "がぱ"],
    ["e\u0301", "é"],
    ["｡､｢｣･", "。、「」・"],
    ["(税込)", "（税込）"],
    ["です!", "です！"],
    ["ですか?", "ですか？"],
    ["Yahoo!Japan", "Yahoo!Japan"],
    ["a?b=1", "a?b=1"],
    ["‼⁈⁉", "！！？！！？"],
    ["﹗﹖", "！？"],
    ["～：／＠", "～：／＠"],
    ["……“”", "……“”"],
    ["〜", "〜"],
    ["\u3000a\u00a0b\tc", " a b c"],
    ["葛\u{e0100}城", "葛城"],
    ["神\ufe00", "神"],
    ["あ\u200bい\u00adう\ufeffえ\u202aお\u202c", "あいうえお"],
    ["𠮷野家", "𠮷野家"],
    ["😀😀です", "😀😀です"],
    ["", ""],
  ])("reads %j as %j", (original, text) => {
    expect(normalize(original).text).toBe(text);
  });

  it.each([
    ["a\r\nb", "a\nb"],
    ["a\rb", "a\nb"],
    ["a\n\r\nb", "a\n\nb"],
    ["a\u2028b\u2029c", "a\nb\nc"],
    ["a\r", "a\n"],
  ])("knows every line end: %j", (original, text) => {
    expect(normalize(original).text).toBe(text);
  });

  it.each([
    ["本日㈱山田へ", "（株）", "㈱"],
    ["本日㈱山田へ", "株", "㈱"],
    ["ｶﾞﾊﾞﾝのｶﾞﾗｽ", "ガラス", "ｶﾞﾗｽ"],
    ["すか\u3099る", "が", "か\u3099"],
    ["１１月２４日", "24日", "２４日"],
    ["😀です!", "です！", "です!"],
    ["申し\u200b訳ございません", "申し訳", "申し\u200b訳"],
    ["お詫び\r\n申し上げ", "び\n申", "び\r\n申"],
    ["葛\u{e0100}城様", "城様", "城様"],
  ])("leads from the reading of %j back to its own words", (original, part, own) => {
    expect(ownWords(original, part)).toBe(own);
  });

  it.each([
    ["復旧しました．また，ご迷惑を", "復旧しました。また、ご迷惑を"],
    ["遅れました. 明日お送りします.", "遅れました。 明日お送りします。"],
    ["1．原因　第1.2版", "1．原因 第1.2版"],
    ["見積.pdf、３，２００円", "見積.pdf、3，200円"],
    ["すみません．．．", "すみません．．．"],
    ["Ａ社，Ｂ社", "A社，B社"],
    ["厚みが三．五ミリ、三，二〇〇円", "厚みが三．五ミリ、三，二〇〇円"],
    ["一．経緯\nア．原因", "一．経緯\nア．原因"],
    ["佐藤.鈴木、お名前.みんな、見積書.*", "佐藤.鈴木、お名前.みんな、見積書.*"],
    ["11時に復旧．\n以上", "11時に復旧。\n以上"],
  ])("reads the stops of papers behind Japanese as the usual ones: %j", (text, expected) => {
    expect(normalize(text).text).toBe(expected);
  });

  it("keeps lone surrogates in their place", () => {
    const normalized = normalize("\ud83dあ\ude00い");
    expect(normalized.text).toBe("\ud83dあ\ude00い");
    expect([...normalized.origins]).toEqual([0, 1, 2, 3]);
  });

  it("keeps an empty span empty, inside and at the end", () => {
    const normalized = normalize("㈱です");
    expect(toOriginal(normalized, 3, 3)).toEqual({ start: 1, end: 1 });
    expect(toOriginal(normalized, normalized.text.length, normalized.text.length)).toEqual({
      start: 3,
      end: 3,
    });
  });

  it("gives every unit an origin and an end inside the text, never going back", () => {
    fc.assert(
      fc.property(japaneseText(), (original) => {
        const { text, origins, ends } = normalize(original);
        expect(origins.length).toBe(text.length);
        expect(ends.length).toBe(text.length);
        for (let i = 0; i < text.length; i++) {
          const origin = origins[i] as number;
          const end = ends[i] as number;
          expect(origin).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(original.length);
          if (i === 0) continue;
          const before = origins[i - 1] as number;
          // Units of one piece share its place; the next piece begins where it ended, or later.
          expect(origin === before ? end === ends[i - 1] : origin >= (ends[i - 1] as number)).toBe(true);
        }
      }),
    );
  });

  it("reads any part cut at its own pieces as it reads the whole", () => {
    fc.assert(
      fc.property(japaneseText(), fc.nat(), fc.nat(), (original, a, b) => {
        const whole = normalize(original);
        fc.pre(whole.text.length > 0);
        const i = a % whole.text.length;
        const j = Math.min(whole.text.length, i + 1 + (b % 20));
        const { start, end } = toOriginal(whole, i, j);
        const part = normalize(original.slice(start, end)).text;
        // ! and ? between letters depend on what stands beside them; \r on the \n behind it.
        const plain = (s: string) => s.replace(/！/g, "!").replace(/？/g, "?").replaceAll("\n", "");
        expect(plain(part)).toContain(plain(whole.text.slice(i, j)));
      }),
    );
  });

  it("finds little to do in what it has read once", () => {
    fc.assert(
      fc.property(japaneseText(), (original) => {
        const once = normalize(original).text;
        const twice = normalize(once).text;
        // Marks left alone by what was dropped between may join the second time.
        const bare = (s: string) => s.normalize("NFKC").replace(/[!！]/g, "!").replace(/[?？]/g, "?");
        expect(bare(twice)).toBe(bare(once));
      }),
    );
  });

  it("reads 200,000 units of any kind in time linear in them", () => {
    for (const piece of ["あ", "ｶﾞ", "㈱", "😀", "\u200b", "か\u3099", "!", "\r\n"]) {
      const started = processorTime();
      normalize(piece.repeat(200_000 / piece.length));
      expect(processorTime() - started, piece).toBeLessThan(1500);
    }
  });
});
