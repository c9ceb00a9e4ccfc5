import { describe, expect, it } from "vitest";
import { processorTime } from "../../test/processor-time";
import { readMail, spanInBody } from "./mail-text";
import { SENTENCE_LENGTH } from "./cut-sentences";
import type { Sentence } from "./sentence";

const read = (body: string) => readMail(body).sentences;
const textsOf = (body: string) => read(body).map((s) => s.text);
const headed = (body: string) => read(body).map((s) => `${s.kind}|${s.heading ?? "-"}|${s.text}`);

describe("sentences", () => {
  it.each([
    ["遅れました。申し訳ございません。", ["遅れました。", "申し訳ございません。"]],
    ["遅れました！本当ですか？はい。", ["遅れました！", "本当ですか？", "はい。"]],
    ["本当ですか！？はい。。。", ["本当ですか！？", "はい。。。"]],
    ["遅れました｡申し訳ございません!", ["遅れました。", "申し訳ございません！"]],
    [
      "「遅い。早く。」とのお言葉を頂きました。次です。",
      ["「遅い。早く。」とのお言葉を頂きました。", "次です。"],
    ],
    [
      "型番（A1。新型）を『急げ！』と送りました。次です。",
      ["型番（A1。新型）を『急げ！』と送りました。", "次です。"],
    ],
    ["（開いたまま。次の文です。", ["（開いたまま。", "次の文です。"]],
    ["「（片方だけ。）と次です。", ["「（片方だけ。）と次です。"]],
    ["閉じだけ）。次です。", ["閉じだけ）。", "次です。"]],
    ["１行目です。\n２行目です。", ["1行目です。", "2行目です。"]],
    ["a!bです。", ["a!bです。"]],
  ])("cut at their ends: %j", (body, expected) => {
    expect(textsOf(body)).toEqual(expected);
  });

  it.each([
    [
      "a line that says what it tells of",
      "原因：締め切りの更新が漏れておりましたため、受付が一日早く閉じた\n対応（済み）：締め切りを延ばしました。",
      [
        "原因：締め切りの更新が漏れておりましたため、受付が一日早く閉じた",
        "対応（済み）：締め切りを延ばしました。",
      ],
    ],
    [
      "a row of a table",
      "対象の総数　12,640台（全国の販売店を含みます）\nご連絡のついた数　11,208台\nいずれも無償で取り替えます。",
      [
        "対象の総数 12,640台（全国の販売店を含みます）",
        "ご連絡のついた数 11,208台",
        "いずれも無償で取り替えます。",
      ],
    ],
    [
      "a title much shorter than the text below",
      "気づくまでに五日かかった理由\n価格の改定は十月二十日に頂き、弊社の管理者が台本を書き換えておりました。",
      [
        "気づくまでに五日かかった理由",
        "価格の改定は十月二十日に頂き、弊社の管理者が台本を書き換えておりました。",
      ],
    ],
    [
      "a line that trails off",
      "さきほど古いファイルを丸ごと上書きしてしまいました……\n控えから戻します。",
      ["さきほど古いファイルを丸ごと上書きしてしまいました……", "控えから戻します。"],
    ],
    [
      "a point with a letter",
      "ア 申込書は二人で読み合わせます\nイ 月末に名簿と照らし合わせます",
      ["申込書は二人で読み合わせます", "月末に名簿と照らし合わせます"],
    ],
    [
      "a line of a timeline",
      "18日 9時30分 先方からお電話を頂く\n18日 9時50分 送信の記録を開く\n19日 別の会社へ切り替え",
      ["18日 9時30分 先方からお電話を頂く", "18日 9時50分 送信の記録を開く", "19日 別の会社へ切り替え"],
    ],
  ])("begin anew with %s", (_, body, expected) => {
    expect(textsOf(body)).toEqual(expected);
  });

  it.each([
    [
      "a narrow column",
      "昨日までに終える予定でおりましたシステムの入\n替が、貸出記録の移し替えに時間を要し、終わって\nおりません。",
      [
        "昨日までに終える予定でおりましたシステムの入替が、貸出記録の移し替えに時間を要し、終わっておりません。",
      ],
    ],
    [
      "a line that the next takes up",
      "このたびは弊社の商品\nをお買い上げくださいましたのに、届いた箱がつぶれており申し訳ございません。",
      ["このたびは弊社の商品をお買い上げくださいましたのに、届いた箱がつぶれており申し訳ございません。"],
    ],
    [
      "a word",
      "このたび弊社のシステ\nムの障害により、ご注文の確定が半日も遅れましたことをお詫びいたします。",
      ["このたび弊社のシステムの障害により、ご注文の確定が半日も遅れましたことをお詫びいたします。"],
    ],
    [
      "a colon in brackets",
      "このたび、弊社よりお届けいたしました加湿器で、本日\n発送（伝票番号：1234-5678）の分にも同じ傷がありました。",
      [
        "このたび、弊社よりお届けいたしました加湿器で、本日発送（伝票番号：1234-5678）の分にも同じ傷がありました。",
      ],
    ],
    [
      "a clause",
      "このたびの納品遅延につきまして\n貴社に多大なるご迷惑をおかけしましたこと\n心よりお詫び申し上げます。",
      ["このたびの納品遅延につきまして貴社に多大なるご迷惑をおかけしましたこと心よりお詫び申し上げます。"],
    ],
    [
      "a matter that is apologised for",
      "昨日の会場の案内状の宛名の誤りについて\n深くお詫び申し上げます。担当の者が古い名簿を用いておりました。",
      [
        "昨日の会場の案内状の宛名の誤りについて深くお詫び申し上げます。",
        "担当の者が古い名簿を用いておりました。",
      ],
    ],
  ])("run on over the lines of %s", (_, body, expected) => {
    expect(textsOf(body)).toEqual(expected);
  });

  it("have a label to themselves, and what stands below is none of it", () => {
    expect(headed("原因：入力の誤りです。\n正しい金額は1,000円です。")).toEqual([
      "bullet|原因|原因：入力の誤りです。",
      "prose|-|正しい金額は1,000円です。",
    ]);
  });

  it("join where a hard-wrapped line runs on", () => {
    expect(
      textsOf(
        "この度は納期が遅れ、多大なるご迷惑を\nおかけしましたこと、\n　深くお詫び申し上げます。次です。",
      ),
    ).toEqual([
      "この度は納期が遅れ、多大なるご迷惑をおかけしましたこと、深くお詫び申し上げます。",
      "次です。",
    ]);
  });

  it("join where the next line takes up what looked whole", () => {
    expect(textsOf("読み取れないものが出ております\nこと、お詫び申し上げます。\nところがまだです。")).toEqual(
      ["読み取れないものが出ておりますこと、お詫び申し上げます。", "ところがまだです。"],
    );
    expect(textsOf("お送りしました\nところが届いておりません")).toEqual([
      "お送りしました",
      "ところが届いておりません",
    ]);
  });

  it("end at a line's end where the line is whole without 。", () => {
    expect(textsOf("遅れました\n申し訳ありません\n明日届きます")).toEqual([
      "遅れました",
      "申し訳ありません",
      "明日届きます",
    ]);
  });

  it("end at a blank line, which begins a paragraph", () => {
    const sentences = read("一つ目の\n\n二つ目の。三つ目の。\n\n\n四つ目の。");
    expect(sentences.map((s) => s.text)).toEqual(["一つ目の", "二つ目の。", "三つ目の。", "四つ目の。"]);
    expect(sentences.map((s) => s.paragraph)).toEqual([0, 1, 1, 2]);
  });

  it("keep a lone symbol with the sentence before", () => {
    expect(textsOf("遅れました。☆\n次です。")[0]).toMatch(/^遅れました。\s?☆?$/);
    expect(textsOf("すみません。😊 次です。").join("")).toContain("😊");
  });

  it.each(["", "\n\n", "   ", "\u200b", "\r\n"])("are none in %j", (body) => {
    expect(textsOf(body)).toEqual([]);
  });
});

