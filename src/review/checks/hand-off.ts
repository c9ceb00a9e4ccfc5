import type { Hit } from "../detection";
import type { Lexicon } from "../lexicon";
import type { ReviewedSentence } from "../mail";
import { bySentence } from "../sentence-notes";
import { type Check, stringsOf } from "./check";
import { escapeRegExp } from "./escape";
import { isQuoted } from "../in-quotes";
import { compileLiterals, firstBySentence, placesOf } from "./sentence-hits";

/** Another firm. */
const FIRM =
  "(?:配送|運送|宅配|郵便|メーカー|製造元|販売元|発売元|業者|事業者|カード会社|保険会社|銀行|委託先|販売店|代理店|購入先|購入店|お買い上げ(?:の)?店|印刷所|工場|倉庫|工務店|施工店|仕入先|問屋|旅行会社|電力会社|通信会社|運営会社|管理会社|取扱店|取り扱い店|コールセンター)";
/** Another part of the house, or the way out of it. */
const SECTION =
  "(?:(?:担当|関係|専門|該当|他|別の?|各)?部署|(?:担当|技術|営業|配送|経理|製造|開発|管理|サポート)?部門|担当課|本社|本部|本店|支店|営業所|センター|カスタマー[^。、]{0,6}|サポート(?:デスク|窓口)?|(?:お問い?合わせ|ご?相談|受付|専用|別の?)?(?:窓口|フォーム|ダイヤル)|上の者|別の者|担当の者|そちら|あちら|後任|[一-龠ァ-ヶー]{1,6}(?:部|課|係|室|店舗|さん|局|署)|店舗|(?:の|た)(?:者|方|会社|店|人)(?:の(?:ほう|方))?|サイト|ホームページ|アプリ|役所|区役所|市役所|警察|消費者センター|取扱店|大家|管理組合)";
const TURN_TO =
  "(?:お問い?合わせ|お問合せ|ご連絡|ご相談|お申し出|お尋ね|お電話|ご照会|お話し?|ご交渉|お申し付け|お申しつけ|お聞き|聞いて|おかけ直し|お掛け直し|おかけ|お掛け|ご確認|お調べ|お伝え|ご依頼|ご請求|ご一報|掛け合って|かけあって|やり取り|やりとり)";
const PLEASE =
  "(?:し)?(?:を|の)?(?:ください|下さい|くださ|いただけ|いただき|いただく|頂け|頂き|頂く|お?願|なさって|になって|して(?:ください|いただ))";
const elsewhere = (party: string) =>
  new RegExp(
    `${party}[^。、]{0,16}?(?:の(?:ほう|方))?(?:へ|に|まで|と|より)(?:直接)?[^。、]{0,10}?${TURN_TO}${PLEASE}`,
  );
/** そちらへお願いいたします, 購入された店舗でお願いします, おかけ直しください. */
const OVER_THERE =
  /(?:そちら|あちら|店舗|本社|本部|支店|販売店|購入店|窓口|相談室|役所|別の(?:部署|課)|メーカーのサイト|サイト|フォーム)(?:の(?:ほう|方))?(?:へ|に|まで|で|にて|から|より)(?:直接)?(?:お手続きを)?お願い(?:いた|し|申)|(?:お(?:かけ|掛け)直し|改めて(?:お電話|ご連絡|お問い合わせ))(?:を)?(?:くだ|下さ|いただ|願|お願い)|(?:追跡)?サイト(?:で|にて|から)[^。、]{0,6}(?:お調べ|ご確認|ご覧)(?:くだ|いただ)/;
/** Said as a help, not to be rid of the matter: ご不明な点は窓口まで, 不審な請求はカード会社へ. */
const FOR_YOUR_HELP =
  /(?:ご不明|ご質問|ご用命|何か|なにか|お気づき|お気付き|お困り|万一|万が一|身に覚え|不審|必要(?:が|は)?(?:ない|ござい|あり)|ご希望の(?:方|場合|際)|ご心配な|ご不安な|いつでも|24時間|電話番号|メールアドレス)/;
/** 私では分かりかねます, 管轄外です, 窓口にすぎません. */
const NOT_MINE =
  /(?:販売|仲介|紹介|取り?次|お預かり|運営|運ん|掲載|斡旋)[^。、]{0,8}(?:だけ|のみ|に(?:すぎ|過ぎ))(?:で(?:す|ござ)|ですので|ません)|(?:に|へ)(?:は)?(?:投げ|丸投げし|振っ|任せきりにし)て(?:おき|おり|あり)|(?:私|わたくし|こちらの[^。、]{1,4}|こちら|当方|弊社|当店|当社|私ども|本窓口|当窓口|この窓口|受付|うち)(?:で|の(?:ほう|方)で|に)?(?:は|も)[^。]{0,16}?(?:分かりかね|わかりかね|分かりません|わかりません|存じ(?:上げ)?ません|お答え(?:でき|いたしかね|しかね|は致し)|対応(?:して(?:おりません|いない)|でき|いたしかね|しかね|は)|判断(?:でき|いたしかね|しかね)|(?:取り)?扱って(?:おり|い)ません|受け付けて(?:おり|い)ません|(?:決める)?権限|関知|担当(?:では|外)|(?:窓口|取次|取り次ぎ)に(?:すぎ|過ぎ)|どうにも|致しかね|いたしかね)|管轄(?:外|では|が(?:違|異な|別))|担当(?:部署|窓口|者)?(?:が(?:違|異な|別)|では(?:ありませ|ございませ|ない))|(?:別|他)の(?:部署|課|部門|担当)の(?:管轄|担当|仕事|所管)|部署が(?:違|異な|別)/;
