import type { PointWord } from "./point-words";

/** Words with which a question and its answer name one thing: 治療費 and 診察代, 壊れた and 割れて. */
const KIN: readonly RegExp[] = [
  /治療|診察|診療|受診|通院|病院|医療|医者|医師|皮膚科|歯科|薬/,
  /不良|故障|異常|欠陥|不具合|問題|正常/,
  /間違|誤[りっ]|正し|手違い|取り違え|違[いうっ]/,
  /壊|割れ|折れ|破れ|破損|欠け|ひび|傷|損傷|へこ/,
  /直[しりっるせ]|修理|修繕|補修|復旧|復元|回復|元に戻|元どお|元通り|交換|取り替|付け替|張り替|差し替|訂正|修正|手入れ/,
  /返金|還付|払い戻|お返し|戻[りしっ]|返却|返[っさし]/,
  /返品|返送|引き取|引取|回収|着払い|受け取り|受け取って/,
  /代わり|代替|代車|代品|別の|新しい|替え|予備|臨時|仮の|立て替え/,
  /届[くきけい]|送[るりっ]|発送|配送|出荷|お渡し|お持ち|持参|納[めま品入]|お納め|着[くき]|到着|入荷/,
  /来[るてたら]|伺[いう]|訪問|参[りる]|お邪魔|上が[りっる]|立ち会|お越し/,
  /見[てにせら]|点検|確認|拝見|調べ|調査|検査|確かめ|診[てる]|見回|巡回|監視|立ち会/,
  /辞め|解雇|退職|処分|交代|替え|担当を外|配置/,
  /害|健康|体に|身体|人体|安全/,
  /残[っるりさ]|消え|消[しさす]|失[わい]|保存|控え/,
  /業者|委託|下請|外注|協力会社|運送会社/,
  /使[うわいえっ]|ご?利用|使用|用い/,
  /解約|退会|契約|解除|キャンセル|取り消|取消/,
  /割引|値引|安く|減額|差し引|お引き/,
  /弁償|補償|賠償|負担|支払|払[いうっえ]/,
  /漏れ|漏洩|漏えい|流出|見られ|見え|閲覧|外へ出/,
  /教育|研修|指導|訓練|講習/,
  /延[びばれ]|延長|遅[れく]|繰り下げ/,
  /夜|晩|深夜|夜間/,
  /電話|掛け/,
  /説明|案内|知らせ|連絡|電話|声[をが]|お伝え|返事|返信|一報/,
  /悪用|不正|詐欺/,
  /汚[れい]|染み|しみ|黒ず|色[がのを]|変色/,
  /混[ざじっ]|混入|異物/,
  /洗[っいう]|洗濯|洗浄|クリーニング/,
  /撮[っりる影]/,
  /塗[っりるら布]|塗料|塗装/,
  /成分|材料|原料|原材料|素材|アレル/,
  /締切|締め切|期限|期日|納期/,
  /番号|コード|品番|型番/,
  /^家$|家の者|家族|奥様|ご主人|いらっしゃる|ご在宅/,
  /子ども|子供|お子|園児|児童|生徒|きょうだい|息子|娘/,
  /名前|氏名|お名|宛名/,
  /住所|宛先|届け先/,
  /記録|履歴|ログ|控え|録画|映像|カメラ/,
  /予約|お席|お取り置き|お部屋/,
  /窓口|担当|受け持|直通|承り/,
  /食べ|召し上が|口に/,
  /止[めま]|停止|中止|取りやめ|外し|見送|差し止|見合わせ/,
  /廃棄|処分|破棄|捨て/,
  /保険|共済/,
  /証明|報告書|書面|文書|書類/,
  /騒音|音[がをの]|うるさ|静か/,
  /臭[いう]|匂い|におい/,
  /賞味|消費期限|日付/,
  /会員|登録|アカウント/,
  /ポイント|クーポン|特典/,
  /工事|作業|施工/,
];

/** Ideographs in so many words that sharing one says nothing. */
const COMMON = new Set(
  "子安一二三四五六七八九十百千万円日月火水木金土年時分半間前後中上下内外大小高低人名様方者員客店会社部課係品物件点個本枚台回度数何今毎次先週来行見言出入取付合手目口気心用事場所地自全同最新正等的性化家代費料賃額有無不未電話連絡確認説明対応報告発通作業使理由原因結果送返定体当予期約配書面当御貴弊弁申込受元開始動".split(
    "",
  ),
);

/** A verb of one sign stands by itself: 出 is in 出して, not in 提出. */
function standsAlone(sign: string, text: string): boolean {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
    if (
      /[ぁ-ん]/.test(text[at + 1] ?? "") &&
      !/[一-龠]/.test((text[at - 1] ?? "").replace(/[本枚個円件人名日時分度割つ]/, ""))
    )
      return true;
  return false;
}

/** Whether a text names what a word names: the word, a part of it, a telling ideograph shared. */
export function names({ text: word, kind }: PointWord, text: string): boolean {
  if (kind === "number") return text.includes(word);
  const weekday = /^([月火水木金土日])曜日?$/.exec(word)?.[1];
  if (weekday !== undefined) return new RegExp(`${weekday}曜|[（(]${weekday}[）)・]`).test(text);
  if (kind === "verb" && word.length === 1 ? standsAlone(word, text) : text.includes(word)) return true;
  for (let i = 0; i + 1 < word.length; i++) {
    const pair = word.slice(i, i + 2);
    if (/^[一-龠々]{2}$|^[ァ-ヶー]{2}$/.test(pair) && text.includes(pair) && /[一-龠々]/.test(pair))
      return true;
  }
  if (
    kind === "noun" &&
    word.length <= 3 &&
    Array.from(word).some((c) => /[一-龠々]/.test(c) && !COMMON.has(c) && text.includes(c))
  )
    return true;
  return false;
}

/** As `names`, or with a word of one kin: 治療費 of 診察代. */
export function touches(word: PointWord, text: string): boolean {
  return (
    names(word, text) || (word.kind !== "number" && KIN.some((kin) => kin.test(word.base) && kin.test(text)))
  );
}