describe("headings and items", () => {
  it.each([
    "■原因",
    "■ 原因",
    "【原因】",
    "１．原因",
    "1. 原因",
    "(1) 原因",
    "（１）原因",
    "◆原因",
    "■原因：",
    "〔原因〕",
  ])("%j stands above what follows it", (line) => {
    expect(headed(`${line}\n手順の誤りです。\n\n■対策\n見直します。`)).toEqual([
      "heading|原因|原因",
      "prose|原因|手順の誤りです。",
      "heading|対策|対策",
      "prose|対策|見直します。",
    ]);
  });

  it.each([
    ["【原因】手順の誤りです。", ["heading|原因|原因", "bullet|原因|手順の誤りです。"]],
    ["■原因：手順の誤りです。", ["heading|原因|原因", "bullet|原因|手順の誤りです。"]],
    ["■原因：手順の誤り", ["heading|原因|原因", "bullet|原因|手順の誤り"]],
    ["・原因：手順の誤り", ["bullet|原因|原因：手順の誤り"]],
    ["・手順の誤り\n・確認の漏れ", ["bullet|-|手順の誤り", "bullet|-|確認の漏れ"]],
    ["次のとおりです\n- 手順の誤り", ["prose|-|次のとおりです", "bullet|-|手順の誤り"]],
    ["1) 手順を見直します。", ["bullet|-|手順を見直します。"]],
    ["※送料は弊社が負担いたします。", ["bullet|-|送料は弊社が負担いたします。"]],
  ])("%j", (body, expected) => {
    expect(headed(body)).toEqual(expected);
  });

  it.each([
    [
      "■再発防止策\n①即日対応：全数を交換\n②短期：照合の義務化\n③教育の実施",
      [
        "bullet|即日対応|即日対応：全数を交換",
        "bullet|再発防止策|短期：照合の義務化",
        "bullet|再発防止策|教育の実施",
      ],
    ],
    ["■対策\n・棚：色を分けました", ["bullet|対策|棚：色を分けました"]],
    ["■概要\n・原因：手順の誤り\n・3件です", ["bullet|原因|原因：手順の誤り", "bullet|概要|3件です"]],
    ["【ご報告】\n1. 経緯\n18日に止まりました。", ["heading|経緯|経緯", "prose|経緯|18日に止まりました。"]],
  ])("a heading keeps the entries counted below it: %j", (body, expected) => {
    expect(headed(body).slice(1)).toEqual(expected);
  });

  it.each([
    ["給水管へ圧力をかけて試験し、その結果を明日の三十一日（金）\nの１８時までにお電話致します。", 1],
    [
      "昨日お知らせした件のその後をお伝えします。四月八日にお納めした\n会社案内の表紙が赤く仕上がっておりました。",
      2,
    ],
    [
      "出荷を弊社が忘れておりました\n原因は担当者による入力の漏れで、二度目の確認も不十分でした\n代わりの品をお届けします",
      3,
    ],
    ["■今回の事象について\n①お詫び\nご迷惑をおかけしました。\n②再発を防ぐために\n二人で確かめます。", 5],
    [
      "六月十五日の夕方から、二号の塔の出し入れが出来なくなりました\n件で、その後に判ったことを申し上げます。",
      1,
    ],
    ["六月十五日の夕方から、二号の塔の出し入れが出来なくなりました\n直ちに係の者が伺います", 2],
  ])("a line broken off at its full width goes on: %j", (body, count) => {
    expect(headed(body)).toHaveLength(count);
  });

  it("bring the wrapped rest of an item with it", () => {
    expect(headed("・出荷前に二名で\n　照合いたします。\n・毎朝数えます。")).toEqual([
      "bullet|-|出荷前に二名で照合いたします。",
      "bullet|-|毎朝数えます。",
    ]);
  });

  it("end with the paragraph that they head", () => {
    expect(headed("■原因\n手順の誤りです。\n\nご迷惑をおかけしました。").at(-1)).toBe(
      "prose|-|ご迷惑をおかけしました。",
    );
  });

  it.each(["【重要】11月24日のお知らせです。", "■11月24日に発送しました。"])("%j loses no text", (body) => {
    expect(textsOf(body).join("")).toContain("11月24日");
  });

  it("stand at their own words", () => {
    for (const [body, own] of [
      ["■ 原因", "原因"],
      ["　【原因】手順", "原因"],
      ["１．経緯：弊社", "経緯"],
      ["◆ ｹｲｲ\n遅れました。", "ｹｲｲ"],
    ] as const) {
      const mail = readMail(body);
      const heading = mail.sentences.find((s) => s.kind === "heading") as Sentence;
      const { start, end } = spanInBody(mail, heading, 0, heading.text.length);
      expect(body.slice(start, end)).toBe(own);
    }
  });
});

