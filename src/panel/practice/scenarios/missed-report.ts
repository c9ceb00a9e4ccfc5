import type { Scenario } from "./scenario";

export const missedReport: Scenario = {
  id: "missed-report",
  source: "S3",
  theme: "my-fault",
  title: { ja: "約束した報告を忘れていた", en: "A promised report that never came" },
  summary: {
    ja: "移行テストの中間報告を約束の日に送らず、お客様は資料のないまま社内会議に臨んだ。",
    en: "The interim report on a test did not go out on the promised day; the customer met the board without it.",
  },
  stage: "interim",
  responsibility: "own",
  customer: "北斗食品株式会社 情報システム課 山口 亮 <yamaguchi@hokuto-foods.example.jp>",
  mail: {
    subject: "中間報告はどうなりましたか",
    body: `ソラノシステム株式会社
鈴木様

北斗食品の山口です。
移行テストの中間報告を、{-2}の夕方までにいただくお約束でした。まだ届いておりません。

昨日の役員会では資料がなく、私から「先方の回答待ちです」と説明するほかありませんでした。
移行を予定どおり進めてよいのか、社内で判断ができずに困っています。

テストは今どこまで進んでいますか。報告はいつ届きますか。

山口`,
  },
  facts: [
    {
      ja: "報告の期日を自分の予定表に入れておらず、忘れていた。",
      en: "You had not put the due date into your calendar, and forgot it.",
    },
    {
      ja: "テストは120項目のうち96項目が終わり、3件の不一致が見つかっている。",
      en: "96 of the 120 tests are done; three differences were found.",
    },
    {
      ja: "3件はいずれも受注日の表示の違いで、原因は調べている途中。金額への影響は見つかっていない。",
      en: "All three concern how the order date is shown; the cause is still being looked for. No amount is affected.",
    },
    {
      ja: "残りの24項目は{+1}の正午までに終わり、結果の報告は{+1}の17時に送れる。",
      en: "The other 24 will be done on {+1} at noon; the results can be sent on {+1} at 17:00.",
    },
    {
      ja: "今後は報告の期日を案件の一覧に載せ、前日の朝会で上司と確かめる。",
      en: "From now on due dates stand in the project list and are checked with your manager the morning before.",
    },
  ],
  hints: [
    {
      ja: "お詫びの対象は二つあります。報告が遅れたことと、役員会で説明に困らせたこと。",
      en: "There are two things to apologise for: the late report, and the board meeting without it.",
    },
    {
      ja: "途中の報告です。終わった項目の数・残りの数・分かっていないことを分けて書きます。",
      en: "This is an interim report: say what is done, what is left, and what is not known yet.",
    },
    {
      ja: "「どうしましょうか」と尋ねずに、進めてよい範囲を自分から提案しましょう。",
      en: "Do not ask what to do; propose what may go ahead.",
    },
  ],
  keyPoints: [
    {
      ja: "報告が遅れたこと自体を、最初にはっきりお詫びする。",
      en: "Apologise first, and plainly, for the report being late.",
    },
    {
      ja: "終わった分と終わっていない分を数で示し、分からないことは「調査中」と正直に書く。",
      en: "Give what is done and what is not in numbers; say honestly what is still being looked into.",
    },
    {
      ja: "次の報告を、日と時刻まで約束する。",
      en: "Promise the next report with its day and its hour.",
    },
  ],
  sample: {
    subject: "Re: 中間報告はどうなりましたか",
    body: `山口様

お世話になっております。ソラノシステムの鈴木です。

報告の件、失礼いたしました(^^;
他の案件が立て込んでおり、手が回らない状況でした。

テストはおおむね順調かと思います。少しエラーが出ていますが、おそらくデータ側の問題と思われます。
リグレッションテストとデータのコンバート結果につきましては、追ってご連絡いたします。

このまま移行を進めてしまってもよろしいでしょうか。どうしたらよろしいでしょうか。

鈴木`,
  },
  model: {
    subject: "【お詫びと中間のご報告】移行テストの報告の遅れについて",
    body: `北斗食品株式会社
情報システム課 山口様

いつもお世話になっております。ソラノシステム株式会社の鈴木でございます。

{-2}の夕方にお約束した移行テストの中間報告が遅れ、誠に申し訳ございません。
資料のないまま役員会でご説明いただくことになり、山口様のお立場を苦しくいたしましたことを、深くお詫び申し上げます。
遅れをご指摘くださり、ありがとうございます。

報告が遅れた原因は、私が期日を予定表に登録していなかったことです。私の管理の誤りでございます。

テストの状況は次のとおりです。
・全120項目のうち96項目が終わり、残りは24項目です。
・96項目のうち3件で、受注日の表示が移行前と異なっておりました。3件の原因は現在調査中です。
・金額への影響は、ここまでの96項目では見つかっておりません。

残りの24項目は{+1}正午までに終えます。全体の結果は、{+1}17時に私からメールでお送りし、ご報告いたします。
移行の準備はそのままお進めいただき、本番の実施は{+1}の結果をご覧になってからお決めくださるようご提案いたします。

今後は、報告の期日を案件の一覧に載せ、前日の朝会で上司と二人で確かめる手順に改めました。
重ねてお詫び申し上げます。

ソラノシステム株式会社
鈴木`,
  },
};
