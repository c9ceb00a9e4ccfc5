import type { Scenario } from "./scenario";

export const delayedByProduction: Scenario = {
  id: "delayed-by-production",
  source: "S1",
  theme: "not-mine",
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
{-1}の午前着でお願いしていた軸受ユニット200個が、今朝になっても届いておりません。
組立ラインが昨日の午後から止まっており、作業員12名が待機しています。

先週のお電話では「間に合います」と仰っていたはずです。
いつ届くのか、なぜ遅れたのか、同じことがまた起きないのか、本日中に書面でご説明ください。

佐藤`,
  },
  facts: [
    {
      ja: "製造部が工程表の変更を営業部へ知らせず、最終検査が2日遅れた。",
      en: "Production changed its schedule without telling sales; the final inspection ran two days late.",
    },
    {
      ja: "営業部も、出荷前日に進み具合を確かめていなかった。",
      en: "Sales had not checked the progress on the day before shipping either.",
    },
    {
      ja: "200個は本日15時に工場を出て、{+1}の9時に専用便で届く。運賃は当社が負担する。",
      en: "All 200 leave the factory today at 15:00 and arrive on {+1} at 9:00 by special delivery, at our cost.",
    },
    {
      ja: "同じ時期に出荷した他のお客様の分は、調べた結果いずれも予定どおり届いている。",
      en: "Orders of other customers from the same days all arrived on time.",
    },
    {
      ja: "今後は、納期の3日前に営業部と製造部が出荷予定表を突き合わせる。",
      en: "From now on sales and production compare the shipping list three days before each due date.",
    },
  ],
  hints: [
    {
      ja: "お客様にとって、どの部署のせいかは関係ありません。「弊社の」を主語にしましょう。",
      en: "Whose department it was is nothing to the customer. Make “our company” the subject.",
    },
    {
      ja: "まず、止まったラインと待機している12名に触れて、何をお詫びするのかを一文で書きます。",
      en: "Begin with one sentence that names what you apologise for: the stopped line, the twelve people.",
    },
    {
      ja: "いつ届くか・なぜ遅れたか・どう防ぐか。三つの質問に、この順で日時と手順を添えて答えます。",
      en: "Answer the three questions – when, why, how prevented – with a date, a time and a procedure.",
    },
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
  model: {
    subject: "【お詫びとご報告】軸受ユニット200個の納品遅れについて",
    body: `東都精機株式会社
購買部 佐藤様

いつもお世話になっております。みなと部品株式会社営業部の田中でございます。

{-1}午前着でご注文いただいた軸受ユニット200個のお届けが遅れ、誠に申し訳ございません。
組立ラインが止まり、12名の方にお待ちいただいていると伺い、大変心苦しく存じます。
早々にお知らせくださり、ありがとうございます。

■お届けの日時
200個すべてを本日15時に工場から出荷し、{+1}9時に専用便でお届けいたします。運賃は弊社が負担いたします。

■原因
弊社の製造部門が工程を変更した際、営業部門への連絡が漏れ、最終検査が2日遅れました。
出荷の前日に進み具合を確かめなかった私どもの管理不足であり、責任はすべて弊社にございます。

■影響の範囲
同じ時期に出荷したほかの製品を調べたところ、遅れは今回の200個のみでございました。

■再発防止策
本日より、納期の3日前に営業部と製造部が出荷予定表を突き合わせ、遅れの恐れがあればその日のうちにお知らせする手順に改めました。

同じ内容の書面を、本日中に速達でもお送りいたします。
到着を確認のうえ、{+1}10時に私からお電話で結果をご報告いたします。
ご予定を狂わせましたこと、重ねてお詫び申し上げます。

みなと部品株式会社 営業部
田中`,
  },
};
