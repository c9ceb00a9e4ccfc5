import { describe, expect, it } from "vitest";
import { loadReviewer } from "../cli/load-reviewer";
import type { Draft } from "../language/draft";

const reviewer = loadReviewer();
const mail = (body: string) =>
  `山田商事株式会社\n佐藤様\n\nいつもお世話になっております。誠意商事の鈴木です。\n\n${body}\n\n今後ともよろしくお願いいたします。\n\n誠意商事 鈴木`;
const isReviewed = (subject: string, body: string, changes: Partial<Draft> = {}) =>
  reviewer.review({ subject, body: mail(body), to: [], quoted: "", now: "2026-11-20", ...changes })
    .applicable;

describe("an apology mail", () => {
  it.each([
    [
      "納期遅延のお詫び",
      "11月18日にお届けすべき商品の発送が遅れ、誠に申し訳ございません。\n原因は在庫の確認漏れです。24日にお届けいたします。",
    ],
    [
      "Re: 請求書の件",
      "11月分のご請求額を誤って記載しておりました。深くお詫び申し上げます。\n正しい請求書を添付いたします。",
    ],
    ["お返事が遅れました件", "お返事が遅くなり、申し訳ございません。\nご質問の件、添付のとおりです。"],
    ["誤送信のお詫び", "他のお客様のデータを誤ってお送りいたしました。もうしわけございません。"],
  ])("is reviewed: %s", (subject, body) => {
    expect(isReviewed(subject, body)).toBe(true);
  });

  it("is one as well where it reports our fault and never apologises", () => {
    const body =
      "11月18日、弊社の担当が出荷数を誤って登録し、ご注文の10箱のうち4箱をお届けできておりませんでした。\n不足の4箱は本日発送いたしました。";
    expect(isReviewed("納品数の誤りについて", body)).toBe(true);
  });
});

describe("a failure told in everyday words, with no apology", () => {
  it.each([
    "先月お預かりしたミシンの修理を忘れており、まだ直しておりません。\n来週には着手いたします。",
    "お送りした見本帳に、去年のものが混ざっておりました。\n正しい見本帳をお送りします。",
    "会場の地図を一枚入れ忘れました。\n添付しますのでお使いください。",
    "お約束していたお電話を差し上げられませんでした。\n本日17時に改めてお電話いたします。",
  ])("is reviewed: %s", (body) => {
    expect(isReviewed("ご依頼の件", body)).toBe(true);
  });

  it.each([
    "お届けいただいた椅子の脚が1本欠けておりました。\n交換品をお送りください。",
    "先週お願いした見積書がまだ届いておりません。\nご確認をお願いいたします。",
    "貴社へお預けした荷物のうち、3箱が割れておりました。\n原因のご説明をお願いいたします。",
  ])("is none where the customer writes: %s", (body) => {
    expect(isReviewed("先日の件", body)).toBe(false);
  });
});

describe("no apology mail", () => {
  it.each([
    [
      "ご確認のお願い",
      "申し訳ございませんが、添付の資料をご確認のうえ、11月25日までにご返信をお願いいたします。",
    ],
    ["資料送付のお願い", "お忙しいところすみませんが、お見積書をお送りいただけますでしょうか。"],
    [
      "ご提案の件",
      "ご提案を頂き、ありがとうございました。社内で検討いたしましたが、申し訳ありませんが今回は見送らせていただきます。",
    ],
    [
      "お打ち合わせの件",
      "恐れ入りますが、次回のお打ち合わせの日程をお知らせください。候補は26日と27日です。",
    ],
    ["お見積書の送付", "ご依頼のお見積書を添付いたします。ご査収ください。"],
    [
      "お支払いについて",
      "11月15日がお支払い期限の10月分のご請求につき、まだご入金を確認できておりません。恐れ入りますが、ご確認をお願いいたします。",
    ],
    [
      "定期メンテナンスのお知らせ",
      "12月6日（日）1時から5時まで、定期メンテナンスのためサービスを停止いたします。ご迷惑をおかけしますが、ご理解のほどお願いいたします。",
    ],
    ["新製品のご案内", "このたび新製品を発売いたしました。カタログを添付いたします。"],
  ])("%s", (subject, body) => {
    expect(isReviewed(subject, body)).toBe(false);
  });

  it("an apology that stands only in the mail answered", () => {
    const body = "ご丁寧にありがとうございます。11月25日のお届けで問題ございません。お待ちしております。";
    expect(
      isReviewed("Re: 納期について", body, {
        quoted: "納期が遅れ、誠に申し訳ございません。25日にお届けいたします。",
      }),
    ).toBe(false);
    expect(
      isReviewed(
        "Re: 納期について",
        `${body}\n\n> 納期が遅れ、誠に申し訳ございません。\n> 25日にお届けいたします。`,
      ),
    ).toBe(false);
  });

  it.each(["", "\n", "よろしくお願いいたします。", "😊", "佐藤様"])("a draft hardly begun: %j", (body) => {
    const report = reviewer.review({ subject: "", body, to: [], quoted: "", now: "2026-11-20" });
    expect(report).toMatchObject({ applicable: false, findings: [], score: undefined });
  });
});
