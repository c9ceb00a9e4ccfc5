import { describe, expect, it } from "vitest";
import { readMail } from "./mail-text";

const zonesOf = (body: string) => readMail(body).sentences.map(({ zone, text }) => [zone, text]);
const MATTER = "本日の便が止まっております。";

describe("a greeting", () => {
  const GREETING = "あおぞら電子図書館をご利用いただき、誠にありがとうございます。";

  it.each([
    "件名：貸出の不具合のお詫び",
    "【貸出の不具合について】",
    "貸出の不具合に関するお知らせ（11月20日）",
    "貸出の不具合の件",
  ])("may stand below a title: %s", (title) => {
    expect(zonesOf(`${title}\n\n${GREETING}\n${MATTER}`).slice(-2)).toEqual([
      ["greeting", GREETING],
      ["main", MATTER],
    ]);
  });

  it("does not stand below what the mail says", () => {
    const said = "貸出の予約が消えておりました。";
    expect(zonesOf(`${said}\n${GREETING}`)).toEqual([
      ["main", said],
      ["main", GREETING],
    ]);
  });

  it.each([
    "ご指摘の曲の件、出版社と協議しているところです。",
    "修理の件、部品待ちです。",
    "御社でお世話になっている弊社社員の手当が少なく支払われております。",
  ])("is not %s", (text) => {
    expect(zonesOf(`${text}\n${MATTER}`)[0]).toEqual(["main", text]);
  });
});

describe("a closing", () => {
  it.each([
    "今後ともどうぞよろしくお願いいたします。",
    "取り急ぎご連絡まで。",
    "ご報告申し上げます。",
    "引き続きよろしくお願い申し上げます。",
  ])("is %s", (text) => {
    expect(zonesOf(`${MATTER}\n${text}`).at(-1)).toEqual(["closing", text]);
  });

  it.each([
    "詳細が判明いたしましたら、追ってご報告申し上げます。",
    "結果がまとまり次第、ご報告いたします。",
    "今後とも安全な運行に努めてまいります。",
    "今後は注意してまいりますので、引き続きお引き立てください。",
    "ご心配をおかけしますが、どうかよろしくお願いします。",
  ])("is not what still says something: %s", (text) => {
    expect(zonesOf(`${MATTER}\n${text}`).at(-1)).toEqual(["main", text]);
  });
});
