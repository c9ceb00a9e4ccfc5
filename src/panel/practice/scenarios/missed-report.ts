import type { Scenario } from "./scenario";

export const missedReport: Scenario = {
  id: "missed-report",
  source: "S3",
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
移行テストの中間報告を、おとといの夕方までにいただくお約束でした。まだ届いておりません。

昨日の役員会では資料がなく、私から「先方の回答待ちです」と説明するほかありませんでした。
移行を予定どおり進めてよいのか、社内で判断ができずに困っています。

テストは今どこまで進んでいますか。報告はいつ届きますか。

山口`,
  },
  facts: [
    "報告の期日を自分の予定表に入れておらず、忘れていた。",
    "テストは120項目のうち96項目が終わり、3件の不一致が見つかっている。",
    "3件はいずれも受注日の表示の違いで、原因は調べている途中。金額への影響は見つかっていない。",
    "残りの24項目は明日の正午までに終わり、結果の報告は明日の17時に送れる。",
    "今後は報告の期日を案件の一覧に載せ、前日の朝会で上司と確かめる。",
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
};
