import type { Scenario } from "./scenario";

export const hardClaim: Scenario = {
  id: "hard-claim",
  source: "S2",
  theme: "demands",
  title: { ja: "三度目の故障で「もう取引しない」", en: "The third breakdown: “we are done with you”" },
  summary: {
    ja: "同じ冷蔵ショーケースが三度目の故障。お客様は食材を捨て、取引の打ち切りを口にしている。",
    en: "The same refrigerated case broke down for the third time. Food was lost, and the customer wants to leave.",
  },
  stage: "final",
  responsibility: "organisation",
  customer: "株式会社さくら惣菜 代表 岡本 正樹 <okamoto@sakura-souzai.example.jp>",
  mail: {
    subject: "三度目です。もう限界です",
    body: `北陸冷機株式会社
営業部 石川様

さくら惣菜の岡本です。
{-1}の未明にショーケースがまた止まり、惣菜86点、仕入れ値で64,000円分を捨てました。これで三度目です。
前の二回は「部品を替えたので大丈夫です」とのことでした。何が大丈夫なのですか。

原因を説明してください。捨てた惣菜の代金は払ってもらえるのですか。
これ以上続くなら、ほかの5店舗も他社に替えます。

岡本`,
  },
  facts: [
    {
      ja: "二度の修理では壊れた部品だけを替え、部品を壊していた電源基板の異常を見つけていなかった。",
      en: "The two repairs replaced the broken part only; the faulty power board that broke it was not found.",
    },
    {
      ja: "本日14時に新品のショーケースへ無償で取り替える。作業は1時間で終わる。",
      en: "The case is replaced by a new one today at 14:00, free of charge, within an hour.",
    },
    {
      ja: "惣菜86点の代金64,000円は当社が負担し、{+3}に振り込む。",
      en: "The 64,000 yen for the 86 dishes are paid by us, on {+3}.",
    },
    {
      ja: "同じ基板を使うほかの5店舗の機器は、{+2}までに無償で点検する。",
      en: "The cases in the five other shops, with the same board, are inspected free by {+2}.",
    },
    {
      ja: "今後は、同じ機器の修理が二度続いたら、設計部門が基板まで調べる決まりにした。",
      en: "New rule: after two repairs of one machine the design department examines it down to the board.",
    },
    {
      ja: "部長の能登が、都合を聞いたうえで伺ってお詫びしたいと言っている。",
      en: "Your head of department, Noto, wants to call in person, at a time that suits them.",
    },
  ],
  hints: [
    {
      ja: "怒りの中心は故障そのものより、「大丈夫です」と二度言われたことです。そこをお詫びしましょう。",
      en: "The anger is less about the fault than about being told twice that all was well. Apologise for that.",
    },
    {
      ja: "前の二回の修理で何が足りなかったかを、専門用語なしで一、二文にまとめます。",
      en: "Say in a sentence or two, without jargon, what the two repairs had missed.",
    },
    {
      ja: "代金・取り替え・ほかの5店舗。お客様の三つの心配に、日付と金額で答えます。",
      en: "The money, the replacement, the five shops: answer each with a day and an amount.",
    },
  ],
  keyPoints: [
    {
      ja: "三度目であること、「大丈夫」と言った責任を正面から認める。",
      en: "Face it: the third time, after two promises.",
    },
    {
      ja: "惣菜86点・64,000円という損害を、小さく見せずに書く。",
      en: "Name the loss – 86 dishes, 64,000 yen – without making it small.",
    },
    {
      ja: "訪問は、お客様の都合を伺う形で申し出る。",
      en: "Offer the visit by asking for a time that suits the customer.",
    },
  ],
  sample: {
    subject: "Re: 三度目です。もう限界です",
    body: `岡本様

石川です。

正直、私どもも困惑しておりまして、部品メーカーの責任ではないかと思われます。
修理の者が不慣れだったため、ご迷惑をおかけしたとすれば申し訳ございません。

幸い、お捨てになったのは86点だけですので、影響は軽微かと存じます。
明日の朝、部長と二人で伺います。今後は必ず故障しないよう、絶対に再発させません！
何卒ご理解ください。

石川`,
  },
  model: {
    subject: "【お詫びとご報告】冷蔵ショーケースの三度目の故障について",
    body: `株式会社さくら惣菜
代表 岡本様

北陸冷機株式会社 営業部の石川でございます。

{-1}の未明に冷蔵ショーケースが三たび止まり、誠に申し訳ございません。
二度も「大丈夫です」と申し上げながらこの事態を招き、毎朝仕込まれた惣菜86点、64,000円分を捨てさせてしまいましたことを、深くお詫び申し上げます。
お怒りの中、詳しくお知らせくださり、ありがとうございます。

原因は、機器に電気を送る基板の異常です。
前の二回の修理では壊れた部品だけを替え、その部品を壊していた基板まで弊社が調べておりませんでした。責任はすべて弊社にございます。

本日14時に、新品のショーケースへ無償でお取り替えいたします。作業は1時間で終わります。
お捨てになった惣菜の代金64,000円は弊社が負担し、{+3}にお振り込みいたします。
ほかの5店舗の機器も同じ基板を使っておりますので、{+2}までにすべて無償で点検し、異常があればその場で取り替えます。

今後は、同じ機器の修理が二度続いたときに、設計部門が基板まで点検する手順に改めました。

5店舗の点検の結果は、{+2}17時に私からお電話でご報告いたします。
また、部長の能登が直接お詫びに伺いたいと申しております。ご都合のよい日時をお聞かせいただけましたら幸いです。
重ねて、心よりお詫び申し上げます。

北陸冷機株式会社 営業部
石川`,
  },
};
