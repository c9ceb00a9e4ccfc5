import { describe, expect, it } from "vitest";
import { processorTime } from "../../test/processor-time";
import { splitLines } from "./lines";
import { normalize } from "./normalize";
import { findLineZones } from "./zones";

/** `zone| line` for each line of the body that is not blank. */
function zonesOf(body: string): readonly string[] {
  const lines = splitLines(normalize(body).text);
  const zones = findLineZones(lines);
  return lines.flatMap((line, i) => (line.blank ? [] : [`${zones[i]}| ${line.text}`]));
}

/** Lines of the body by their zone. */
function inZone(body: string, zone: string): readonly string[] {
  return zonesOf(body).flatMap((line) => (line.startsWith(`${zone}| `) ? [line.slice(zone.length + 2)] : []));
}

describe("salutation", () => {
  it.each([
    [
      "株式会社山田商事\n営業部 佐藤 健一様\n\n納期が遅れ、申し訳ございません。",
      ["株式会社山田商事", "営業部 佐藤 健一様"],
    ],
    ["佐藤様\n\n納期が遅れております。", ["佐藤様"]],
    ["佐藤さま、\n納期が遅れております。", ["佐藤さま、"]],
    ["山田商事 御中\n\n納期が遅れております。", ["山田商事 御中"]],
    ["お客様各位\n\n納期が遅れております。", ["お客様各位"]],
    [
      "山田商事 購買部長 佐藤様（CC：鈴木様）\n\n納期が遅れております。",
      ["山田商事 購買部長 佐藤様（CC：鈴木様）"],
    ],
    ["佐藤様\n（cc：鈴木様）\n\n納期が遅れております。", ["佐藤様", "（cc：鈴木様）"]],
    ["\n\n　佐藤先生\n\n納期が遅れております。", ["佐藤先生"]],
    ["佐藤様へ\n\n納期が遅れております。", ["佐藤様へ"]],
    ["佐藤部長\n\n納期が遅れております。", ["佐藤部長"]],
  ])("is found in %j", (body, expected) => {
    expect(inZone(body, "salutation")).toEqual(expected.map((l) => normalize(l).text));
  });

  it.each([
    "納期が遅れ、申し訳ございません。\n佐藤様",
    "お客様に納期の遅れをお伝えいたします。",
    "この度は佐藤様にご迷惑をおかけし、長い一文の中でお名前を申し上げておりますが宛名ではございません佐藤様",
    "",
  ])("is none in %j", (body) => {
    expect(inZone(body, "salutation")).toEqual([]);
  });
});

describe("signature", () => {
  const text = "佐藤様\n\n納期が遅れ、申し訳ございません。\n明日お届けいたします。\n\n";
  it.each([
    ["--\n誠意商事 鈴木\nTEL 03-1234-5678", ["--", "誠意商事 鈴木", "TEL 03-1234-5678"]],
    [
      "━━━━━━━━━━\n誠意商事株式会社\n営業部 鈴木 花子\n〒100-0001 東京都千代田区1-1\nE-mail: suzuki@example.co.jp\n━━━━━━━━━━",
      [
        "━━━━━━━━━━",
        "誠意商事株式会社",
        "営業部 鈴木 花子",
        "〒100-0001 東京都千代田区1-1",
        "E-mail: suzuki@example.co.jp",
        "━━━━━━━━━━",
      ],
    ],
    ["誠意商事　鈴木", ["誠意商事 鈴木"]],
    ["鈴木\nhttps://example.co.jp/", ["鈴木", "https://example.co.jp/"]],
    ["iPhoneから送信", ["iPhoneから送信"]],
    ["*****\n鈴木\n*****", ["*****", "鈴木", "*****"]],
  ])("is found: %j", (signature, expected) => {
    expect(inZone(text + signature, "signature")).toEqual(expected);
    expect(inZone(text + signature, "main")).toEqual([
      "納期が遅れ、申し訳ございません。",
      "明日お届けいたします。",
    ]);
  });

  it("is found above a quoted mail", () => {
    const body = `${text}鈴木\n\n> 早くしてください。\n> 佐藤`;
    expect(inZone(body, "signature")).toEqual(["鈴木"]);
    expect(inZone(body, "quoted")).toEqual(["> 早くしてください。", "> 佐藤"]);
  });

  it("is not the last line of a wrapped sentence", () => {
    expect(inZone("佐藤様\n\n納期が遅れましたことを\n深くお詫び", "signature")).toEqual([]);
  });

  it("is not the bulleted end of a mail", () => {
    const body = "佐藤様\n\n次のとおり改めます。\n・出荷前に二名で照合します\n・毎朝在庫を数えます";
    expect(inZone(body, "signature")).toEqual([]);
  });

  it("is never the whole mail", () => {
    expect(inZone("鈴木", "signature")).toEqual([]);
  });

  it("is not what is put right below the last sentence, nor a friendly ending", () => {
    const body = "佐藤様\n\n時刻に誤りがございました。\n\n誤　17:00\n正　18:30\n\n鈴木";
    expect(inZone(body, "signature")).toEqual(["鈴木"]);
    const friendly = "佐藤様\n\n遅れてごめんなさい。\n一杯お出ししますね♪";
    expect(inZone(friendly, "signature")).toEqual([]);
    expect(inZone("お詫び\n鈴木", "main")).toHaveLength(2);
  });
});

