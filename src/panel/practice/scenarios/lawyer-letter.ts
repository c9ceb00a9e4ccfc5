import type { Scenario } from "./scenario";

export const lawyerLetter: Scenario = {
  id: "lawyer-letter",
  source: "S2",
  theme: "demands",
  title: { ja: "「弁護士に相談する」と言われた", en: "“I am going to see a lawyer”" },
  summary: {
    ja: "浴室の乾燥機から水が漏れ、階下にも被害。原因はまだ分からず、弁護士と賠償の話が出ている。第一報を書く。",
    en: "Water from a bathroom dryer, damage below too. The cause is open, and there is talk of a lawyer. Write the first report.",
  },
  stage: "first",
  responsibility: "undetermined",
  customer: "小川 恵 <ogawa.megumi@example.jp>",
  mail: {
    subject: "水漏れの件、弁護士に相談します",
    body: `ひかりホーム設備
担当 藤井様

小川です。{-2}に取り付けていただいた浴室乾燥機のあたりから昨夜水が漏れ、廊下の床が膨らみ、下の階の方の天井にもしみができました。
管理組合からも連絡があり、下の階の方に頭を下げて回りました。

工事が原因なら、床と天井の修理代はそちらで払ってもらいます。はっきりしないなら弁護士に相談します。
いつ見に来てもらえますか。

小川`,
  },
  facts: [
    {
      ja: "取り付け工事が原因か、もとの配管が原因かは、まだ分かっていない。",
      en: "It is not known yet whether the fitting or the old pipe is the cause.",
    },
    {
      ja: "本日16時に、給排水の資格を持つ点検員が伺える。応急の止水は無償で行う。",
      en: "A qualified inspector can come today at 16:00; the emergency stop of the leak is free.",
    },
    {
      ja: "点検の結果は{+1}の18時までに、写真を付けた書面で報告できる。",
      en: "The result can be reported by {+1}, 18:00, in writing with pictures.",
    },
    {
      ja: "修理代の負担は、原因が分かってから会社として決める。会社の保険の窓口には連絡済み。",
      en: "Who pays is decided by the company once the cause is known; the insurer has been told.",
    },
    {
      ja: "階下のお宅への説明には、当社の責任者も同席できる。",
      en: "A responsible person of ours can come along to explain matters to the neighbours below.",
    },
  ],
  hints: [
    {
      ja: "原因はまだ分かりません。「私の工事のせいで」とも「配管のせいで」とも書かないこと。",
      en: "The cause is open: neither “our work” nor “the old pipe” is to be written.",
    },
    {
      ja: "弁護士や賠償の言葉には、法律の言葉で返しません。困りごとと、これからすることに答えます。",
      en: "Do not answer words of law with words of law. Answer the trouble, and say what happens next.",
    },
    {
      ja: "いつ伺うか・いつまでに報告するか・修理代をいつ決めるかを、時刻まで書きます。",
      en: "When you come, when you report, when the costs are settled: down to the hour.",
    },
  ],
  keyPoints: [
    {
      ja: "水漏れでご不便とご心労をかけていることをお詫びし、原因は調査中だと正直に書く。",
      en: "Apologise for the leak and the strain; say honestly that the cause is being examined.",
    },
    {
      ja: "責任を先に認めも否定もしない。修理代は原因が分かった後に誠実に話し合うと伝える。",
      en: "Neither admit nor deny; say that the costs are settled once the cause is known.",
    },
    {
      ja: "点検の時刻と、書面で報告する期日を約束する。",
      en: "Promise the hour of the inspection and the day of the written report.",
    },
  ],
  sample: {
    subject: "水漏れについて",
    body: `小川様

ひかりホーム設備の藤井です。

私の確認不足で水漏れを起こしてしまい、誠に申し訳ございません。
修理代は全額補償いたしますので、弁護士への相談や損害賠償請求はお控えください。法的措置となりますと、弊社にも免責の規定がございます。

正直、弊社だけの責任と言われましても困ります。お客様のマンションの配管が古いことも原因かと思われます。
点検については、担当者から折り返させます。

藤井`,
  },
  model: {
    subject: "【お詫びとご連絡】浴室乾燥機付近の水漏れの点検について",
    body: `小川 恵様

ひかりホーム設備の藤井でございます。

{-2}に浴室乾燥機をお取り付けしたお宅で、昨夜、乾燥機のあたりから水が漏れましたこと、誠に申し訳ございません。
廊下の床が膨らみ、下の階の方へ頭を下げて回られたと伺い、ご心労はいかばかりかと拝察いたします。
詳しくお知らせくださり、ありがとうございます。

現在分かっておりますのは、水が漏れたのが昨夜で、廊下の床と下の階の天井に被害が出ていることです。
原因が弊社の工事にあるのか、もとの配管にあるのかは、現在調査中でございます。影響の範囲も、本日の点検で確認いたします。

本日16時に、給排水の資格を持つ点検員が伺い、その場で水を止めます。費用は頂戴いたしません。16時のご都合が悪い場合は、お知らせください。
床と天井の修理代につきましては、原因が分かりしだい、弊社の責任者から負担の考え方を{+2}までにご説明いたします。
下の階の方へのご説明にも、ご希望でしたら弊社の責任者が同席いたします。

点検の結果は、{+1}18時までに写真を添えた書面でご報告いたします。
ご不安な一夜をお過ごしになりましたこと、重ねてお詫び申し上げます。

ひかりホーム設備
藤井`,
  },
};
