import type { Scenario } from "./scenario";

export const delayedByProduction: Scenario = {
  id: "delayed-by-production",
  source: "S1",
  title: { ja: "製造部の遅れで納期に間に合わない", en: "Late because of the production department" },
  summary: {
    ja: "自分は約束どおり手配したのに、他部署の遅れで部品が届かず、お客様の生産ラインが止まった。",
    en: "You ordered in time, but another department was late, and the customer’s line stood still.",
  },
  stage: "final",
  responsibility: "organisation",
  customer: "東都精機株式会社 購買部 佐藤 健一 <sato@toto-seiki.example.jp>",
  mail: {
    subject: "軸受ユニットの納品遅れについて",
    body: `みなと部品株式会社
営業部 田中様

東都精機の佐藤です。
昨日の午前着でお願いしていた軸受ユニット200個が、今朝になっても届いておりません。
組立ラインが昨日の午後から止まっており、作業員12名が待機しています。

先週のお電話では「間に合います」と仰っていたはずです。
いつ届くのか、なぜ遅れたのか、同じことがまた起きないのか、本日中に書面でご説明ください。

佐藤`,
  },
  facts: [
    "製造部が工程表の変更を営業部へ知らせず、最終検査が2日遅れた。",
    "営業部も、出荷前日に進み具合を確かめていなかった。",
    "200個は本日15時に工場を出て、明日9時に専用便で届く。運賃は当社が負担する。",
    "同じ時期に出荷した他のお客様の分は、調べた結果いずれも予定どおり届いている。",
    "今後は、納期の3日前に営業部と製造部が出荷予定表を突き合わせる。",
  ],
  keyPoints: [
    {
      ja: "「製造部のミスで」と切り離さず、会社として「弊社の」責任だと書く。",
      en: "Take it on as the company; do not point at the other department.",
    },
    {
      ja: "ラインの停止と12名の待機という、お客様の具体的なお困りごとに触れる。",
      en: "Name the customer’s own trouble: the stopped line, twelve people waiting.",
    },
    {
      ja: "いつ届くか、なぜ遅れたか、どう防ぐか。三つの質問すべてに答える。",
      en: "Answer all three questions: when, why, and how it is prevented.",
    },
  ],
  sample: {
    subject: "お詫び",
    body: `〇〇様

お世話になっております。みなと部品の田中です。

このたびは申し訳ございません😊
製造部のミスで出荷が遅れてしまいました。私からは間違いなく手配していたのですが、製造部が多忙だったものですから、連絡が来ておりませんでした。

商品はなるべく早くお届けいたします。
今後は気をつけますので、何卒ご了承ください。

よろしくお願いいたします！

田中`,
  },
};
