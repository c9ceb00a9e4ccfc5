import type { Scenario } from "./scenario";

/** The second of three reports of one failure. */
export const outageInterim: Scenario = {
  id: "outage-interim",
  source: "S1",
  theme: "outage",
  title: { ja: "障害の三報 ② 経過報告", en: "An outage in three reports ② Interim report" },
  summary: {
    ja: "サービスは半分戻った。直接の原因は分かったが、なぜ起きたかは調べている途中。約束の時刻に報告する。",
    en: "Half of it is back. What failed is known, why it failed is not. Report at the promised hour.",
  },
  stage: "interim",
  responsibility: "organisation",
  customer: "中央物流株式会社 人事部 西村 拓也 <nishimura@chuo-logi.example.jp>",
  mail: {
    subject: "Re: 【第一報】勤怠管理サービスで打刻ができない件のお詫び",
    body: `キンタイクラウド サポート窓口
藤田様

中央物流の西村です。第一報を受け取りました。
打刻は一部の倉庫でできるようになりましたが、残業の申請はまだ開きません。
{+2}が給与の締め日です。間に合いますか。

紙に書いた210名分は、いつまでに送ればよいですか。

西村`,
  },
  facts: [
    {
      ja: "10時50分に打刻の画面が復旧した。残業申請の画面は本日15時の復旧をめざしている。",
      en: "Recording came back at 10:50; the overtime page is to be back today at 15:00.",
    },
    {
      ja: "止まったのは、昨夜の更新作業で設定の一部が消えたため。消えた経緯は調査中。",
      en: "Part of a setting was lost in last night’s update. How it got lost is being examined.",
    },
    {
      ja: "影響は全320社。消えた打刻の記録はないと確かめた。",
      en: "All 320 customers were hit. No record was lost: this has been checked.",
    },
    {
      ja: "紙の210名分は、本日17時までに写真で送ってもらえれば、{+1}の正午までに入力し終える。締め日に間に合う。",
      en: "With pictures of the 210 paper records by 17:00 today, all is entered by {+1} noon: in time for the closing.",
    },
    {
      ja: "次の連絡は本日15時。最終報告は{+3}までに出せる。",
      en: "The next report is today at 15:00; the final one can come by {+3}.",
    },
  ],
  hints: [
    {
      ja: "経過報告では、戻ったもの・戻っていないものを時刻付きで分けます。",
      en: "Keep apart, with times, what is back and what is not.",
    },
    {
      ja: "分かった原因と、まだ分からない経緯を混ぜずに書きます。",
      en: "Do not mix the cause that is known with the course of events that is not.",
    },
    {
      ja: "お客様の心配は給与の締め日です。間に合うと、理由を添えて答えましょう。",
      en: "The worry is the pay day: say that it will be met, and how.",
    },
  ],
  keyPoints: [
    {
      ja: "復旧した範囲・していない範囲を時刻で示す。",
      en: "What is back and what is not, with times.",
    },
    {
      ja: "給与の締め日に間に合うことを、段取りとともに約束する。",
      en: "Promise the pay day, with the steps that lead there.",
    },
    {
      ja: "次の連絡と、最終報告の期日を書く。",
      en: "Give the next report and the day of the final one.",
    },
  ],
  sample: {
    subject: "Re: 障害について",
    body: `西村様

キンタイクラウドの藤田です。

先ほどはすみませんでした。打刻はだいたい直ったと思います。
設定が消えたようですが、インフラ担当のミスかと思われます。

残業申請のほうは鋭意対応中ですので、今しばらくお待ちください。
締め日の件は、なるべく間に合うよう頑張ります♪
何かあれば後日担当からご連絡させます(^^;
ご理解ください。`,
  },
  model: {
    subject: "【経過報告】勤怠管理サービスの停止のお詫びと復旧の状況",
    body: `中央物流株式会社
人事部 西村様

キンタイクラウド サポート窓口の藤田でございます。

本日8時35分から勤怠管理サービスが止まり、残業の申請は今も開けない状態となっており、誠に申し訳ございません。
給与の締め日を{+2}に控え、210名分の紙の記録を抱えて、さぞご心配のことと存じます。ご状況を詳しくお知らせくださり、ありがとうございます。

【現在の状況】
・打刻の画面は、本日10時50分に復旧いたしました。
・残業申請の画面は、本日15時の復旧をめざして作業しております。
・影響を受けたのは全320社です。打刻の記録に消えたものはございません。

【原因】
昨夜の更新作業の際に、弊社が管理する設定の一部が消えたためでした。なぜ消えたのかは現在調査中です。

【締め日までの進め方】
紙に書かれた210名分は、本日17時までに写真をメールでお送りください。{+1}正午までに弊社がすべて入力し、{+2}の締め日に間に合わせます。

次のご連絡は、本日15時にメールでお送りいたします。消えた経緯と再発防止策は、{+3}までに最終報告としてご報告いたします。
ご不便をおかけしておりますこと、重ねてお詫び申し上げます。

キンタイクラウド サポート窓口
藤田`,
  },
};