describe("greeting and closing", () => {
  const zonesOf = (body: string) => read(body).map((s) => `${s.zone}|${s.text}`);

  it("are told from what the mail says", () => {
    const body =
      "佐藤様\n\nいつもお世話になっております。誠意商事の鈴木です。\n\n納期が遅れ、申し訳ございません。\n\n今後ともよろしくお願いいたします。\n\n誠意商事 鈴木";
    expect(zonesOf(body)).toEqual([
      "salutation|佐藤様",
      "greeting|いつもお世話になっております。",
      "greeting|誠意商事の鈴木です。",
      "main|納期が遅れ、申し訳ございません。",
      "closing|今後ともよろしくお願いいたします。",
      "signature|誠意商事 鈴木",
    ]);
  });

  it.each([
    "平素よりお引き立てを賜り、厚く御礼申し上げます。",
    "平素は格別のご愛顧を賜り誠にありがとうございます。",
    "お疲れ様です。",
    "拝啓 晩秋の候、貴社ますますご清栄のこととお慶び申し上げます。",
    "突然のご連絡失礼いたします。",
    "誠意商事の鈴木と申します。",
    "お世話になります。",
    "毎度ありがとうございます。",
    "いつも「旬だより」をお読みいただき、ありがとうございます。",
    "先週は工場をご説明いただき、ありがとうございました。",
    "朝晩めっきり冷え込んでまいりました。",
    "花の便りも北国へ移る頃となりました。",
    "新年もよろしくお願いいたします。",
    "お電話が通じず、メールにて失礼いたします。",
    "家具工房とちのき、製造責任者の小野塚です。",
    "緑が浜市役所健康づくり課長の粟津でございます。",
    "字幕工房ことのはの能勢です。",
    "空調の遠隔監視を承っております、エアテックの小檜山です。",
    "「つむぎや」を運営する株式会社カゼマチの赤星です。",
    "イラストレーターの夏目です😊",
  ])("%j greets", (line) => {
    expect(zonesOf(`${line}\n納期が遅れました。`)[0]).toBe(`greeting|${line}`);
  });

  it.each([
    "先日は割れた品の写真をお送りくださり、ありがとうございました。",
    "お問い合わせいただき、恐縮でございます。",
    "ご注文の箱を取り違えた私の責任です。",
    "図面をお送りしたのはこちらの手違いです。",
    "答案を電車の網棚に置いて降りてしまったようです。",
    "秋の便は11月20日に止まりました。",
    "束に別の組合の6枚を混ぜてお渡ししたのは私です。",
  ])("%j says something", (line) => {
    expect(zonesOf(`${line}\n納期が遅れました。`)[0]).toBe(`main|${line}`);
  });

  it("a greeting that apologises says something", () => {
    expect(zonesOf("いつもお世話になっておりますところ、遅れまして申し訳ございません。")[0]).toMatch(/^main/);
  });

  it("a closing that apologises, or names a day, says something", () => {
    const last = (line: string) => zonesOf(`納期が遅れました。\n${line}`).at(-1);
    expect(last("まずはお詫び申し上げます。")).toMatch(/^main/);
    expect(last("まずは11月24日にご報告いたします。")).toMatch(/^main/);
    expect(last("まずは取り急ぎご報告まで。")).toMatch(/^closing/);
  });

  it("courtesy in the middle of a mail is neither", () => {
    expect(zonesOf("納期が遅れました。今後ともよろしくお願いいたします。明日届きます。")[1]).toMatch(/^main/);
  });
});

