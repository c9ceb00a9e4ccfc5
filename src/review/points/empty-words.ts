const setOf = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(" ")));

/** Nouns that stand in many questions and answers alike: they say nothing of the matter. */
export const EMPTY_NOUNS: ReadonlySet<string> = setOf(
  "幸い 依頼 お手数 返金 費用 費 金額 額 代金 料金 送り 届け 調べ 聞かせ 返し 渡し 手数 手続き 手続 手間 量 数 負担 用意 直接 教示 該当",
  "可能性 すべて 願い 取り 聞き取り 代わり 残り こと もの ところ ため お願い 確認 連絡 返事 返答 回答 対応 説明 教え お知らせ 今日 本日",
  "昨日 明日 そちら こちら 御社 貴社 貴店 当方 当社 弊社 うち 会社 皆様 方 人 元 身 お返事 お答え 件 分 何 今後 希望 必要 大丈夫 質問",
  "要望 次 今 場合 話 点 答え 理由 原因 経緯 いくら 本当 状況 状態 結果 具体的 以上 全部 至急 可能 責任 場 形 つもり 予定 納得 お客 客",
  "私 自分 ほう 仕方 方法 扱い それ これ あれ どこ どれ だれ 誰 いつ なに 気 明確 文書 書面 影響 平気 問題 代金 心配 自体 希望日 時点",
  "お金 荷物 商品 品物 品 注文 先月 先週 今週 来週 昨夜 今朝 今夜 毎日 平日 祝日 朝 昼 夕方 途中 最初 最後 前回 次回 今回 前 後 間 日",
  "名 社 金 時 次 一度 数字 ほか 他 別",
);

/** The same of verbs and adjectives, in the dictionary's form. */
export const EMPTY_VERBS: ReadonlySet<string> = setOf(
  "する なる ある いる おる できる 出来る やる くれる もらう いただく 頂く 頂ける くださる 下さる 思う 言う いう 教える 知る 知らせる 答える",
  "聞く 訊く 伺う 聞かせる 願う 待つ 起きる 起こる 困る 済む 致す いたす 申し上げる 行く いく 来る くる 考える しまう 分かる わかる 判る",
  "よる 求める おっしゃる 仰る つく 付く 示す 急ぐ 間に合う 構う 扱う 早い 併せる 合わせる 存じる 承る 済ます 進める 良い 無い 新しい 正しい",
  "多い 少ない",
);
