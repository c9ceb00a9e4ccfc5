import type { Scenario } from "./scenario";

export const wrongWeddingGift: Scenario = {
  id: "wrong-wedding-gift",
  source: "S4",
  theme: "my-fault",
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
    {
      ja: "注文票の品番を、担当の自分が一文字誤って入力した。",
      en: "You yourself mistyped one character of the item number on the order.",
    },
    {
      ja: "出荷前の確認は品番だけで行い、商品名と写真を見比べていなかった。",
      en: "The check before shipping compared item numbers only, not names and pictures.",
    },
    {
      ja: "江戸切子60組は用意でき、お詫び状を添えて60名のお宅へ{+5}までに直接届けられる。",
      en: "Sixty pairs of cut glasses are at hand and can reach the sixty homes with a letter by {+5}.",
    },
    {
      ja: "配られたタオルセットの返却はお願いせず、引き出物の代金は全額お返しする。",
      en: "The towels need not come back; the price of the gifts is refunded in full.",
    },
    {
      ja: "今後は、品番・商品名・写真の三点を二人で照合し、出荷の前日にお客様へ写真を送る。",
      en: "From now on two people compare number, name and picture, and the customer gets a photo the day before.",
    },
  ],
  hints: [
    {
      ja: "取り返しのつかない日のことです。代わりの品の話より先に、お気持ちを受け止める一文を置きます。",
      en: "The day cannot be had again. Before any replacement, one sentence for what it meant to them.",
    },
    {
      ja: "「うっかり」「繁忙期で」は要りません。自分が何をどう誤ったかを、一文で認めます。",
      en: "No “busy season”, no “slip”. Say in one sentence what you did wrong.",
    },
    {
      ja: "60名のお客様へ、誰が・何を・いつまでに届けるかを書き、代金の扱いも忘れずに。",
      en: "For the sixty guests: who delivers what by when; and what becomes of the money.",
    },
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
  model: {
    subject: "【お詫び】披露宴の引き出物の取り違えについて",
    body: `高橋 美咲様

ギフトサロン花結びの中村でございます。

披露宴の引き出物に、お選びいただいた江戸切子ではなくタオルセットをお届けし、誠に申し訳ございません。
半年をかけてお二人で選ばれた品が、一生に一度の日にお客様へ渡らなかったお悲しみを思うと、お詫びの言葉もございません。
おばあ様にまで不思議な思いをおさせしましたことも、深くお詫び申し上げます。
おつらい中お知らせくださり、ありがとうございます。

原因は、私が注文票の品番を一文字誤って入力したことです。
出荷の前も品番だけを確かめ、商品名と写真を見比べておりませんでした。責任はすべて私にございます。
取り違えたのは、60名様にお渡しした引き出物60組のすべてでございます。

江戸切子60組はすでにご用意しており、お詫び状を添えて、{+5}までに60名様のお宅へ直接お届けいたします。
引き出物の代金は、{+2}までに全額をご返金いたします。タオルセットのご返却には及びません。

今後は、品番・商品名・写真の三点を二名で照合し、出荷の前日にお客様へ写真をお送りする手順に改めました。

{+5}の夕方に、60名様へのお届けの結果を私からお電話でご報告いたします。
大切な一日を損ないましたこと、重ねてお詫び申し上げます。

ギフトサロン花結び
中村`,
  },
};
