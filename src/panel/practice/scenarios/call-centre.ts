import type { Scenario } from "./scenario";

export const callCentre: Scenario = {
  id: "call-centre",
  source: "S4",
  theme: "manners",
  title: { ja: "コールセンターで四度たらい回しにした", en: "Passed on four times by the call centre" },
  summary: {
    ja: "「担当から折り返します」と言うだけで誰も折り返さず、四つの窓口を回された。解約の手続きも止まっている。",
    en: "“Someone will call you back” – nobody did. Four desks, and the cancellation still not done.",
  },
  stage: "final",
  responsibility: "organisation",
  customer: "村上 誠 <murakami.makoto@example.jp>",
  mail: {
    subject: "折り返しの電話が来ません",
    body: `あすなろ通信
お客様窓口 御中

村上です。
{-4}に解約をお願いしてから、四つの窓口に回され、毎回「担当から折り返します」と言われましたが、一度も電話がありません。
仕事を抜けて合計3時間以上電話をしました。「申し訳ございません」と機械のように言われるだけでした。

解約はできたのですか。来月の料金2,980円は引き落とされるのですか。
なぜ誰も折り返さないのですか。

村上`,
  },
  facts: [
    {
      ja: "窓口が替わるたびに用件の記録が引き継がれず、折り返しの担当者が決まっていなかった。",
      en: "The notes were not handed on from desk to desk, and nobody was named to call back.",
    },
    {
      ja: "解約は本日、{-4}付けで完了した。来月の2,980円は引き落とされない。",
      en: "The cancellation was completed today, as of {-4}. The 2,980 yen will not be charged.",
    },
    {
      ja: "通話の記録を調べ、村上様のお電話4回、計3時間10分を確かめた。ほかに同じ状態のお客様が2名いた。",
      en: "The records show four calls, 3 h 10 min in all. Two other customers were in the same state.",
    },
    {
      ja: "通話料にあたる1,900円を{+3}に返金する。",
      en: "The cost of the calls, 1,900 yen, is refunded on {+3}.",
    },
    {
      ja: "本日から、最初に受けた者が解決まで担当し、折り返しの期限を画面に表示する仕組みにした。",
      en: "From today whoever takes the call keeps it to the end, and the screen shows when the call back is due.",
    },
  ],
  hints: [
    {
      ja: "お客様は「申し訳ございません」を聞き飽きています。何についてのお詫びか、毎回はっきりさせましょう。",
      en: "The customer is tired of “we are sorry”. Each time, say what for.",
    },
    {
      ja: "「担当から折り返します」とはもう書けません。自分が何をしたかを書きます。",
      en: "“Someone will call you back” is out. Write what you have done yourself.",
    },
    {
      ja: "三つの質問（解約・引き落とし・折り返し）に、一つずつ答えます。",
      en: "Three questions – cancelled? charged? why no call? – one answer each.",
    },
  ],
  keyPoints: [
    {
      ja: "四度・3時間という具体的な負担を言葉にし、同じお詫びを繰り返さない。",
      en: "Name the four calls and the three hours; do not repeat the same apology.",
    },
    {
      ja: "解約が済んだことを、最初のほうで知らせる。",
      en: "Say early on that the cancellation is done.",
    },
    {
      ja: "担当を他人に回さず、自分の名前と次の連絡を書く。",
      en: "Do not pass it on: your own name, and the next contact.",
    },
  ],
  sample: {
    subject: "お問い合わせの件",
    body: `お客様

あすなろ通信です。

申し訳ございません。申し訳ございません。誠に申し訳ございません。
当窓口では分かりかねますので、解約の担当者から折り返させます。

窓口が多いため、引き継ぎの行き違いが発生してしまいました。
以上、ご了承ください。

あすなろ通信`,
  },
  model: {
    subject: "【お詫びとご報告】解約のお手続きと折り返しのお電話について",
    body: `村上 誠様

あすなろ通信お客様窓口の責任者、西田でございます。

{-4}にお申し出の解約について、4回のお電話に一度も折り返さず、誠に申し訳ございません。
お仕事を抜けて3時間以上もお電話をくださったのに、窓口から窓口へお回しし、同じご説明を何度もおさせしました。
決まり文句のような受け答えでご不快な思いをおさせしたことも、お詫びいたします。厳しいご指摘をくださり、ありがとうございます。

解約は本日、{-4}付けで完了いたしました。来月の料金2,980円は引き落とされません。

折り返さなかった原因は、窓口が替わるたびにご用件の記録を引き継がず、折り返す担当者も決めていなかった弊社の運用にございます。責任はすべて弊社にございます。
通話の記録を調べたところ、同じように折り返しのなかったお客様は、村上様のほかに2名いらっしゃいました。

お電話にかかった費用として、1,900円を{+3}にご返金いたします。

再発を防ぐため、本日から、最初にお電話を受けた者が解決まで担当し、折り返しの期限を画面に表示する仕組みに改めました。

ご返金の完了は、{+3}16時に私から直接お電話でご報告いたします。
長くお待たせしましたこと、重ねてお詫び申し上げます。

あすなろ通信 お客様窓口
責任者 西田`,
  },
};
