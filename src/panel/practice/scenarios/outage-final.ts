import type { Scenario } from "./scenario";

/** The last of three reports of one failure. */
export const outageFinal: Scenario = {
  id: "outage-final",
  source: "S0",
  theme: "outage",
  title: { ja: "障害の三報 ③ 最終報告", en: "An outage in three reports ③ Final report" },
  summary: {
    ja: "サービスはすべて戻り、経緯も分かった。信頼を取り戻すための、締めくくりの報告。",
    en: "All is back and the course of events is known. The closing report, to win trust back.",
  },
  stage: "final",
  responsibility: "organisation",
  customer: "中央物流株式会社 人事部 西村 拓也 <nishimura@chuo-logi.example.jp>",
  mail: {
    subject: "Re: 【経過報告】勤怠管理サービスの停止のお詫びと復旧の状況",
    body: `キンタイクラウド サポート窓口
藤田様

中央物流の西村です。
給与の締めには間に合いました。ただ、社内では「また止まるのではないか」という声が強く、乗り換えの検討も始まっています。

設定がなぜ消えたのか、今後どう防ぐのか、役員に説明できる形で報告してください。
止まった時間の利用料は返していただけるのでしょうか。

西村`,
  },
  facts: [
    {
      ja: "{-3}の更新作業で、担当者が古い手順書を使い、設定の一部を上書きした。確認は一人で行っていた。",
      en: "In the update of {-3} an old procedure was used and part of a setting overwritten; one person checked alone.",
    },
    {
      ja: "停止は{-3}の8時35分から15時10分まで、6時間35分。320社、約41,000名に影響した。",
      en: "Down on {-3} from 8:35 to 15:10: 6 h 35 min, 320 customers, some 41,000 people.",
    },
    {
      ja: "中央物流の紙の記録210名分は{-2}の正午に入力を終え、先方の照合も済んでいる。",
      en: "Their 210 paper records were entered by noon of {-2}, and checked by them.",
    },
    {
      ja: "更新は試験環境で先に実施し、二名で承認する。古い手順書は{-1}にすべて廃止した。",
      en: "Updates now run on a test system first and need two approvals; old procedures were withdrawn on {-1}.",
    },
    {
      ja: "今月分の利用料の10%にあたる18,400円を、来月の請求から差し引く。",
      en: "18,400 yen, a tenth of this month’s fee, are taken off next month’s invoice.",
    },
    {
      ja: "三か月の間、毎月初めに稼働の状況を書面で報告する。最初は{+10}。",
      en: "For three months the uptime is reported in writing at the start of each month, first on {+10}.",
    },
  ],
  hints: [
    {
      ja: "役員に回る文書です。見出しを立て、原因・影響・対応・再発防止策を順に書きます。",
      en: "The board will read it: headings, and cause, effect, remedy, prevention in order.",
    },
    {
      ja: "「担当者が古い手順書を」で終わらせず、仕組みの不備として会社の責任を書きます。",
      en: "Do not stop at “the person in charge”: a gap in the system is the company’s.",
    },
    {
      ja: "再発防止策は、誰が・いつから・何を変えたかまで。その後の報告の予定も添えましょう。",
      en: "Prevention: who, since when, what has changed. Add when you will report again.",
    },
  ],
  keyPoints: [
    {
      ja: "停止の時間・社数・人数を、隠さず数で示す。",
      en: "Hours, customers, people: in numbers, nothing hidden.",
    },
    {
      ja: "個人ではなく仕組みの問題として、会社の責任で書く。",
      en: "A fault of the system, and the company’s responsibility.",
    },
    {
      ja: "続けて報告する約束で、信頼の回復につなげる。",
      en: "Go on reporting: that is what wins trust back.",
    },
  ],
  sample: {
    subject: "障害のご報告",
    body: `西村様

キンタイクラウドです。

先日の障害ですが、担当の新人が古い手順書を使ったことが原因でした。本人には厳しく指導しました。
本来であれば問題なく動いていたはずで、当社としても困惑しております。

幸い給与の締めには間に合ったとのことで、影響は軽微だったかと存じます。
今後は再発防止に努め、絶対に障害を起こしません。利用料については規約をご確認ください。

以上、よろしくお願いいたします。`,
  },
  model: {
    subject: "【最終報告】勤怠管理サービスの停止のお詫びと再発防止策",
    body: `中央物流株式会社
人事部 西村様

キンタイクラウド サポート窓口の藤田でございます。

{-3}に勤怠管理サービスを6時間35分にわたり停止させ、誠に申し訳ございません。
給与の締めを前に、210名の皆様に紙での記録をお願いし、西村様には社内のご説明でもご苦労をおかけいたしました。また止まるのではないかというご不安も、もっともでございます。
率直なお声をお寄せくださり、ありがとうございます。

【経緯と影響】
停止は{-3}の8時35分から15時10分までです。320社、約41,000名のお客様が打刻または残業の申請をご利用になれませんでした。
打刻の記録に消えたものはなく、貴社の紙の記録210名分は{-2}正午に入力を終えております。

【原因】
{-3}の更新作業で弊社が古い手順書を用い、設定の一部を上書きしたためです。
作業と確認を一人に任せていた弊社の体制の不備であり、責任はすべて弊社にございます。

【対応】
今月分の利用料の10%にあたる18,400円を、来月のご請求から差し引きます。

【再発防止策】
・更新は試験環境で先に実施し、二名が承認してから本番で行う手順に改めました。
・古い手順書は{-1}にすべて廃止し、最新の一冊だけを使う形といたしました。

今後三か月の間、毎月の稼働の状況を書面でご報告いたします。最初のご報告は{+10}にお送りいたします。
役員の皆様へのご説明にも、ご希望の日時に責任者とともに伺います。
ご信頼を損ねましたこと、重ねてお詫び申し上げます。

キンタイクラウド サポート窓口
藤田`,
  },
};
