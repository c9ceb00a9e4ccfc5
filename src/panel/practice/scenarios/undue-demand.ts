import type { Scenario } from "./scenario";

export const undueDemand: Scenario = {
  id: "undue-demand",
  source: "S2",
  theme: "demands",
  title: { ja: "度を越した要求をされた", en: "A demand beyond all measure" },
  summary: {
    ja: "クリーニングでしみを残したのは当方の誤り。ただし、土下座と代金の十倍、担当者の解雇を求められている。",
    en: "The stain is your shop’s fault; but the customer wants you on your knees, ten times the price, and someone sacked.",
  },
  stage: "final",
  responsibility: "organisation",
  customer: "大野 隆 <ono.takashi@example.jp>",
  mail: {
    subject: "絶対に許さない",
    body: `白鷺クリーニング
店長 木村様

大野です。{-3}に受け取った背広の襟に、大きなしみが残っていました。
翌日の娘の結婚式に着ていけず、恥をかきました。

店長が自宅に来て土下座しろ。代金4,200円の十倍を払え。受付の女性を辞めさせろ。
原因も説明しろ。返事は今日中だ。

大野`,
  },
  facts: [
    {
      ja: "しみ抜きの工程を機械の設定の誤りで飛ばし、仕上げの検品でも見落とした。",
      en: "A wrong machine setting skipped the stain removal, and the final check missed it.",
    },
    {
      ja: "背広はしみ抜きをやり直せる。{+1}に引き取りに伺え、{+3}にお返しできる。",
      en: "It can be cleaned again: fetched on {+1}, returned on {+3}.",
    },
    {
      ja: "代金4,200円は返金する。しみが落ちない場合は、購入時の価格と年数をもとに弁償の規定がある。",
      en: "The 4,200 yen are refunded; if the stain stays, the damage rules apply (price and age of the suit).",
    },
    {
      ja: "土下座・代金の十倍・従業員の処分には応じない、と本部が決めている。",
      en: "Head office has decided: no kneeling, no tenfold price, no dismissal.",
    },
    {
      ja: "同じ日に仕上げた38点を調べ、しみの残りはこの1点だけだった。",
      en: "Of the 38 pieces finished that day this was the only one.",
    },
    {
      ja: "今後は、設定を変えたら二人で試し洗いを確かめ、受け渡しの前に襟と袖を検品する。",
      en: "From now on two people check a test wash after each change, and collars and cuffs before handing over.",
    },
  ],
  hints: [
    {
      ja: "受け止めるべきお気持ちと、応じられない要求とを、段落を分けて書きます。",
      en: "Keep apart, in paragraphs of their own, what you acknowledge and what you cannot do.",
    },
    {
      ja: "断るときは短く丁寧に。理由を並べたり、法律の言葉を持ち出したりしません。",
      en: "Decline briefly and politely: no list of reasons, no words of law.",
    },
    {
      ja: "できること（引き取り・返金・弁償の規定）を、日付と金額で具体的に示します。",
      en: "Say what you can do – fetching, refund, the damage rules – with days and amounts.",
    },
  ],
  keyPoints: [
    {
      ja: "しみを残したことと、結婚式に着ていけなかったことを、はっきりお詫びする。",
      en: "Apologise plainly for the stain and for the suit that could not be worn at the wedding.",
    },
    {
      ja: "土下座・十倍・解雇には応じられないと、丁寧に、しかし曖昧にせず伝える。",
      en: "Decline the kneeling, the tenfold price and the dismissal: politely, and without leaving a doubt.",
    },
    {
      ja: "できる範囲の対応を、日付と金額で示す。",
      en: "Give what you can do, with days and amounts.",
    },
  ],
  sample: {
    subject: "申し訳ありません",
    body: `大野様

白鷺クリーニングの木村です。

この度は申し訳ございませんでした。死んでお詫びしたい気持ちです。
おっしゃるとおり、明日ご自宅に伺って土下座いたします。代金の十倍もお支払いし、受付の者は辞めさせます。何でもいたしますので、どうかお許しください。

ただ、正直、受付の者にも言い分がありまして、お客様の受け取り時の確認が足りなかったのではないでしょうか。

木村`,
  },
  model: {
    subject: "【お詫びとご説明】お預かりした背広のしみについて",
    body: `大野 隆様

白鷺クリーニング店長の木村でございます。

{-3}にお返しした背広の襟にしみを残し、誠に申し訳ございません。
お嬢様の結婚式という大切な日に背広をお召しになれず、つらい思いをおさせしましたことを、深くお詫び申し上げます。
お知らせくださり、ありがとうございます。

原因は、弊店が機械の設定を誤ってしみ抜きの工程を飛ばし、仕上げの検品でも見落としたことです。責任はすべて弊店にございます。
同じ日に仕上げた38点を調べたところ、しみの残りは今回の1点のみでございました。

背広は{+1}にお引き取りに伺い、しみ抜きをやり直して{+3}にお返しいたします。{+1}のご都合のよい時間をお聞かせいただけますでしょうか。
代金4,200円は{+1}に全額をご返金いたします。しみが落ちない場合は、弊店の規定に沿って、ご購入時の価格をもとに弁償いたします。

一方で、店長の私がご自宅で膝をつくこと、代金の十倍のお支払い、受付の者を辞めさせることにつきましては、お受けいたしかねます。お詫びは、上に申し上げた対応で尽くしてまいります。

今後は、設定を変えたときは二名で試し洗いを確かめ、お渡しの前に襟と袖を検品する手順に改めました。

{+3}のお返しのあと、仕上がりのご確認のため私からお電話いたします。

白鷺クリーニング
店長 木村`,
  },
};
