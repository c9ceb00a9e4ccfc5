import type { Scenario } from "./scenario";

export const holidayVisitClaim: Scenario = {
  id: "holiday-visit-claim",
  source: "S4",
  theme: "manners",
  title: { ja: "休日に押しかけて謝ろうとした", en: "An apology at the door on a day off" },
  summary: {
    ja: "配線の傷のお詫びに、都合も聞かず休日に伺うと伝えた。断られたあと連絡もせず、二重に怒らせている。",
    en: "You announced a visit on a day off to apologise for a scratch, were refused, and then fell silent.",
  },
  stage: "final",
  responsibility: "own",
  customer: "平野 佳代 <hirano.kayo@example.jp>",
  mail: {
    subject: "連絡をいただけていません",
    body: `ネット工房さくら
原田様

平野です。
光回線の工事で壁紙に傷をつけられた件で、休みの日に伺いたいと急に言われ、家族の予定があるのでお断りしました。それきり何の連絡もありません。
断ったら終わり、ということでしょうか。

壁紙は直してもらえるのですか。いつになりますか。こちらの都合も考えてください。

平野`,
  },
  facts: [
    {
      ja: "工事の際、自分が養生シートを敷かずに脚立を動かし、壁紙を15センチ傷つけた。",
      en: "You moved the ladder without a cover and scratched the wallpaper over 15 cm.",
    },
    {
      ja: "訪問を断られたあと、次の連絡の予定を立てないまま{-3}から連絡していない。",
      en: "After the refusal you planned nothing further and have been silent since {-3}.",
    },
    {
      ja: "壁紙の張り替えは内装店に頼める。{+3}から{+6}の平日、午前か午後の2時間。費用は当社が持つ。",
      en: "A decorator can repaper on a weekday from {+3} to {+6}, two hours; we pay.",
    },
    {
      ja: "傷は居間の壁1面だけで、ほかの部屋に傷がないことは工事の写真で確かめた。",
      en: "Pictures of the works show one wall in the living room and nothing else.",
    },
    {
      ja: "今後は、工事の前に養生シートの写真を撮り、終わりにお客様と一緒に壁と床を見て回る。",
      en: "From now on the covers are photographed before work, and walls and floors seen with the customer after it.",
    },
  ],
  hints: [
    {
      ja: "壁の傷、休日の訪問、その後の沈黙。お詫びすることが三つあります。",
      en: "Three things to apologise for: the scratch, the day off, the silence.",
    },
    {
      ja: "今度は訪問を決めつけず、候補日を挙げて選んでいただきます。休日は候補に入れません。",
      en: "This time offer days and let the customer choose: none of them a day off.",
    },
    {
      ja: "「お返事がなければ」ではなく、いつこちらから連絡するかを約束します。",
      en: "Promise when you will write or call next, whatever they answer.",
    },
  ],
  keyPoints: [
    {
      ja: "都合を聞かずに休日の訪問を決めたことを、傷とは別にお詫びする。",
      en: "Apologise for the day off apart from the scratch.",
    },
    {
      ja: "{-3}から連絡しなかった事実を、自分から書く。",
      en: "Say yourself that you have been silent since {-3}.",
    },
    {
      ja: "張り替えの候補日と費用の負担、次の連絡を書く。",
      en: "Give days for the repapering, who pays, and the next contact.",
    },
  ],
  sample: {
    subject: "ご連絡",
    body: `平野様

ネット工房さくらの原田です。

ご不快に思われたのであれば申し訳ございません。
誠意をお見せしたくて休日に伺うつもりでしたが、お断りされたものですから、ご連絡を控えておりました。

壁紙の件は善処いたします。
今週末の土曜日、改めてお詫びに伺いますのでご在宅ください。

原田`,
  },
  model: {
    subject: "【お詫び】壁紙の傷とその後の対応について",
    body: `平野 佳代様

ネット工房さくらの原田でございます。

光回線の工事で居間の壁紙に傷をつけ、そのうえ{-3}からご連絡を差し上げず、誠に申し訳ございません。
ご都合も伺わずにご家族の休日に伺うと申し上げたことも、大変失礼いたしました。
断ったら終わりなのかとお感じになるのは当然で、ご不安なまま何日もお待たせしましたことを、深くお詫び申し上げます。
改めてお知らせくださり、ありがとうございます。

傷の原因は、私が養生シートを敷かずに脚立を動かしたことです。連絡が途絶えたのも、私が次の予定を立てなかったためです。責任はすべて私にございます。
影響の範囲は居間の壁紙1面の15センチのみで、ほかの部屋に傷がないことを工事の写真で確かめております。

壁紙は内装店が張り替え、費用は弊店が負担いたします。
{+3}から{+6}までの平日で、午前または午後の2時間ほど、ご都合のよい時をお選びいただけますでしょうか。作業は当日に終わります。

今後は、工事の前に養生シートの写真を撮り、終わりにお客様と一緒に壁と床を見て回る手順に改めました。

{+1}17時に、私からメールで日程のご相談の続きをお送りいたします。
重ねてお詫び申し上げます。

ネット工房さくら
原田`,
  },
};
