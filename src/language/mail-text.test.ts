import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMailReader, type MailText, readMail, spanInBody } from "./mail-text";
import { normalize } from "./normalize";
import { japaneseText } from "./testing/japanese-text";

/** What joins or parts blocks: blank lines, headings, quotes, marks that belong to a line end. */
const marks = fc.constantFrom(
  "",
  "\n",
  "　",
  "\u3099が",
  "\r",
  "■原因",
  "> 引用",
  "On x wrote:",
  "佐藤様",
  "-----",
);

const bare = (text: string) => text.replace(/[\s\u3000]/g, "");

/** Where the units of a sentence stand in the normalised text of the whole mail. */
function placesOf({ blocks }: MailText, { block, offsets }: MailText["sentences"][number]): number[] {
  const before = blocks.slice(0, block).reduce((n, b) => n + b.normalized.text.length, 0);
  return Array.from(offsets, (offset) => before + offset);
}

describe("spanInBody", () => {
  it.each([
    ["㈱山田様\n\nお詫びします。", "お詫び", "お詫び"],
    ["本日は①を2枚、ｶﾞﾗｽを1枚。", "ガラス", "ｶﾞﾗｽ"],
    ["納期が\r\n　遅れました。", "納期が遅れ", "納期が\r\n　遅れ"],
    ["・納期が遅れました。", "納期", "納期"],
    ["😀です。申し訳ございません!", "ません！", "ません!"],
  ])("leads from a sentence of %j to the user's own words", (body, part, own) => {
    const mail = readMail(body);
    const sentence = mail.sentences.find((s) => s.text.includes(part));
    if (!sentence) throw new Error(`no sentence holds ${part}`);
    const at = sentence.text.indexOf(part);
    const { start, end } = spanInBody(mail, sentence, at, at + part.length);
    expect(body.slice(start, end)).toBe(own);
  });

  it("keeps out-of-range places inside the text", () => {
    const mail = readMail("あ。");
    const [sentence] = mail.sentences;
    if (!sentence) throw new Error("no sentence");
    expect(spanInBody(mail, sentence, 0, 99)).toEqual({ start: 0, end: 2 });
    expect(spanInBody(mail, sentence, 50, 99)).toEqual({ start: 1, end: 2 });
  });
});

describe("readMail", () => {
  it("places every sentence in the user's text, where the same words stand", () => {
    fc.assert(
      fc.property(japaneseText(), (body) => {
        const mail = readMail(body);
        for (const sentence of mail.sentences) {
          expect(sentence.text).not.toBe("");
          expect(sentence.offsets).toHaveLength(sentence.text.length);
          const { start, end } = spanInBody(mail, sentence, 0, sentence.text.length);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(body.length);
          const [from, last] = [placesOf(mail, sentence)[0], placesOf(mail, sentence).at(-1)] as [
            number,
            number,
          ];
          const to = last + 1;
          // Line breaks and indents inside a joined sentence are all that it leaves out.
          expect(bare(sentence.text)).toBe(bare(mail.normalized.text.slice(from, to)));
          const plain = (s: string) => bare(s).replace(/！/g, "!").replace(/？/g, "?");
          expect(plain(normalize(body.slice(start, end)).text)).toContain(plain(sentence.text));
        }
      }),
    );
  });

  it("tells the sentences in the order of the text, none over another", () => {
    fc.assert(
      fc.property(japaneseText(), (body) => {
        let last = -1;
        const mail = readMail(body);
        for (const sentence of mail.sentences) {
          for (const offset of placesOf(mail, sentence)) {
            expect(offset).toBeGreaterThan(last);
            last = offset;
          }
        }
      }),
    );
  });

  it("loses nothing but spaces and the marks of headings and items", () => {
    fc.assert(
      fc.property(japaneseText(), (body) => {
        const mail = readMail(body);
        const { normalized, sentences } = mail;
        const kept = new Set(sentences.flatMap((s) => placesOf(mail, s)));
        const lost = [...normalized.text.split("").entries()]
          .flatMap(([i, c]) => (kept.has(i) ? [] : [c]))
          .join("");
        expect(
          lost.replace(
            /[・•●○◯◎■◆▼▶▲□◇※*＊\-－–（）．.0-9一-十ア-ンァ-ヶ①-⑳【】〔〕［］＜＞<>〈〉《》:：\s]/g,
            "",
          ),
        ).toBe("");
      }),
    );
  });

  it("reads the same text the same way each time", () => {
    fc.assert(
      fc.property(japaneseText(), (body) => {
        expect(readMail(body)).toEqual(readMail(body));
      }),
      { numRuns: 30 },
    );
  });

  it("normalises part by part what is normalised in one go", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(japaneseText(), marks), { maxLength: 6 }), (parts) => {
        const body = parts.join("\n");
        expect(readMail(body).normalized.text).toBe(normalize(body).text);
      }),
    );
  });

  it.each([
    [
      "a heading",
      "前文です。\n\n■原因\n\n取り違えでした。\n\n後です。",
      "前文です。\n\n取り違えでした。\n\n後です。",
    ],
    ["a heading with its line", "■原因\n担当です。\n\n取り違え\n\n後です。", "■原因\n\n取り違え\n\n後です。"],
    ["all that stood above", "■原因\n\n取り違え\n\n後です。", "\n\n取り違え\n\n後です。"],
    ["blank lines at its head", "\n\n取り違え\n\n後です。", "取り違え\n\n後です。"],
    ["a paragraph", "前です。\n\n中です。\n\n後です。", "中です。\n\n後です。"],
    [
      "the opening of a quote",
      "前です。\n\nOn x wrote:\n\n中です。\n\n後です。",
      "前です。\n\n中です。\n\n後です。",
    ],
    ["blank lines", "\n\n\n前です。\n\n\n後です。", "前です。\n\n後です。"],
  ])("reads a text without %s as one never seen", (_, before, after) => {
    const read = createMailReader();
    for (const body of [before, after, before]) expect(read(body)).toEqual(readMail(body));
  });

  it("reads a changed text as one never seen", () => {
    const parts = fc.array(fc.oneof(japaneseText(3), marks), { maxLength: 6 });
    fc.assert(
      fc.property(parts, parts, parts, (head, changed, tail) => {
        const read = createMailReader();
        for (const middle of [changed, [...changed].reverse(), [], changed]) {
          const body = [...head, ...middle, ...tail].join("\n");
          expect(read(body)).toEqual(readMail(body));
        }
      }),
    );
  });
});
