import type { Move, MoveStatus } from "../report";

/** A kind of question and what answers it: a move of the draft, or a sentence that fits. */
export interface PointKind {
  readonly asks: RegExp;
  readonly moves?: readonly Move[];
  readonly statuses?: readonly MoveStatus[];
  readonly answer?: RegExp;
  /** The answer's pattern for the counter that was asked for (何件, 何名). */
  readonly counted?: (counter: string) => RegExp;
  /** Sentences that look like an answer and are none. */
  readonly not?: RegExp;
  readonly when?: "ahead" | "done";
  /** A sum: a sentence about another payment is no answer. */
  readonly money?: true;
  /** Asks that something is left undone: the answer names it, be it ever so common a word (ご連絡は差し上げません). */
  readonly refuses?: true;
  /** Any sentence of the kind answers, whatever it is about. */
  readonly loose?: true;
  /** Words with which the ask is of another kind after all. */
  readonly plain?: RegExp;
  /** A yes or no: what takes its own words up answers as well. */
  readonly whether?: true;
  /** Asks of this form are about something beside the main event, where they have words of their own. */
  readonly apart?: RegExp;
}

/** Counters that answer one another. */
const COUNTERS: readonly (readonly string[])[] = [
  ["名", "人", "名様", "人分", "名分"],
  ["件", "通", "口座"],
  ["日", "日間"],
  ["社"],
  ["個", "箱", "点", "本", "枚", "台", "袋", "冊"],
];

export const UNKNOWN_YET =
  "(?:確認|調査|照会|手配|検討|相談)(?:して|を)(?:おり|い|進め|続け|いる)|調べて|確かめて|分かり次第|判明次第|決まり次第";

