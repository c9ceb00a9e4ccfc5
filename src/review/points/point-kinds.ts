import type { PointKind } from "./point-kind";

/** Counters that answer one another. */
const COUNTERS: readonly (readonly string[])[] = [
  ["名", "人", "名様", "人分", "名分"],
  ["件", "通", "口座"],
  ["日", "日間"],
  ["社"],
  ["個", "箱", "点", "本", "枚", "台", "袋", "冊"],
];

/** 確認しております, 分かり次第: looked into, so that nobody can know it yet. */
export const UNKNOWN_YET =
  "(?:確認|調査|照会|手配|検討|相談)(?:して|を)(?:おり|い|進め|続け|いる)|調べて|確かめて|分かり次第|判明次第|決まり次第";

/** Regrets: words of the matter beside them are no answer. */
const REGRETS = /詫び|申し訳/;

/** What customers ask, by kind, and what answers it. A point may be of several kinds. */
const POINT_KINDS: readonly PointKind[] = [
  // --- What happened, and why ---
  // 故障ですか, 間違いではないですか: whether it was a fault of that kind.
  {
    name: "whether-fault",
    asks: /(故障|不良|欠陥|[壊こ](われ|れ)て|手抜き|ミス|間違|誤|合って|正し|遅い|せい|忘れ|おかし|原因|手違い)[^。]{0,12}(ですか|でしょうか|ますか|ませんか|では|じゃない)/,
    told: { moves: ["cause"], as: ["present", "pending", "vague"] },
    answer: /異常|不良|故障|欠陥|不具合|正しく|正常|誤|間違|手違い|不備/,
    isWhether: true,
  },
  // どこが悪いのか, 御社の障害ですか, 蔵の問題でしょうか、輸送でしょうか: whose doing it was; that it is still open answers too.
  {
    name: "whose-doing",
    asks: /(?:どこ|どちら|どっち)(?:が|の|に|で)[^。]{0,8}(?:悪|せい|原因|責任|問題|付い|開い)|(?:悪い|不良|欠陥|障害|せい|問題|責任|輸送|回線)(?:だった|な|だ)?(?:の|ん)?(?:です|でしょう)?か[。？?]?$|(?:悪い|ない|いない)(?:の|ん)(?:では|じゃ)(?:ない|ありません)(?:の|ん)?(?:です|でしょう)?か[。？?]?$|で[^、。]{0,6}(?:付い|つい|割れ|壊れ|折れ|濡れ)た(?:の|ん)(?:です|でしょう)?か[。？?]?$/,
    told: { moves: ["cause"], as: ["present", "pending", "vague"] },
    answer:
      /異常|正常|検出|点検|記録|のか(?:は|を|、|も)|によるもの|申し上げられ|分かりかね|決め手|切り分け|特定/,
    aboutAnything: true,
  },
  // 管理はどうなっていますか
  {
    name: "how-managed",
    asks: /(?:管理|教育|体制|検査|点検|確認)[^。、]{0,8}どうなって/,
    told: { moves: ["cause", "prevention"], as: ["present", "pending"] },
  },
  // 何があったのですか, どこへ消えたのですか
  {
    name: "what-happened",
    asks: /(?:何が|何か)(?:あった|起き|起こ)|何をした|どこ(?:[にでへ](?:行|い|あ|消|[？?]|$)|で[^、。]{0,8}(?:消え|なくな|間違|起き))|誰が[^、。]{0,12}た(?:の|ん)|(?:なん|何)だった|^どうなって(?:いる|いた)の|[ただ](?:の|ん)(?:です|でしょう|では(?:ない|ありません)(?:です|でしょう)?)か[。？?]?$/,
    told: { moves: ["cause", "facts"], as: ["present", "pending"] },
    asksNot: /なぜ|何故|どうして|どう(?!なって)|何[をにで人名件]|いつ|いくら|どの|どちら/,
    answer: /調べ|確認し|映像|記録|聞き取/,
    aboutAnything: true,
  },
  // なぜ遅れたのですか; a second why (なぜ連絡がなかったのか) wants an answer of its own.
  {
    name: "why",
    asks: /(なぜ|何故|なんで|どうして(?!も|くれ)|原因|理由|経緯)/,
    secondCase:
      /(連絡|電話|説明|知らせ|返事|教え|報告|案内)[^、]{0,8}(なか|なく|ない|ません|くれ|もら|いただけ|遅)|黙って|隠|気づ|気付|放置|放って/,
    told: { moves: ["cause"], as: ["present", "pending", "vague"] },
  },
  // その後いかがですか: whatever is told of the matter answers.
  {
    name: "how-it-goes",
    asks: /(?:その後|進み具合|進捗|今の状況|現在の状況|現状)[^。]{0,10}(?:いかが|どう|教え|知らせ|聞か)|^[^。]{0,40}(?:その後|今は|いまは|現在は)[、]?(?:いかが|どう(?:なっ|です|でしょう))/,
    told: { moves: ["facts", "cause", "remedy", "next-contact"], as: ["present", "pending"] },
  },

  // --- Whom and what it touches ---
  // ほかの製品は大丈夫ですか
  {
    name: "others-too",
    asks: /(他|ほか|別)の.{0,14}(大丈夫|平気|無事|問題|影響|起き|漏れ|出て|同じ(?:こと|よう|問題|ミス|誤り))|[^、]{1,8}の(ほう|方)は.{0,6}(大丈夫|平気|無事|問題)/,
    told: { moves: ["impact"], as: ["pending"] },
    answer: /(他|ほか|以外|のみ|(?<!いた)だけ|限ら|全て|すべて|全件|同じ|もう[一1])/,
    aboutAnything: true,
    answersNot: REGRETS,
  },
  // 使っても大丈夫ですか, 影響はありますか
  {
    name: "safe-to-use",
    asks: /(使え(?!な(?:かっ|く))|使って(も|いい|よい|大丈夫)|食べ(ても|られ)|飲んで(も|いい|よい|大丈夫)|大丈夫|平気|無事|安全|害は|影響|問題(は|ない|あり))/,
    answer:
      /(問題|異常|影響|支障|安全|無害|害は|ございません|ありません|使い|お使い|大丈夫|ご心配|ご安心|該当|のみ|(?<!いた)だけ|限ら|確か)/,
    isWhether: true,
    answersNot: REGRETS,
  },
  // 何名に出ていますか
  {
    name: "how-many",
    asks: /何(件|名|人|個|台|社|枚|箱|本|円|日|時間|回|冊|通|袋)(?!以内|か|も)/,
    counted: (counter) =>
      new RegExp(
        `[\\d一二三四五六七八九十百千万,]+(?:${COUNTERS.find((group) => group.includes(counter))?.join("|") ?? counter})|のみ|(?<!いた)だけ|(?:件数|人数|範囲|数)[^。]{0,14}(?:${UNKNOWN_YET})`,
      ),
    answersNot: REGRETS,
  },
  // どのくらい混ざっていたのですか
  {
    name: "how-much-of",
    asks: /(どのくらい|どれくらい|どれほど|どの程度)(?!待|かか|で)/,
    answer:
      /[\d一二三四五六七八九十百千万.]+(?:グラム|g|キロ|kg|ミリ|mm|センチ|cm|メートル|リットル|割|[%％]|日|時間|週間|か月|円|件|名|人|個|枚|本)/,
    answersNot: REGRETS,
  },

  // --- When ---
  // 20日の組立に間に合いますか: answered by a day, or by its being done.
  {
    name: "in-time",
    asks: /間に合(?:い|う|わ)/,
    answer:
      /間に合|(?:届|着|納め|お渡し|お送り|お持ち|仕上が|揃|そろ)[^。]{0,14}(?:ます|ました|済み|おります)/,
    aboutAnything: true,
    answersNot: REGRETS,
  },
  // いつ届きますか
  {
    name: "when-arrives",
    asks: /(いつ|何日|何時|日にち|どのくらい(待|かか)|時期).{0,16}(届|着|納|来|受け取|送って|入荷|仕上が)|(まで|日|時|半|分)に.{0,14}(届|着)(き|く|け)/,
    answer:
      /(届(?!い|け先|け出|出)|着(?!払|用|信|目|想)|納(?!得|期を|品書)|お渡し|間に合|到着|お持ち|お送り|仕上が|入荷|伺|受け取|ご用意|お手元)/,
    wantsDay: "ahead",
    answersNot: /(お振り込み|振込|詫び|申し訳)/,
  },
  // 返金はいつですか
  {
    name: "when-paid",
    asks: /いつ.{0,18}(返金|返って|戻って|返し|振り込|支払)|返金.{0,8}いつ/,
    answer: /(返金|お返し|返却|振り込|お戻し|引き落と|差し引|お支払い|戻)/,
    isMoney: true,
    wantsDay: "done",
    answersNot: REGRETS,
  },
  // いつ直りますか
  {
    name: "when-mended",
    asks: /いつ.{0,18}(直|動|復旧|終わ|使え|再開|元|戻|治|見られ|工事|診|開)/,
    answer:
      /(直|動|復旧|終|使え|再開|元|戻|お返し|返金|振り込|完了|修理|交換|取り付|工事|伺|正常|お届け|見込み|診|予定|開)/,
    wantsDay: "done",
    answersNot: /(詫び|申し訳|まだ|預かり)/,
  },
  // 何時に来ますか
  {
    name: "when-comes",
    asks: /(午前|午後|何時|何曜)[^。]{0,10}(か|？)/,
    answer: /\d{1,2}[:時]|午前|午後|正午|曜/,
    aboutAnything: true,
  },
  // いつ…: any day that has to do with it.
  {
    name: "when",
    asks: /いつ(?!も|の間|でも)/,
    answer: /./,
    wantsDay: "done",
    answersNot: /(詫び|申し訳|預かり|まだ)/,
  },
  // 何日以内ですか
  {
    name: "within",
    asks: /何時間以内|何日以内/,
    answer: /(時間|日)以内/,
  },

  // --- Money ---
  // いくらですか
  {
    name: "price",
    asks: /いくら|何円/,
    answer: /[\d一二三四五六七八九十百千万]円|無料|無償|頂きません|いただきません|お見積|かね(?:ます|る)/,
    answersNot: /(とのこと|と伺|と承|詫び|申し訳)/,
    isMoney: true,
  },
  // 返金してください, 送料は負担してもらえますか
  {
    name: "payment",
    asks: /(お金[^、。]{0,6}(返|戻)|返金|返して(?!い)|全部返|費用|代金|代は|料金|手数料|送料|[代費賃料][をはも、][^。]{0,8}(?:どう|払|出して|持|負担)|補償|弁償|払って|払う|払え|持ちです|持ってもらえ|負担|賠償|違約金|慰謝料|損害|割引|値引|差額|日当)/,
    answer:
      /(返金|お返し|ご?返却|負担|補償|弁償|お?支払い|頂戴|頂きません|いただきません|お引き(?!受|取|越)|差し引|振り込|お見積|お手間賃|賠償|割引|値引|無償|無料|お取り消し|(?:円|代|費|料)[^。]{0,24}お渡し|精算|と言われまし|応じ|立て替え|充て|書留|お受けでき|かね(?:ます|る)|円(?:を|は|と))/,
    answersNot:
      /(お支払いになり|お支払いになられ|とのこと|と伺|と承|送料を払|多く頂|頂いておりました|引き落とされ|詫び|申し訳)/,
    isMoney: true,
  },

  // --- What is to be done ---
  // 送り直してもらえませんか
  {
    name: "send-again",
    asks: /(送り直し|再送し?|作り直し|出し直し|やり直し|取り替え|交換し)て?(もらえ|いただけ|くれ|ください|下さい|ほしい|欲しい)/,
    answer:
      /(お送り|再送|送り直|お届けし|お届けいた|作り直|やり直|交換|お取り替え|取り替え|発送|差し替え|代わり|手配)/,
    answersNot: /(詫び|申し訳|調べ)/,
  },
  // どうやって返せばいいですか, 捨てていいですか
  {
    name: "how-to-return",
    asks: /(どうやって|どう|どのように).{0,8}(返(せ|送|却|品)|送り返|処分|捨て)|(捨て|処分し|送り返|返送し)[^。]{0,10}か/,
    answer: /(返送|お返し|引き取|着払い|破棄|処分|そのまま|お渡し|お手元|集荷)/,
    aboutAnything: true,
  },
  // その間の代わりはありますか
  {
    name: "stand-in",
    asks: /(その間|それまで).{0,20}(どう|代わり|貸|使|対応)|代わり(の|に).{0,14}(貸|用意|もらえ|出し|いただけ)|代替(品|機)/,
    answer: /(代わり|代替|その間|当面|仮の|お貸し|貸し出|貸出|臨時|それまで|代車|予備|別の)/,
    aboutAnything: true,
    answersNot: /(交代|に代わり)/,
  },
  // 来てもらえますか
  {
    name: "come",
    asks: /来て(?:もらえ|いただけ|ほしい|欲しい|ください|下さい)/,
    answer: /伺|訪問|参上|参り|お邪魔|診|お届け|配達/,
    aboutAnything: true,
  },
  // 点検してもらえますか
  {
    name: "inspect",
    asks: /(見て|点検して|診て)(もらえ|いただけ|ほしい|欲しい)/,
    answer: /(伺|訪問|参上|参り|拝見|点検|お邪魔|ご予約|診|確認|お届け|配達|直し|正しく)/,
  },
  // 責任者から連絡をください
  {
    name: "superior",
    asks: /(責任者|上司|社長|店長|支配人).{0,10}(から|の|を|に|が)/,
    answer:
      /(責任者|部長|課長|社長|店長|支配人|所長|院長|取締役|室長|センター長|工場長|代表|長の|長が|長より|長と)/,
    aboutAnything: true,
  },
  // 報告書をください
  {
    name: "document",
    asks: /(?:書面|文書|報告書|一覧|リスト|証明書|明細)(?!で)|(?:書面|文書)での?ご?(?:説明|報告|回答|返答|謝罪)/,
    answer: /(書面|文書|報告書|一覧|リスト|証明書|明細|添付|お送り)/,
    aboutAnything: true,
  },
  // 今後どう防ぎますか
  {
    name: "prevention",
    asks: /(今後|再発|二度と|これから).{0,16}(どう|防|対策|策|ない(よう|と)|大丈夫|教育|改善)|教育は|防ぐ(つもり|の)|対策(は|を)/,
    told: { moves: ["prevention"], as: ["present"] },
    answer: /(手順|運用|仕組み|点検表|二人で|二名で|ことにし|ことといたし|ようにし|に改め|を設け|を加え)/,
    aboutAnything: true,
  },
  // もう夜に来ないでほしい
  {
    name: "leave-undone",
    asks: /(?:ないで(?!す|しょ)|ないよう|やめて|止めて|控えて|遠慮して)[^、]{0,14}$/,
    answer:
      /[いきぎしちびみりえけげせてねべめれ]ません(?!でし)|ないよう(?:に)?(?:いたし|し|改め|手配|伝え)|いたさ(?:ない|ず)|せず|控え|停止|予定[^。]{0,8}(?:ございません|ありません|ない)|取りやめ|やめ|止[めま]|外し|かね(?:ます|る)|承り|かしこま|ではなく|のみ|避け|のとおり|[かさたらまべけせえ]ず(?:に|$|、)/,
    answersNot: REGRETS,
    asksToLeave: true,
  },
];

/** What a question or demand asks for: the kinds that fit its words. */
export function kindsOf(core: string): readonly PointKind[] {
  return POINT_KINDS.filter(({ asks, asksNot }) => asks.test(core) && asksNot?.test(core) !== true);
}
