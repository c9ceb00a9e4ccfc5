import type { Scenario } from "./scenario";

/** The first of three reports of one failure. */
export const outageFirst: Scenario = {
  id: "outage-first",
  source: "S1",
  theme: "outage",
  title: { ja: "障害の三報 ① 第一報", en: "An outage in three reports ① First report" },
  summary: {
    ja: "勤怠管理サービスが止まった。原因は分からない。分かることと次の連絡だけを、すぐに伝える。",
    en: "The time-recording service is down and nobody knows why. Say at once what is known, and when you write next.",
  },
  stage: "first",
  responsibility: "undetermined",
  customer: "中央物流株式会社 人事部 西村 拓也 <nishimura@chuo-logi.example.jp>",
  mail: {
    subject: "打刻ができません",
    body: `キンタイクラウド サポート窓口
藤田様

中央物流の西村です。
今朝8時半すぎから、社員が打刻できません。倉庫3か所、合わせて210名が出勤の記録を残せず、紙に書いてもらっています。

いつ直りますか。打刻の記録は消えていませんか。

西村`,
  },
  facts: [
    {
      ja: "本日8時35分から、すべてのお客様で打刻の画面が開かない。",
      en: "Since 8:35 today the recording page does not open, for all customers.",
    },
    {
      ja: "原因は調査中。外からの攻撃か、設備の故障かも分かっていない。",
      en: "The cause is being examined; attack or failure is not known either.",
    },
    {
      ja: "8時35分より前の打刻は、別の場所の控えに残っていることを確かめた。",
      en: "Records from before 8:35 are safe in a copy elsewhere.",
    },
    {
      ja: "復旧の見込みは立っていない。次の連絡は本日11時に、進展がなくても行う。",
      en: "No time of recovery is known. The next report is today at 11:00, with or without news.",
    },
    {
      ja: "紙に書いた時刻は、復旧後に当社が代わりに入力できる。",
      en: "Times noted on paper can be entered by us afterwards.",
    },
  ],
  hints: [
    {
      ja: "第一報は早さが命です。原因や再発防止策を待たずに送ります。",
      en: "A first report lives by its speed: it does not wait for causes and measures.",
    },
    {
      ja: "分かっていないことは「調査中」と書きます。推測も「おそらく」も要りません。",
      en: "What is not known is “being examined”. No guesses, no “probably”.",
    },
    {
      ja: "次にいつ連絡するかを、時刻で約束します。進展がなくても連絡すると書きましょう。",
      en: "Promise the hour of the next report – even if there is nothing new.",
    },
  ],
  keyPoints: [
    {
      ja: "起きていることを、時刻と範囲で書く。",
      en: "What is happening, with time and extent.",
    },
    {
      ja: "分からないことを調査中と認め、責任の話に踏み込まない。",
      en: "Admit what is not known; nothing yet about whose fault.",
    },
    {
      ja: "次の連絡の時刻と、それまでの代わりの方法を伝える。",
      en: "The hour of the next report, and what to do until then.",
    },
  ],
  sample: {
    subject: "障害について",
    body: `各位

お世話になっております。キンタイクラウドです。

ただいまサーバーのデプロイ起因と思われる障害が発生してしまいました。おそらくすぐ直るかと思います。
私の確認不足で申し訳ございません。

復旧次第、追ってご連絡いたします(^^;
ご理解とご了承のほどよろしくお願いいたします。`,
  },
  model: {
    subject: "【第一報】勤怠管理サービスで打刻ができない件のお詫び",
    body: `中央物流株式会社
人事部 西村様

キンタイクラウド サポート窓口の藤田でございます。

本日8時35分から打刻の画面が開かず、出勤の記録が残せない状態となっており、誠に申し訳ございません。
倉庫3か所、210名の皆様に紙での記録をお願いすることになり、朝のお忙しい時間に大変なお手数をおかけしております。
早々にお知らせくださり、ありがとうございます。

現在分かっておりますことは次のとおりです。
・本日8時35分から、弊社サービスをお使いのすべてのお客様で打刻の画面が開きません。
・8時35分より前の打刻の記録は、別の場所の控えに残っております。
・原因は現在調査中です。復旧の時刻もまだ申し上げられず、本日11時のご連絡で見込みをお伝えいたします。

復旧までの間は、恐れ入りますが紙でのご記録をお続けください。紙に書かれた時刻は、復旧後に弊社が代わりに入力いたします。

次のご連絡は、進展の有無にかかわらず、本日11時にメールでお送りいたします。
お急ぎの際は、私まで直接お電話ください。
ご不便をおかけしておりますこと、重ねてお詫び申し上げます。

キンタイクラウド サポート窓口
藤田`,
  },
};
