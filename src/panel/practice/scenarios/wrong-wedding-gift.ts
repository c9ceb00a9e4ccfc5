import type { Scenario } from "./scenario";

export const wrongWeddingGift: Scenario = {
  id: "wrong-wedding-gift",
  source: "S4",
  title: { ja: "結婚式の引き出物を取り違えた", en: "The wrong wedding gifts" },
  summary: {
    ja: "注文の入力を誤り、披露宴の当日に別の品が配られた。やり直しのきかない場面へのお詫び。",
    en: "An order was entered wrongly, and other gifts were handed out at the wedding. It cannot be done over.",
  },
  stage: "final",
  responsibility: "own",
  customer: "高橋 美咲 <misaki.takahashi@example.jp>",
  mail: {
    subject: "披露宴の引き出物について",
    body: `ギフトサロン花結び
ご担当 中村様

先日の披露宴でお世話になった高橋です。
引き出物に選んだ江戸切子のペアグラスではなく、まったく別のタオルセットがお客様60名に渡っていたことを、終わってから親戚に知らされました。

二人で半年かけて選んだ品でした。祖母は「どうしてタオルなの」と不思議そうにしていました。
一生に一度の日だったのに、悲しくて仕方がありません。

どうしてこんなことになったのですか。これから何をしてくださるのか、教えてください。

高橋 美咲`,
  },
  facts: [
    "注文票の品番を、担当の自分が一文字誤って入力した。",
    "出荷前の確認は品番だけで行い、商品名と写真を見比べていなかった。",
    "江戸切子60組は用意でき、お詫び状を添えて60名のお宅へ一週間以内に直接届けられる。",
    "配られたタオルセットの返却はお願いせず、引き出物の代金は全額お返しする。",
    "今後は、品番・商品名・写真の三点を二人で照合し、出荷の前日にお客様へ写真を送る。",
  ],
  keyPoints: [
    {
      ja: "半年かけて選ばれたお気持ちと、一生に一度の日であったことを受け止める言葉を、具体的に書く。",
      en: "Acknowledge, in concrete words, the half year of choosing and the once-in-a-lifetime day.",
    },
    {
      ja: "自分の入力の誤りであることを、言い訳を添えずに認める。",
      en: "Admit that it was your own mistake, with no excuse beside it.",
    },
    {
      ja: "60名の招待客への対応を、いつまでに何をするかまで書く。",
      en: "Say what will be done for the sixty guests, and by when.",
    },
  ],
  sample: {
    subject: "すみませんでした",
    body: `高橋様

ギフトサロン花結びの中村です。

このたびはご迷惑をおかけし、誠に申し訳ございません。
繁忙期でバタバタしており、ついうっかり商品を間違えてしまったようです💦
お気持ちはよく分かります。

ただ、タオルセットも大変人気の商品ですので、お客様にはきっとお喜びいただけたかと思います。
代わりの品については、後日ご連絡いたします。
今後はこのようなことがないよう、徹底いたします。

中村`,
  },
};