/** A point may ask for several things. */
const ANSWERS: readonly PointKind[] = [
  {
    asks: /(他|ほか|別)の.{0,14}(大丈夫|平気|無事|問題|影響|起き|漏れ|出て|同じ(?:こと|よう|問題|ミス|誤り))|[^、]{1,8}の(ほう|方)は.{0,6}(大丈夫|平気|無事|問題)/,
    moves: ["impact"],
    statuses: ["pending"],
    answer: /(他|ほか|以外|のみ|(?<!いた)だけ|限ら|全て|すべて|全件|同じ|もう[一1])/,
    loose: true,
    not: /(詫び|申し訳)/,
  },
  {
    asks: /(故障|不良|欠陥|[壊こ](われ|れ)て|手抜き|ミス|間違|誤|合って|正し|遅い|せい|忘れ|おかし|原因|手違い)[^。]{0,12}(ですか|でしょうか|ますか|ませんか|では|じゃない)/,
    moves: ["cause"],
    statuses: ["present", "pending", "vague"],
    answer: /異常|不良|故障|欠陥|不具合|正しく|正常|誤|間違|手違い|不備/,
    whether: true,
  },
  {
    asks: /(いつ|何日|何時|日にち|どのくらい(待|かか)|時期).{0,16}(届|着|納|来|受け取|送って|入荷|仕上が)|間に合(い|う|わ)|(まで|日|時|半|分)に.{0,14}(届|着)(き|く|け)/,
    answer:
      /(届(?!い|け先|け出|出)|着(?!払|用|信|目|想)|納(?!得|期を|品書)|お渡し|間に合|到着|お持ち|お送り|仕上が|入荷|伺|受け取|ご用意|お手元)/,
    when: "ahead",
    not: /(お振り込み|振込|詫び|申し訳)/,
  },
  {
    asks: /いつ.{0,18}(返金|返って|戻って|返し|振り込|支払)|返金.{0,8}いつ/,
    answer: /(返金|お返し|返却|振り込|お戻し|引き落と|差し引|お支払い|戻)/,
    money: true,
    when: "done",
    not: /(詫び|申し訳)/,
  },
  {
    asks: /いつ.{0,18}(直|動|復旧|終わ|使え|再開|元|戻|治|見られ|工事|診|開)/,
    answer:
      /(直|動|復旧|終|使え|再開|元|戻|お返し|返金|振り込|完了|修理|交換|取り付|工事|伺|正常|お届け|見込み|診|予定|開)/,
    when: "done",
    not: /(詫び|申し訳|まだ|預かり)/,
  },
  {
    asks: /(午前|午後|何時|何曜)[^。]{0,10}(か|？)/,
    answer: /\d{1,2}[:時]|午前|午後|正午|曜/,
    loose: true,
  },
  {
    asks: /(?:何が|何か)(?:あった|起き|起こ)|何をした|どこ(?:[にでへ](?:行|い|あ|消|[？?]|$)|で[^、。]{0,8}(?:消え|なくな|間違|起き))|誰が[^、。]{0,12}た(?:の|ん)|(?:なん|何)だった|^どうなって(?:いる|いた)の|[ただ](?:の|ん)(?:です|でしょう|では(?:ない|ありません)(?:です|でしょう)?)か[。？?]?$/,
    moves: ["cause", "facts"],
    statuses: ["present", "pending"],
    plain: /なぜ|何故|どうして|どう(?!なって)|何[をにで人名件]|いつ|いくら|どの|どちら/,
    answer: /調べ|確認し|映像|記録|聞き取/,
    loose: true,
  },
  {
    asks: /(使え(?!な(?:かっ|く))|使って(も|いい|よい|大丈夫)|食べ(ても|られ)|飲んで(も|いい|よい|大丈夫)|大丈夫|平気|無事|安全|害は|影響|問題(は|ない|あり))/,
    answer:
      /(問題|異常|影響|支障|安全|無害|害は|ございません|ありません|使い|お使い|大丈夫|ご心配|ご安心|該当|のみ|(?<!いた)だけ|限ら|確か)/,
    whether: true,
    not: /(詫び|申し訳)/,
  },
  { asks: /いつ(?!も|の間|でも)/, answer: /./, when: "done", not: /(詫び|申し訳|預かり|まだ)/ },
  {
    asks: /(なぜ|何故|なんで|どうして(?!も|くれ)|原因|理由|経緯)/,
    apart:
      /(連絡|電話|説明|知らせ|返事|教え|報告|案内)[^、]{0,8}(なか|なく|ない|ません|くれ|もら|いただけ|遅)|黙って|隠|気づ|気付|放置|放って/,
    moves: ["cause"],
    statuses: ["present", "pending", "vague"],
  },
  {
    asks: /何(件|名|人|個|台|社|枚|箱|本|円|日|時間|回|冊|通|袋)(?!以内|か|も)/,
    counted: (counter) =>
      new RegExp(
        `[\\d一二三四五六七八九十百千万,]+(?:${COUNTERS.find((group) => group.includes(counter))?.join("|") ?? counter})|のみ|(?<!いた)だけ|(?:件数|人数|範囲|数)[^。]{0,14}(?:${UNKNOWN_YET})`,
      ),
    not: /(詫び|申し訳)/,
  },
  {
    asks: /(どのくらい|どれくらい|どれほど|どの程度)(?!待|かか|で)/,
    answer:
      /[\d一二三四五六七八九十百千万.]+(?:グラム|g|キロ|kg|ミリ|mm|センチ|cm|メートル|リットル|割|[%％]|日|時間|週間|か月|円|件|名|人|個|枚|本)/,
    not: /(詫び|申し訳)/,
  },
  {
    asks: /(?:ないで(?!す|しょ)|ないよう|やめて|止めて|控えて|遠慮して)[^、]{0,14}$/,
    answer:
      /[いきぎしちびみりえけげせてねべめれ]ません(?!でし)|ないよう(?:に)?(?:いたし|し|改め|手配|伝え)|いたさ(?:ない|ず)|せず|控え|停止|予定[^。]{0,8}(?:ございません|ありません|ない)|取りやめ|やめ|止[めま]|外し|かね(?:ます|る)|承り|かしこま|ではなく|のみ|避け|のとおり|[かさたらまべけせえ]ず(?:に|$|、)/,
    not: /(詫び|申し訳)/,
    refuses: true,
  },
  { asks: /何時間以内|何日以内/, answer: /(時間|日)以内/ },
  {
    asks: /いくら|何円/,
    answer: /[\d一二三四五六七八九十百千万]円|無料|無償|頂きません|いただきません|お見積|かね(?:ます|る)/,
    not: /(とのこと|と伺|と承|詫び|申し訳)/,
    money: true,
  },
  {
    asks: /(お金[^、。]{0,6}(返|戻)|返金|返して(?!い)|全部返|費用|代金|代は|料金|手数料|送料|[代費賃料][をはも、][^。]{0,8}(?:どう|払|出して|持|負担)|補償|弁償|払って|払う|払え|持ちです|持ってもらえ|負担|賠償|違約金|慰謝料|損害|割引|値引|差額|日当)/,
    answer:
      /(返金|お返し|ご?返却|負担|補償|弁償|お?支払い|頂戴|頂きません|いただきません|お引き(?!受|取|越)|差し引|振り込|お見積|お手間賃|賠償|割引|値引|無償|無料|お取り消し|(?:円|代|費|料)[^。]{0,24}お渡し|精算|と言われまし|応じ|立て替え|充て|書留|お受けでき|かね(?:ます|る)|円(?:を|は|と))/,
    not: /(お支払いになり|お支払いになられ|とのこと|と伺|と承|送料を払|多く頂|頂いておりました|引き落とされ|詫び|申し訳)/,
    money: true,
  },
  {
    asks: /(どうやって|どう|どのように).{0,8}(返(せ|送|却|品)|送り返|処分|捨て)|(捨て|処分し|送り返|返送し)[^。]{0,10}か/,
    answer: /(返送|お返し|引き取|着払い|破棄|処分|そのまま|お渡し|お手元|集荷)/,
    loose: true,
  },
  {
    asks: /(今後|再発|二度と|これから).{0,16}(どう|防|対策|策|ない(よう|と)|大丈夫|教育|改善)|教育は|防ぐ(つもり|の)|対策(は|を)/,
    moves: ["prevention"],
    statuses: ["present"],
    answer: /(手順|運用|仕組み|点検表|二人で|二名で|ことにし|ことといたし|ようにし|に改め|を設け|を加え)/,
    loose: true,
  },
  {
    asks: /(その間|それまで).{0,20}(どう|代わり|貸|使|対応)|代わり(の|に).{0,14}(貸|用意|もらえ|出し|いただけ)|代替(品|機)/,
    answer: /(代わり|代替|その間|当面|仮の|お貸し|貸し出|貸出|臨時|それまで|代車|予備|別の)/,
    loose: true,
    not: /(交代|に代わり)/,
  },
  {
    asks: /(責任者|上司|社長|店長|支配人).{0,10}(から|の|を|に|が)/,
    answer:
      /(責任者|部長|課長|社長|店長|支配人|所長|院長|取締役|室長|センター長|工場長|代表|長の|長が|長より|長と)/,
    loose: true,
  },
  {
    asks: /(?:書面|文書|報告書|一覧|リスト|証明書|明細)(?!で)|(?:書面|文書)での?ご?(?:説明|報告|回答|返答|謝罪)/,
    answer: /(書面|文書|報告書|一覧|リスト|証明書|明細|添付|お送り)/,
    loose: true,
  },
  {
    asks: /来て(?:もらえ|いただけ|ほしい|欲しい|ください|下さい)/,
    answer: /伺|訪問|参上|参り|お邪魔|診|お届け|配達/,
    loose: true,
  },
  {
    asks: /(見て|点検して|診て)(もらえ|いただけ|ほしい|欲しい)/,
    answer: /(伺|訪問|参上|参り|拝見|点検|お邪魔|ご予約|診|確認|お届け|配達|直し|正しく)/,
  },
  {
    // How it stands: whatever is told of the matter answers.
    asks: /(?:その後|進み具合|進捗|今の状況|現在の状況|現状)[^。]{0,10}(?:いかが|どう|教え|知らせ|聞か)|^[^。]{0,40}(?:その後|今は|いまは|現在は)[、]?(?:いかが|どう(?:なっ|です|でしょう))/,
    moves: ["facts", "cause", "remedy", "next-contact"],
    statuses: ["present", "pending"],
  },
  {
    asks: /(送り直し|再送し|作り直し|やり直し|取り替え|交換し)て?(もらえ|いただけ|くれ|ください|下さい|ほしい|欲しい)/,
    answer:
      /(お送り|再送|送り直|お届けし|お届けいた|作り直|やり直|交換|お取り替え|取り替え|発送|差し替え|代わり|手配)/,
    not: /(詫び|申し訳|調べ)/,
  },
];

/** What a question or demand asks for: the kinds that fit its words. */
export function kindsOf(core: string): readonly PointKind[] {
  return ANSWERS.filter(({ asks, plain }) => asks.test(core) && plain?.test(core) !== true);
}