/** …and yet something is done by ourselves. */
const TAKEN_UP =
  /(?:確認(?:し|の(?:うえ|上)|いたし|を取)|確かめ|調べ|取り次ぎ?ま|お調べ|(?:私|弊社|こちら)(?:から|より)|折り返し(?:ご連絡|お電話)(?:いた|し|差し)|(?:改めて|あらためて)(?:ご連絡|お電話|ご報告|ご回答)|責任(?:を|者))/;
/** 担当から連絡があるかと思います, そちらから連絡がいくと思います. */
const THEY_WILL =
  /担当(?:の者|者)?(?:で|しか)(?:ないと|なければ)?[^。、]{0,10}(?:分かり|わかり|お答えでき|判断でき)ません|(?:者|担当|部署|部門|課|部|係|業者|会社|センター|本社|そちら|先方|メーカー|店|ほう|方)(?:の者|者)?(?:から|より)[^。、]{0,16}?(?:連絡|電話|返事|回答|説明|案内|返信)(?:が|は|を|も)?[^。、]{0,10}?(?:ある|あり|行く|いく|行き|いき|入る|入り|参り|参る|まいり|届く|来る|ござい)[^。、]{0,8}(?:かと|と(?:思|存|考)|はず|でしょう|ものと|ます)|(?:担当|者|部署|部門|課|部|係)(?:の者|者)?が[^。、]{0,12}(?:連絡|電話|説明|返事|回答)[^。、]{0,8}(?:と(?:思|存)|かと|でしょう|はず)|(?:あと|後|以降|今後)(?:のこと)?は[^。、]{0,10}(?:部|課|係|室|者)が対応|(?:あと|後|以降|今後)(?:のこと)?は[^。、]{0,14}(?:と|に|で)(?:直接)?(?:お話|ご相談|お任せ|やり取り|お決め|ご調整|お打ち合わせ)/;

/**
 * The matter is passed on and nothing is done by ourselves: somebody is made to answer (`errands` + させます), is told
 * (`told`), or the customer is sent to another firm (`away`, unless one of `here` says that it is us). A named person
 * together with a time is no hand-off.
 */
export const handOff: Check = (rule) => {
  const toldOf = compileLiterals(rule, "told");
  const awayOf = compileLiterals(rule, "away");
  const here = stringsOf(rule, "here");
  const errands = stringsOf(rule, "errands").map(escapeRegExp).join("|");
  const errand = new RegExp(
    `(?:${errands})(?:を|は)?(?:差し上げ)?さ?せ(?:ます|る(?:ように|ことに|よう)(?:いた|し))|(?:${errands})(?:を)?するよう(?:に)?(?:伝え|申し伝え|言っ)`,
  );
  const errandIn = firstBySentence(errand);
  // The word lists are those of the review for which the rule is compiled: they do not change.
  let places: ReturnType<typeof placesOf> | undefined;
  const compile = (lexicon: Lexicon) => {
    const mine = [...lexicon.of("ours"), ...lexicon.of("self"), ...here];
    const sentToUs = (s: ReviewedSentence) => mine.some((w) => s.text.includes(w));
    const hitOf = bySentence((s: ReviewedSentence): Hit | undefined => {
      if (isPersonAndTime(s)) return undefined;
      const made = errandIn(s);
      const hit: Hit | null | undefined =
        (made ? { start: made.index, end: made.index + made[0].length } : undefined) ??
        toldOf(s).find(
          (h) =>
            /^[。、]?$|^(が|ので|から|、)/.test(s.text.slice(h.end)) &&
            !ADMONISHED.test(s.text.slice(0, h.start)),
        ) ??
        (sentToUs(s) ? undefined : (awayOf(s)[0] ?? sentElsewhere(s))) ??
        disowned(s);
      return hit && !isQuoted(s.text, hit.start) ? hit : undefined;
    });
    return placesOf(hitOf);
  };
  return ({ mail, lexicon }) => {
    places ??= compile(lexicon);
    return places(mail);
  };
};

const toFirmIn = firstBySentence(elsewhere(FIRM));
const toSectionIn = firstBySentence(elsewhere(SECTION));
const overThereIn = firstBySentence(OVER_THERE);
const notMineIn = firstBySentence(NOT_MINE);
const theyWillIn = firstBySentence(THEY_WILL);

/** 配送会社のコールセンターへお問い合わせください: another firm, or another section, is to be asked. */
function sentElsewhere(s: ReviewedSentence) {
  if (FOR_YOUR_HELP.test(s.text)) return undefined;
  if (s.morphemes.some((m) => m.detail2 === "人名")) return placed(toFirmIn(s));
  return placed(toFirmIn(s) ?? toSectionIn(s) ?? overThereIn(s));
}

/** Not our business, or somebody else will surely call. */
function disowned(s: ReviewedSentence) {
  if (s.facts.date || TAKEN_UP.test(s.text)) return undefined;
  return placed(notMineIn(s) ?? theyWillIn(s));
}

/** 気をつけるよう伝えてあります: staff were told off, nothing is handed on. */
const ADMONISHED = /(?:気をつけ|気を付け|注意|徹底|繰り返さ|同じ[^。、]{0,8}ない)[^。、]{0,6}よう(?:に)?$/;

const placed = (m: RegExpExecArray | null) => m && { start: m.index, end: m.index + m[0].length };

function isPersonAndTime(s: ReviewedSentence): boolean {
  return s.facts.date && s.morphemes.some((m) => m.detail2 === "人名");
}
