import type { Scenario } from "./scenario";

export const brokenInTransit: Scenario = {
  id: "broken-in-transit",
  source: "S1",
  theme: "not-mine",
  title: { ja: "配送中に割れた。運んだのは委託先", en: "Broken on the way, by the carrier" },
  summary: {
    ja: "開店祝いの大皿が、委託先の輸送で割れて届いた。お客様の開店は目前に迫っている。",
    en: "The great plates for an opening arrived broken; a carrier had them. The opening is days away.",
  },
  stage: "final",
  responsibility: "third-party",
  customer: "割烹つきのわ 女将 今井 千鶴 <imai@tsukinowa.example.jp>",
  mail: {
    subject: "大皿が割れています",
    body: `陶房やまなみ
営業 上田様

つきのわの今井です。
{-1}に届いた開店用の大皿24枚のうち、9枚が割れていました。箱の角がつぶれています。
開店は{+4}です。前の日には試食会があり、大皿がないと献立が組めません。

間に合うように送り直していただけますか。割れた皿はどうすればよいですか。

今井`,
  },
  facts: [
    {
      ja: "委託先の運送会社が、積み替えの際に荷物を落としたと認めている。",
      en: "The carrier admits having dropped the boxes when reloading.",
    },
    {
      ja: "同じ窯の大皿が12枚あり、9枚を{+2}の午前中に社員が車で届けられる。",
      en: "Twelve plates of the same kiln are at hand; nine can be brought by our own staff on the morning of {+2}.",
    },
    {
      ja: "割れた皿は、届けた社員がその場で引き取る。費用はかからない。",
      en: "The broken ones are taken back on the spot, at no cost.",
    },
    {
      ja: "同じ便で出した荷物はほかに3件あり、破損がないことを電話で確かめた。",
      en: "Three other consignments went with it; by phone they are all sound.",
    },
    {
      ja: "今後は、大皿は一枚ずつ仕切った木箱に替え、運送会社とは手渡しの積み替えを取り決めた。",
      en: "From now on plates go in divided wooden crates, and the carrier hands them over by hand.",
    },
  ],
  hints: [
    {
      ja: "運送会社の名前を出して責任を移さないこと。頼んだのは当方です。",
      en: "Do not move the blame to the carrier: you chose them.",
    },
    {
      ja: "いちばんの心配は試食会です。間に合うことを先に伝えましょう。",
      en: "The tasting is the worry. Say early that the plates will be there in time.",
    },
    {
      ja: "割れた皿をどうするか、お客様の手間がゼロになる形で答えます。",
      en: "What becomes of the broken plates: no work for the customer.",
    },
  ],
  keyPoints: [
    {
      ja: "委託先のせいにせず、送り主として責任を引き受ける。",
      en: "Take it on as the sender; no blame on the carrier.",
    },
    {
      ja: "試食会に間に合う日時を、はっきり書く。",
      en: "Give the day and hour, in time for the tasting.",
    },
    {
      ja: "割れた皿の扱いなど、尋ねられたことにもれなく答える。",
      en: "Answer all that was asked, the broken plates too.",
    },
  ],
  sample: {
    subject: "Re: 大皿が割れています",
    body: `今井様

陶房やまなみの上田です。

お皿が割れていたとのこと、申し訳ございませんでした。
調べたところ、配送業者の責任でした。弊社では問題なく梱包して出荷しております。配送業者へ直接お問い合わせください。

24枚のうちの9枚だけですので、残りの15枚でなんとか開店できるかと思います☆
代わりの皿は早急に手配いたします。

上田`,
  },
  model: {
    subject: "【お詫び】大皿9枚の破損とお届け直しについて",
    body: `割烹つきのわ
女将 今井様

いつもお世話になっております。陶房やまなみ営業の上田でございます。

{-1}にお届けした開店用の大皿24枚のうち9枚が割れておりましたこと、誠に申し訳ございません。
開店を目前に、試食会の献立を組めないとのこと、お心を痛めていらっしゃることと存じます。
早々にお知らせくださり、ありがとうございます。

同じ窯の大皿9枚を、{+2}の午前中に弊社の者が車でお届けいたします。{+4}の開店にも、前日の試食会にも間に合います。
割れた皿はその際にお引き取りいたしますので、そのままお置きください。費用は一切頂戴いたしません。

原因は、弊社が輸送を委託した運送会社で、積み替えの際に荷を落としたことです。
荷造りと委託先の選定は弊社の務めであり、責任は弊社にございます。
同じ便でお送りしたほかの3件も確かめ、破損は今回の9枚のみでございました。

今後は、大皿を一枚ずつ仕切った木箱でお送りし、積み替えは手渡しで行う取り決めに改めました。

{+2}のお届けのあと、私からお電話で皿の状態を確かめ、ご報告いたします。
重ねてお詫び申し上げます。

陶房やまなみ 営業
上田`,
  },
};
