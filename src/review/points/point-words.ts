import type { Morpheme } from "../../language/morpheme";
import type { Ask } from "./take-apart";

/** Words that say nothing of the matter. */
const EMPTY_NOUNS = new Set(
  "幸い 依頼 お手数 返金 費用 費 金額 額 代金 料金 送り 届け 調べ 聞かせ 返し 渡し 手数 手続き 手続 手間 量 数 負担 用意 直接 教示 該当 可能性 すべて 願い 取り 聞き取り 代わり 残り こと もの ところ ため お願い 確認 連絡 返事 返答 回答 対応 説明 教え お知らせ 今日 本日 昨日 明日 そちら こちら 御社 貴社 貴店 当方 当社 弊社 うち 会社 皆様 方 人 元 身 お返事 お答え 件 分 何 今後 希望 必要 大丈夫 質問 要望 次 今 場合 話 点 答え 理由 原因 経緯 いくら 本当 状況 状態 結果 具体的 以上 全部 至急 可能 責任 場 形 つもり 予定 納得 お客 客 私 自分 ほう 仕方 方法 扱い それ これ あれ どこ どれ だれ 誰 いつ なに 気 明確 文書 書面 影響 平気 問題 代金 心配 自体 希望日 時点 お金 荷物 商品 品物 品 注文 先月 先週 今週 来週 昨夜 今朝 今夜 毎日 平日 祝日 朝 昼 夕方 途中 最初 最後 前回 次回 今回 前 後 間 日 名 社 金 時 次 一度 数字 ほか 他 別".split(
    " ",
  ),
);
const EMPTY_VERBS = new Set(
  "する なる ある いる おる できる 出来る やる くれる もらう いただく 頂く 頂ける くださる 下さる 思う 言う いう 教える 知る 知らせる 答える 聞く 訊く 伺う 聞かせる 願う 待つ 起きる 起こる 困る 済む 致す いたす 申し上げる 行く いく 来る くる 考える しまう 分かる わかる 判る よる 求める おっしゃる 仰る つく 付く 示す 急ぐ 間に合う 構う 扱う 早い 併せる 合わせる 存じる 承る 済ます 進める 良い 無い 新しい 正しい 多い 少ない".split(
    " ",
  ),
);
/** 直す, 直せる, 見てもらう: something is done about it, says the verb and no more. */
const SOMETHING_DONE =
  /^(?:直[すせるりしっ]|治|戻|見[るらて]|診|調べ|探|確かめ|入[るりっれ]|出[るすせしてた]|変え|変わ|合[うっわ]|違)/;
const NOUN_KINDS = new Set(["一般", "サ変接続", "固有名詞", "形容動詞語幹", "接尾", "副詞可能", "数"]);

/** A word that tells what an ask is about. */
export interface PointWord {
  /** A noun, compounds as one, without the numbers in it; of a verb what all its forms share (引かれ, 引いて: 引). */
  readonly text: string;
  /** The dictionary's form of a verb; otherwise the text. */
  readonly base: string;
  readonly kind: "noun" | "verb" | "number";
}

/** A day, an hour, a sum. */
const NUMBER = /\d[\d,.]*(?:月\d{1,2}日|[月日時円年]|名|人|件|個|枚|本|台)/g;
const DIGITS =
  /(?:何|数|[\d一二三四五六七八九十百千万,.]+)(?:[人名件個本枚台箱点社曲回つ円割倍%年月日時分食袋冊通]|か所|時間|日間|週間)+/g;

/**
 * What a stretch of a sentence is about: its nouns and verbs but for those that say nothing, and its numbers.
 * @param empty the nouns that say nothing as well
 */
export function wordsOf(
  { sentence, start, end }: Pick<Ask, "sentence" | "start" | "end">,
  empty = false,
): readonly PointWord[] {
  const own = sentence.morphemes.filter((m) => m.start >= start && m.end <= end);
  const numbers = sentence.text.slice(start, end).match(NUMBER) ?? [];
  return [
    ...nounsOf(own, empty).map((text) => ({ text, base: text, kind: "noun" }) as const),
    ...verbsOf(own),
    ...numbers.map((text) => ({ text, base: text, kind: "number" }) as const),
  ];
}

function nounsOf(own: readonly Morpheme[], empty: boolean): readonly string[] {
  const nouns = new Set<string>();
  let compound = "";
  let last: Morpheme | undefined;
  const close = () => {
    const said = compound;
    const word = compound
      .replace(DIGITS, "")
      .replace(/^[ご御お](?=[一-龠ァ-ヶ])/, "")
      .replace(/(?:分|件|等|様|側|的|さん|用|中|上|ごろ|頃)$/, "");
    compound = "";
    if (
      (empty || (!EMPTY_NOUNS.has(word) && !EMPTY_NOUNS.has(said))) &&
      /[一-龠ァ-ヶーA-Za-z]{2}|^[一-龠]$|^[一-龠]/.test(word) &&
      !/^[年月日時分回度円]+$/.test(word)
    )
      nouns.add(word);
  };
  for (const m of own) {
    const belongs = m.pos === "名詞" ? NOUN_KINDS.has(m.detail1) && m.detail2 !== "人名" : m.pos === "接頭詞";
    const joined = last?.end === m.start && m.detail1 !== "副詞可能" && last.detail1 !== "副詞可能";
    if (compound !== "" && (!belongs || !joined)) close();
    if (belongs) compound += m.surface;
    last = m;
  }
  if (compound !== "") close();
  return [...nouns];
}

function verbsOf(own: readonly Morpheme[]): readonly PointWord[] {
  return own.flatMap((m) => {
    if (m.detail1 !== "自立" || (m.pos !== "動詞" && m.pos !== "形容詞")) return [];
    if (EMPTY_VERBS.has(m.base) || SOMETHING_DONE.test(m.base) || !/[一-龠]/.test(m.base)) return [];
    return [{ text: /^.*[一-龠]/.exec(m.surface)?.[0] ?? m.base, base: m.base, kind: "verb" } as const];
  });
}