describe("quoted", () => {
  const reply = "申し訳ございません。\n\n";
  const quotedText = "早く返事をください。\nお待ちしています。";
  it.each([
    "----- Original Message -----",
    "-----Original Message-----\nFrom: 佐藤 <sato@example.co.jp>\nSent: Friday",
    "---------- Forwarded message ---------",
    "-------- 転送されたメッセージ --------",
    "From: 佐藤 健一 <sato@example.co.jp>\nSent: Friday, November 20, 2026 10:00 AM\nTo: 鈴木\nSubject: 納期",
    "差出人: 佐藤 健一 <sato@example.co.jp>\n送信日時: 2026年11月20日 10:00",
    "差出人： 佐藤 健一\n送信日時： 2026年11月20日 10:00\n宛先： 鈴木\n件名： 納期",
    "________________________________\nFrom: 佐藤 <sato@example.co.jp>\nSent: Friday",
    "On Fri, Nov 20, 2026 at 10:00 AM Sato <sato@example.co.jp> wrote:",
    "On Fri, Nov 20, 2026 at 10:00 AM Sato Kenichi <sato.kenichi@example.co.jp>\nwrote:",
    "2026年11月20日(金) 10:00 佐藤 健一 <sato@example.co.jp>:",
    "2026年11月20日（金） 10:00、佐藤 健一 <sato@example.co.jp> のメール:",
    "2026/11/20 10:00、佐藤 健一さんは書きました：",
  ])("begins with %j and goes on to the end", (head) => {
    const body = `${reply}${head}\n\n${quotedText}`;
    expect(inZone(body, "main")).toEqual(["申し訳ございません。"]);
    expect(inZone(body, "quoted")).toEqual(expect.arrayContaining(quotedText.split("\n")));
  });

  it("ends where prefixed lines end, and text may follow", () => {
    const body = `${reply}On Fri, Nov 20, 2026 Sato <sato@example.co.jp> wrote:\n> 原因は何ですか。\n\n手順の誤りです。\n\n> いつ届きますか。\n\n明日お届けします。`;
    expect(inZone(body, "main")).toEqual(["申し訳ございません。", "手順の誤りです。", "明日お届けします。"]);
    expect(inZone(body, "quoted")).toHaveLength(3);
  });

  it("holds prefixed lines after an attribution of two lines", () => {
    const body = `${reply}On Fri, Nov 20, 2026 Sato <sato@example.co.jp>\nwrote:\n> 原因は何ですか。\n\n手順の誤りです。`;
    expect(inZone(body, "main")).toEqual(["申し訳ございません。", "手順の誤りです。"]);
  });

  it.each(["> 早く", ">早く", "＞ 早く", "| 早く"])("holds a line prefixed as in %j", (line) => {
    expect(inZone(`${reply}${line}`, "quoted")).toHaveLength(1);
  });

  it.each([
    "差出人を確認いたしました。",
    "From: お客様のお声",
    "2026年11月20日に発送いたしました。",
    "On your request, we write.",
    "2026年11月20日のメール、拝見いたしました。",
    "------------------------------",
  ])("does not begin with %j", (line) => {
    expect(
      inZone(`申し訳ございません。\n${line}\n明日お届けします。\n原因は手順の誤りです。`, "quoted"),
    ).toEqual([]);
  });
});

