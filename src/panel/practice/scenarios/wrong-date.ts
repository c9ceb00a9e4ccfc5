import type { Scenario } from "./scenario";

export const wrongDate: Scenario = {
  id: "wrong-date",
  source: "S4",
  theme: "my-fault",
  title: { ja: "訪問の日を書き間違えて、行かなかった", en: "The visit noted for the wrong day" },
  summary: {
    ja: "契約目前の打ち合わせを一週間後の日付で手帳に書き、当日現れなかった。お客様は部長まで集めて待っていた。",
    en: "The meeting before the contract stood in your diary a week too late. The customer waited, with the director.",
  },
  stage: "final",
  responsibility: "own",
  customer: "株式会社あおば建設 総務部 清水 直子 <shimizu@aoba-kensetsu.example.jp>",
  mail: {
    subject: "本日の打ち合わせの件",
    body: `ライト電機販売株式会社
営業部 小林様

あおば建設の清水です。
{-1}の14時からの照明更新の打ち合わせ、40分お待ちしましたがお見えになりませんでした。お電話もつながりませんでした。
部長の前田と現場の責任者2名も、予定を空けて集まっておりました。

何があったのでしょうか。社内では、御社との契約を見直す話が出ています。

清水`,
  },
  facts: [
    {
      ja: "打ち合わせを一週間後の日付で手帳に書き写していた。電話は別の商談中で気づかなかった。",
      en: "You copied the date a week too late; in another meeting you did not notice the call.",
    },
    {
      ja: "見積書と照度の計算書は出来ており、本日中に送れる。",
      en: "The quotation and the light calculation are ready and can be sent today.",
    },
    {
      ja: "先方の都合に合わせて伺う。{+1}と{+2}の午後は空けてある。上司の課長、森も同席する。",
      en: "You will come when it suits them; the afternoons of {+1} and {+2} are free. Your manager, Mori, comes too.",
    },
    {
      ja: "工事の日程には遅れは出ない。ほかの約束も見直し、書き間違いはこの一件だけだった。",
      en: "The works are not delayed. You checked your other appointments: this was the only slip.",
    },
    {
      ja: "今後は、約束をその場で共有の予定表に入れ、前日に確認のメールを送る。",
      en: "From now on appointments go into the shared calendar at once, with a mail the day before.",
    },
  ],
  hints: [
    {
      ja: "待った時間と人数を、こちらから口にします。小さく見せないこと。",
      en: "Name the forty minutes and the four people yourself. Do not make it small.",
    },
    {
      ja: "「別の商談中で」は言い訳に聞こえます。日付の書き写しの誤りだけを原因として書きましょう。",
      en: "“I was in another meeting” sounds like an excuse. The copied date is the cause.",
    },
    {
      ja: "訪問を押しつけず、候補を挙げて都合を伺います。資料は先に送れます。",
      en: "Do not impose a visit: offer days and ask. The papers can go ahead.",
    },
  ],
  keyPoints: [
    {
      ja: "約束を破った事実と、40分・4名を待たせたことを具体的にお詫びする。",
      en: "Apologise for the broken appointment, and for the forty minutes of four people.",
    },
    {
      ja: "原因は書き間違い一点に絞り、言い訳を足さない。",
      en: "One cause – the copied date – and no excuse beside it.",
    },
    {
      ja: "新しい日時は候補を示して都合を伺う。",
      en: "Offer new times, and ask which suits.",
    },
  ],
  sample: {
    subject: "すみません",
    body: `清水様

お世話になっております。小林です。

昨日は大変失礼いたしました。手帳に来週と書いてあったもので、てっきり来週かと……。
お電話も、別の商談が長引いていたため出られませんでした。

40分だけとはいえ、お待たせしたのでしたら申し訳ないです。
明日の10時に伺いますので、よろしくお願いします。
次回から気をつけます。

小林`,
  },
  model: {
    subject: "【お詫び】{-1}の打ち合わせに伺わなかった件",
    body: `株式会社あおば建設
総務部 清水様

いつもお世話になっております。ライト電機販売株式会社営業部の小林でございます。

{-1}14時にお約束した照明更新の打ち合わせに伺わず、誠に申し訳ございません。
前田部長をはじめ4名の方にご予定を空けていただいたうえ、40分もお待たせし、大切なお時間を無駄にいたしました。
清水様が社内でご説明に困られたことと存じ、心苦しく思っております。ご連絡をくださり、ありがとうございます。

原因は、私がお約束の日を一週間後の日付で手帳に書き写し、読み返さなかったことです。すべて私の誤りでございます。
ほかのお約束もすべて見直し、誤りはこの一件のみでした。工事の日程に遅れは出ておりません。

見積書と照度の計算書は、本日17時までにメールでお送りいたします。
打ち合わせは、{+1}または{+2}の午後のいずれかで、改めてお時間をいただけますでしょうか。ほかの日時でも、ご都合に合わせて伺います。当日は課長の森も同席し、お詫びを申し上げます。

今後は、お約束をその場で社内共有の予定表に登録し、前日に確認のメールをお送りする手順に改めました。

お返事をいただきましたら、{+1}10時に私からお電話で日時を確かめさせていただきます。
重ねてお詫び申し上げます。

ライト電機販売株式会社 営業部
小林`,
  },
};