describe("bounds", () => {
  it.each(["あ", "お詫びを、", "😀", "（", "「", "あ）", "♪", "ｶﾞ"])(
    "cuts an endless run of %j, which stays linear",
    (piece) => {
      const body = piece.repeat(100_000 / piece.length);
      const started = processorTime();
      const sentences = read(body);
      expect(processorTime() - started).toBeLessThan(1500);
      for (const { text } of sentences) {
        expect(text.length).toBeLessThanOrEqual(SENTENCE_LENGTH);
        expect(/[\ud800-\udbff]$/.test(text)).toBe(false);
      }
      expect(sentences.reduce((n, s) => n + s.text.length, 0)).toBe(readMail(body).normalized.text.length);
    },
  );

  it.each(["あ\n", "お詫びし\n", "・あ\n", "あ。♪", "。", "あ！？", "> あ\n", "■あ\n", "TEL\n", "佐藤様\n"])(
    "takes time linear in %j over and over",
    (piece) => {
      const started = processorTime();
      const sentences = read(piece.repeat(100_000 / piece.length));
      expect(processorTime() - started).toBeLessThan(2000);
      for (const { text } of sentences) expect(text.length).toBeLessThanOrEqual(SENTENCE_LENGTH + 40);
    },
  );

  it("cuts no sentence of a mail's length", () => {
    const long = `${"納期が遅れておりまして、".repeat(60)}申し訳ございません。`;
    expect(textsOf(`${long}\n次です。`)).toEqual([long, "次です。"]);
  });

  it("cuts an endless line of a quoted mail too", () => {
    const sentences = read(`> ${"あ".repeat(10_000)}`);
    expect(sentences.every((s) => s.zone === "quoted" && s.text.length <= SENTENCE_LENGTH)).toBe(true);
    expect(sentences.map((s) => s.text).join("")).toHaveLength(10_002);
  });
});
