import type { Scenario } from "./scenario";

export const wrongOrderByCustomer: Scenario = {
  id: "wrong-order-by-customer",
  source: "S4",
  theme: "not-mine",
  title: { ja: "お客様の注文間違いなのに怒られた", en: "The customer’s own mistake" },
  summary: {
    ja: "注文どおりに届けたのに「違う色が来た」とのお怒り。当方に非はないが、反論すれば関係は壊れる。",
    en: "You delivered what was ordered; they say it is the wrong colour. Not your fault – yet do not talk back.",
  },
  stage: "final",
  responsibility: "none",
  customer: "株式会社はるか商店 店長 坂本 由美 <sakamoto@haruka-shop.example.jp>",
  mail: {
    subject: "注文と違う色が届きました",
    body: `包装資材のミナモト
岩崎様

はるか商店の坂本です。
{-1}に届いた紙袋300枚が、頼んだ紺色ではなく黒でした。週末の催しで使う予定でしたのに困ります。

紺色に交換してもらえますか。すぐに確認してください。

坂本`,
  },
  facts: [
    {
      ja: "{-6}にいただいた注文書の品番は「KB-30 黒」で、注文の確認メールにも黒と書いてある。",
      en: "The order of {-6} says “KB-30 black”, and so does the confirmation.",
    },
    {
      ja: "出荷した品も、注文書のとおりKB-30だった。",
      en: "What was shipped is KB-30, as ordered.",
    },
    {
      ja: "未開封の箱に限り、往復の送料だけで紺色（KN-30）に交換できる。規定どおりの扱い。",
      en: "Unopened boxes can be exchanged for navy (KN-30) at the cost of carriage both ways: the usual rule.",
    },
    {
      ja: "紺色は在庫があり、本日15時までに返事をもらえれば{+1}の午前に届く。送料は往復2,400円。",
      en: "Navy is in stock; with an answer by 15:00 today it arrives on {+1} in the morning. Carriage is 2,400 yen.",
    },
    {
      ja: "品番の一文字違いで色が変わるため、今後は注文の確認メールに色の見本写真を付けることにした。",
      en: "One letter changes the colour; from now on the confirmation shows a picture of it.",
    },
  ],
  hints: [
    {
      ja: "非がないときは、過ちを認めるお詫びは要りません。困っていることに寄り添えば十分です。",
      en: "Where there is no fault, none is to be admitted. Sympathy with their trouble is enough.",
    },
    {
      ja: "「お客様の間違い」とは書かず、注文書と届いた品の事実を並べます。",
      en: "Not “your mistake”: set the order and the delivery side by side.",
    },
    {
      ja: "催しに間に合う方法を、費用と期限を添えて示します。",
      en: "Show the way to be in time, with its cost and its deadline.",
    },
  ],
  keyPoints: [
    {
      ja: "過ちを認めず、責めもせず、事実を静かに並べる。",
      en: "Neither admit a fault nor blame: set out the facts quietly.",
    },
    {
      ja: "催しを控えて困っているお気持ちに触れる。",
      en: "Touch on the event that is near, and the worry.",
    },
    {
      ja: "間に合う交換の方法と、いつまでに返事が要るかを書く。",
      en: "Say how an exchange can still be in time, and by when you need an answer.",
    },
  ],
  sample: {
    subject: "Re: 注文と違う色が届きました",
    body: `坂本様

お世話になっております。ミナモトの岩崎です。

私どもの不手際により、違う色をお届けしてしまい、誠に申し訳ございません。
と言いたいところですが、注文書を確認したところ黒でご注文でしたので、お客様の勘違いではないでしょうか。当方は間違っておりません。正直、私どもも困ります。

そちらのミスですので、交換は難しいと思われます😅今後は注文の際によくご確認ください！

岩崎`,
  },
  model: {
    subject: "紙袋300枚の色につきまして（ご不便のお詫びと交換のご案内）",
    body: `株式会社はるか商店
店長 坂本様

いつもお世話になっております。包装資材のミナモトの岩崎でございます。

週末の催しを前に、{-1}に届いた紙袋の色がお考えと異なり、ご不便をおかけしておりますこと、お詫び申し上げます。
ご準備の最中でいらっしゃいますのに、お困りのことと存じます。早々にお知らせくださり、ありがとうございます。

経緯を確かめましたところ、{-6}にいただいたご注文書の品番は「KB-30 黒」でした。同じ日の確認のメールにも黒と記し、{-1}にKB-30を300枚お届けしております。
紺色の品番はKN-30で、一文字の違いでございます。

紺色をお使いになれるよう、次のとおりご用意いたします。
・本日15時までにお返事をいただけましたら、紺色300枚を{+1}の午前にお届けします。催しに間に合います。
・未開封の箱は、往復の送料2,400円のみで交換を承ります。黒の紙袋はお届けの際にお引き取りします。

品番だけでは色が分かりにくいため、今後は確認のメールに色の見本写真を添える形に改めました。

お返事をいただきましたら、本日17時までに発送の完了をメールでお知らせいたします。
よろしくお願いいたします。

包装資材のミナモト
岩崎`,
  },
};
