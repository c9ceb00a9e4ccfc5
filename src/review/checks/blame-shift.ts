import { inMail, isMain } from "../in-mail";
import type { ReviewedSentence } from "../mail";
import { isAnnounced } from "./announced";
import { type Check, stringsOf } from "./check";
import { isDenied } from "./denial";
import { escapeRegExp } from "./escape";
import { isQuoted } from "../in-quotes";
import { findBySentence, isOwnText } from "./sentence-hits";

const alternatives = (words: readonly string[]) => words.map(escapeRegExp).join("|");

/** Firms that no list can name in full: 倉庫会社, 通関業者, and those we hired in other words. */
const HIRED =
  "[一-龠ァ-ヶー]{1,8}(?<!株式|有限|弊|当|御|貴)(?:会社|業者|メーカー)|(?:任せ|委ね|頼ん|お願いし|委託し|契約し)て(?:いる|おります|いた)(?:会社|業者|先|者)";
/** A section and, perhaps, somebody in it: 経理課の者, 倉庫の連中, 営業の佐藤. */
const SECTION =
  "(?!一部|全部|内部|外部|上部|下部|細部|大部|局部)[一-龠ァ-ヶー]{1,6}(?:部門|部署|部|課|係|室|チーム|センター)";
const SOMEBODY = "(?:の(?:者|人間|連中|社員|スタッフ|担当(?:者)?|ほう|方|子)|側)?";
const NEWCOMER =
  "(?:退職した|退職済みの|辞めた|辞めていった|入ったばかりの|入社したばかりの|不慣れな|経験の浅い|前に?担当していた|担当していた)[^。、「」がは]{0,10}?";
/** What is said of ourselves beside another's failure. */
const NOT_US =
  /(?:弊社|当社|当方|当店|当館|弊店|こちら|私ども|うち|本部|本社)[^。、「」]{0,14}?(?:責任|落ち度|非|問題|誤り|過失|ミス)(?:は|が|も)[^。、]{0,6}?(?:ござい?ません|ありません|ない|なく|なかった)|どうすることも|防ぐ(?:すべ|手立て|手段)|(?:対処|手の打ち)(?:の)?よう|(?:直し|打ち|防ぎ|対処)ようが|何とも(?:でき|なり)|騙され|だまされ|残念|(?:弊社|当社|当店|こちら)も[^。、]{0,10}側|被害者|いい迷惑|迷惑をこうむ|困惑して|起きなかった|把握しておりません/;

/** データで頂戴できるお客様の分については、こういうことは起きておりません: it would not have happened to another reader. */
const COMPARED =
  /(?:頂(?:け|い)た|いただ(?:け|い)た|頂ける|いただける|されている|なさっている|お使いの|くださる|頂戴できる)[^。、]{0,14}(?:様|さま|方々?|現場|ところ)(?:の分)?(?:では|からは|については|には)、?[^。]{0,16}(?:(?:こういう|このような|そのような|この種の|こうした)(?:こと|お話|お声|ご指摘|事例)|一度も|一件も)[^。]{0,24}(?:ません|ございません|ない(?!か))/g;

/** Told as what has happened, before the sentence goes on to what will be done: 製造部の手違いで遅れたようで、… */
const HAPPENED =
  /^[^。]{0,30}?(?:(?:た|んだ)(?:ため|ので|から|が、|もの|よう|みたい|と|、|。|$)|ており|てしまい|申し訳|辞め|退職)/;

/** Something still to be done: an announcement, where nothing behind the words tells of what has happened. */
const isPlan = (s: ReviewedSentence, end: number) => isAnnounced(s) && !HAPPENED.test(s.text.slice(end));

/**
 * The fault is laid at somebody's door: a firm we hired or a department (`outsiders`, `departments`) with a word for
 * fault (`faults`), a firm, a department or a single colleague (`colleagues`, a name after 担当) as the one who failed
 * (`failures`). What is told as the company's own (弊社製造部, 弊社の配達係) is left alone, and an outsider's slip where
 * the mail takes it on (`owned`) or tells it as what happened only.
 */