describe("findLineZones", () => {
  it("names a zone for every line", () => {
    const lines = splitLines("佐藤様\n\nお詫びします。\n\n鈴木");
    expect(findLineZones(lines)).toHaveLength(lines.length);
    expect(findLineZones([])).toEqual([]);
  });

  it.each([
    ["quotes with heads", "From: a <a@example.co.jp>\n> あ\n"],
    ["rules", "----------\n"],
    ["attributions", "2026/01/01 <@@\n"],
    ["short lines", "あ\n"],
    ["open brackets", "（\n"],
  ])("takes time linear in the lines: %s", (_name, line) => {
    const lines = splitLines(line.repeat(100_000 / line.length));
    const started = processorTime();
    findLineZones(lines);
    expect(processorTime() - started).toBeLessThan(1500);
  });

  it.each(["（", "2026/01/01 <@@@", "♪", "On a", "> ", "＊ ", "From:"])(
    "takes time linear in one long line of %j",
    (piece) => {
      const lines = splitLines(`佐藤様\n\n${piece.repeat(100_000 / piece.length)}x\n\n鈴木`);
      const started = processorTime();
      findLineZones(lines);
      expect(processorTime() - started).toBeLessThan(1500);
    },
  );
});

describe("a row of a table", () => {
  it.each(["| 8月 | 7,840円 | 3,210円 |", "｜駅前店ほか4店｜1,204｜12｜"])("is no quoted line: %s", (row) => {
    const body = `佐藤様\n\n差額は次のとおりです。\n${row}\nお詫びいたします。`;
    expect(inZone(body, "quoted")).toEqual([]);
    expect(inZone(body, "main")).toContain(normalize(row).text);
  });

  it("a bar at the line's beginning alone quotes it", () => {
    expect(inZone("お返事いたします。\n| いつ届きますか。", "quoted")).toEqual(["| いつ届きますか。"]);
  });
});

describe("a mail passed on", () => {
  const theirs = "お客様各位\n21日の通信断により、ご迷惑をおかけしましたことをお詫び申し上げます。";
  it.each([
    ["お世話になっております。", "―――以下、転送―――", ""],
    ["お世話になっております。", "--- ここから転送 ---", "--- ここまで ---"],
    ["お世話になっております。", "――ここから――", "――ここまで――"],
    ["届いたお詫びの文を、そのまま転送いたします。", "-----", "-----"],
    ["メーカーから届いた文を、下に回します。", "―――――――――", "―――――――――"],
  ])("is quoted: %s %s", (said, from, to) => {
    const quoted = inZone(`佐藤様\n\n${said}\n\n${from}\n${theirs}\n${to}`, "quoted");
    expect(quoted).toEqual(expect.arrayContaining(theirs.split("\n")));
  });

  it.each(["不在中に届いたお荷物は新しいご住所へ転送いたします。", "請求書は経理より改めて転送いたします。"])(
    "is none where something else is passed on: %s",
    (said) => {
      const body = `佐藤様\n\n${said}\n\n----------\n原因は、弊社の書き誤りです。\n----------`;
      expect(inZone(body, "quoted")).toEqual([]);
    },
  );

  it("takes linear time to look for", () => {
    const started = processorTime();
    zonesOf(`--以下${" ".repeat(50_000)}x\n`.repeat(3));
    expect(processorTime() - started).toBeLessThan(1500);
  });

  it("is none between rule lines of a mail that passes nothing on", () => {
    const body = `佐藤様\n\n次のとおりご報告いたします。\n\n----------\n${theirs}\n----------`;
    expect(inZone(body, "quoted")).toEqual([]);
  });
});
