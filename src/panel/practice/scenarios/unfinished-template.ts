import type { Scenario } from "./scenario";

export const unfinishedTemplate: Scenario = {
  id: "unfinished-template",
  source: "S3",
  theme: "my-fault",
  title: { ja: "ひな形のまま送ってしまったお詫び", en: "The apology that was still a template" },
  summary: {
    ja: "請求書の誤りのお詫びを、空欄の残ったひな形のまま送った。お客様は「誠意がない」と怒っている。",
    en: "Your apology for a wrong invoice went out with its blanks unfilled. The customer calls it insincere.",
  },
  stage: "final",
  responsibility: "own",
  customer: "株式会社みどり印刷 経理部 松本 和子 <matsumoto@midori-print.example.jp>",
  mail: {
    subject: "Re: お詫び",
    body: `オフィス用品のアサヒ事務機
渡辺様

みどり印刷の松本です。
請求書の金額が違うとお伝えしたところ、{-1}に届いたお詫びのメールが「〇〇様」「原因は＿＿です」のままでした。
ひな形をそのまま送られたのだと思い、上司も怒っております。

請求書の誤りの原因は何だったのでしょうか。正しい請求書はいつ届きますか。

松本`,
  },
  facts: [
    {
      ja: "急いでいて、空欄を埋めないまま送信し、送る前に読み返さなかった。",
      en: "In a hurry you sent the text with its blanks and did not read it through.",
    },
    {
      ja: "請求の誤りは、コピー用紙30箱を自分が50箱と入力したもの。差額は42,000円。",
      en: "The invoice: you typed 50 boxes of paper instead of 30; the difference is 42,000 yen.",
    },
    {
      ja: "正しい請求書は本日17時までにPDFで、原本は{+1}に届くよう速達で送れる。",
      en: "The right invoice can go by PDF today by 17:00, the original by express for {+1}.",
    },
    {
      ja: "ほかの月の請求書5通も見直し、誤りはこの1通だけだった。",
      en: "You checked the five other invoices: this was the only wrong one.",
    },
    {
      ja: "今後は、請求書は納品書と突き合わせ、お詫びのメールは上司が読んでから送る。",
      en: "From now on invoices are held against delivery notes, and your manager reads apologies before they go.",
    },
  ],
  hints: [
    {
      ja: "お詫びすることは二つあります。空欄のままのメールと、もとの請求書の誤りです。",
      en: "Two things to apologise for: the mail with its blanks, and the invoice itself.",
    },
    {
      ja: "「急いでいた」は理由になりません。読み返さなかったことを、そのまま認めます。",
      en: "Being in a hurry is no reason. Say that you did not read it through.",
    },
    {
      ja: "宛名・数量・金額・日時を実際のもので書きます。＿＿や〇〇が残っていないか、最後に見直しましょう。",
      en: "Real names, quantities, amounts and days. Look once more for ＿＿ and 〇〇.",
    },
  ],
  keyPoints: [
    {
      ja: "宛名・数量・金額を実際のものにし、空欄を一つも残さない。",
      en: "Real names, quantities and amounts; not one blank left.",
    },
    {
      ja: "ひな形を送ったことと請求の誤りを、分けてお詫びする。",
      en: "Apologise separately for the template and for the invoice.",
    },
    {
      ja: "正しい請求書が届く日時と、ほかの請求書を調べた結果を書く。",
      en: "Say when the right invoice comes, and what the check of the others showed.",
    },
  ],
  sample: {
    subject: "お詫び",
    body: `〇〇様

お世話になっております。渡辺です。

先ほどはテンプレのまま送ってしまい、すみませんでした笑
ちょっとバタバタしていて、つい確認を忘れてしまいました。

原因は＿＿です。些細な入力ミスですので、ご安心ください。
正しい請求書は近日中に送ります。
以後気をつけます。ご理解ください。

渡辺`,
  },
  model: {
    subject: "【お詫び】空欄のあるメールと請求書の数量誤りについて",
    body: `株式会社みどり印刷
経理部 松本様

いつもお世話になっております。アサヒ事務機の渡辺でございます。

{-1}に、空欄の残ったお詫びのメールをお送りし、誠に申し訳ございません。
請求書の誤りでお手数をおかけしたうえ、心のこもらない文面をご覧に入れ、松本様と上司の方のお怒りはもっともでございます。
率直にお知らせくださり、ありがとうございます。

空欄のメールは、私が送る前に読み返さなかったことが原因です。
請求書の誤りは、コピー用紙30箱を私が50箱と入力したためで、42,000円多くご請求しておりました。いずれも私の誤りで、責任は私にございます。

正しい請求書は、本日17時までにPDFでお送りし、原本は{+1}に届くよう速達でお送りいたします。
ほかの月の請求書5通も確かめ、誤りはこの1通のみでございました。

今後は、請求書を納品書と突き合わせてから発行し、お詫びのメールは上司が読んだうえで送る手順に改めました。

{+1}15時に、原本が届いたかを私からお電話で確かめさせていただきます。
重ねてお詫び申し上げます。

アサヒ事務機
渡辺`,
  },
};