export const blameShift: Check = (rule) => {
  const outsiders = `(?:${alternatives(stringsOf(rule, "outsiders"))}|${HIRED})`;
  const sections = `(?:${SECTION}|${alternatives(stringsOf(rule, "departments"))})`;
  const colleagues = alternatives(stringsOf(rule, "colleagues"));
  const faults = alternatives(stringsOf(rule, "faults"));
  const failures = alternatives(stringsOf(rule, "failures"));
  const owned = new RegExp(
    `(?:${alternatives(stringsOf(rule, "owned"))})(?![^。、]{0,4}(?:ない|なく|ございません|ありません))`,
  );
  const charge = `(?:の|側の|による|に)[^。、「」]{0,8}?(?:${faults})(?=で|に|が|と|だ|、|。|や|も|は|な)`;
  const failing = `(?=[^。「」]{0,36}(?:${failures}))`;
  const cause =
    "(?:原因|発端|元凶|せい(?!で?は)|からで|ためで|もので(?:あり|、)|に尽き|悪い|悪かった|理由(?:で|に)|に起因|による(?:もの)?で|によります)";
  const outsider = [
    `${outsiders}[^。、「」のがは]{0,4}(?:「[^」]{1,20}」)?${charge}`,
    `(?:責任|責め|落ち度|非|責めを負うべき|責任を負うべき|悪い|悪かった)(?:なの|の)?は[^。、「」]{0,8}?${outsiders}`,
    `${outsiders}[^。、「」]{0,10}?(?:が|の(?:ほう|方|管理|担当)[^。、]{0,6}が?)[^。「」]{0,30}?(?:せい(?=で)|責(?:任|め)を負う|悪い|悪かった)`,
    `${outsiders}[^。、「」]{0,8}?が(?=[^。「」]{0,36}(?:${failures})[^。「」]{0,24}${cause})`,
    `${outsiders}[^。、「」]{0,4}の(?=[^。「」]{0,14}(?:ずさん|ルーズ|いい加減|手抜き)[^。「」]{0,24})`,
    `${outsiders}[^。、「」]{0,4}個人の(?:問題|責任)`,
    `のは[^。、「」]{0,14}?${outsiders}[^。、「」]{0,4}(?:で(?:す|ござ|あ|、)|なので)`,
    `[一-龠ァ-ヶー]{1,10}(?:さん)?の(?:ほう|方)で(?=[^。、「」]{0,20}(?:${failures})[^。、「」]{0,10}(?:とのこと|そうで|と聞い|と申し|らし))`,
  ].join("|");
  const inside = [
    `${sections}${charge}`,
    `(?:${colleagues})[^。、「」がは]{0,6}(?:が|は)${failing}`,
    `(?:${colleagues})[^。、「」がは]{0,6}の(?=[^。、「」]{0,8}(?:判断|処理|誤り|操作|問題|承認))(?=[^。「」]{0,40}(?:により|ため|誤り|原因|問題で))`,
    `(?:${NEWCOMER}(?:社員|者|人|人間|担当者?))(?:が|は|の)(?=[^。「」]{0,36}(?:${failures}|分かりかね|わかりかね|不明))`,
    `担当(?:者|の者)?の?[一-龠々]{1,4}が${failing}`,
    `(?:営業|経理|総務|事務|倉庫|工場|受付|窓口|配送|現場)の(?!者|方|担当|係|責任者)[一-龠々]{1,4}が${failing}`,
    `のは[^。、「」]{0,14}?(?:${colleagues})[^。、「」]{0,6}(?:で(?:す|ござ|あ|、)|なので)`,
    `(?<![当弊]|責任者|員)${sections}${SOMEBODY}が(?=[^。「」]{0,24}(?:${failures})[^。「」]{0,14}${cause})`,
    `(?<![一-龠々])(?:うちの|こちらの)?(?:経理|営業|総務|事務|倉庫|開発|物流|人事|情シス|本社|本部|支店|物流センター|現場)(?:の(?:者|人間|連中|ほう|方|子))?(?:が|は)(?=[^。、「」]{0,20}(?:${failures})[^。、「」]{0,10}(?:ました|ようで|とのこと|らしく|みたい))`,
    `(?:本社|本部|上司|上|上の者|開発チーム|${SECTION})(?:から)?の(?=(?:指示|許可|返事|回答|承認|決裁|対応|判断|連絡|処理)が[^。「」]{0,20}(?:遅|後手|下り|出な|もらえ|誤|なかった)[^。「」]{0,10}(?:原因|ため|から|理由))`,
    `(?:担当|営業|経理|総務|事務|倉庫|工場|配送)(?:担当)?の(?!者|方|係)[一-龠々]{1,4}(?:の|による)[^。、「」]{0,4}(?:${faults}|独断|勝手)`,
    `${sections}の[^。、「」]{1,8}が(?=[^。、「」]{0,6}(?:甘|悪|遅|不十分|誤|ずさん|雑)[^。、「」]{0,6}(?:せい|ため|原因|から))`,
    `(?:現場監督|店長|主任|班長|工場長|支店長|課長|係長|部長|次長|リーダー|配達員|作業員|運転手)の(?!者|方)[一-龠々]{1,4}が${failing}`,
    `(?:支店|本部|本社|営業所|工場|事務所|${SECTION})の(?:対応|処理|手配|確認|判断|連絡|指示)(?:が|の)(?=[^。、「」]{0,6}(?:まず|悪|遅|甘|不十分|後手|ずさん|誤))`,
    `(?:隣の|別の|他の|よその)(?:課|部|部署|部門|係|店|支店)(?:から|が|の)(?=[^。「」]{0,24}(?:${failures}))`,
    `現場の判断(?:ミス|の誤り)`,
  ].join("|");
  const comparing = findBySentence(COMPARED);
  const byOutsider = findBySentence(new RegExp(outsider, "g"));
  const byInside = findBySentence(new RegExp(inside, "g"));
  const named = findBySentence(new RegExp(outsiders, "g"));
  const besides = (s: ReviewedSentence) => (NOT_US.test(s.text) ? named(s) : []);
  const charged = inMail(
    (s) => byOutsider(s).length + byInside(s).length + besides(s).length + comparing(s).length > 0,
  );
  const owning = inMail((s) => owned.test(s.text));
  return ({ mail, lexicon }) => {
    const ours = lexicon.of("ours");
    const isOurs = (s: ReviewedSentence, at: number) => {
      const before = s.text.slice(Math.max(0, at - 14), at);
      return ours.some((word) => before.includes(word)) && !/(では|じゃ)なく/.test(before);
    };
    const holdsOurs = (text: string) => ours.some((w) => text.includes(w));
    const takesItOn = owning(mail).some(isMain);
    const hitsOf = (s: ReviewedSentence) => {
      const others = takesItOn
        ? []
        : [...byOutsider(s), ...besides(s)].filter((h) => !holdsOurs(s.text.slice(h.start, h.end)));
      const own = byInside(s).filter(
        (h) => !isPlan(s, h.end) && !isOurs(s, h.start) && !holdsOurs(s.text.slice(h.start, h.end)),
      );
      return [...others, ...own, ...comparing(s)].filter(
        (h) => !isDenied(s.text, h.end) && !isQuoted(s.text, h.start),
      );
    };
    return charged(mail)
      .filter(isOwnText)
      .flatMap((s) =>
        hitsOf(s)
          .slice(0, 1)
          .map((h) => ({ field: "body" as const, sentence: s, ...h })),
      );
  };
};
