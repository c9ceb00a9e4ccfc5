import type { Detector } from "./detection";
import type { Mail, ReviewedSentence } from "./mail";
import { recall } from "./sentence-notes";

/** Left undone: まだ直しておりません, 差し上げずにおりました, お渡しできませんでした, まだ手元にあり. */
const UNDONE =
  /(?:まだ|いまだ|未だ)[^。、]{0,30}?(?:[てで](?:おり|い)(?:ません|ない)|[てで]おらず|できません|手元に|残って|途中)|[てで](?:おり|い)ません(?:でした)?|[てで]い?なかった|[てで]おらず|ずに(?:おり|い)(?:まし)?た|ないまま|ない(?:状態|有様)でした|(?:らず|けず|れず|きず|せず)[^。、]{0,2}、[^。]{0,20}(?:ません|なかった)|(?:[いきしちにびみり]|[えけせてねべめれ])ませんでした/;
/** What nobody failed to do: it has not come, is not known yet, was not there to be seen. */
const NOT_OURS_TO_DO =
  /(?:届い|来|着い|受け取っ|いただい|頂い|頂戴し|承っ|伺っ|聞い|存じ|拝見し|読ん|見え|決まっ|決め|知っ|分かっ|わかっ|判明し|特定でき|変わっ|変更し|行っ|会え|考え|思っ|忘れ|入金[がは]?[^。]{0,10})(?:[てで](?:おり|い)(?:ません|ない|なかった)|[てで]おらず|ませんでした)/;
/** Done wrong and past mending: 割ってしまいました. */
const REGRETTED = /[てで]しま(?:い(?:まし)?た|った|っており|い、)/;
/** Left as it was: 先月のままになっておりました, 外したままお渡ししました. */
const LEFT = /まま(?:に|と|の?状態)?(?:で|なって|、)?[^。]{0,24}(?:ました|した)(?:[。、がの]|$)/;
/** Another than was meant: 別のお客様にご案内しておりました, 違う糸で縫っていました. */
const WRONG_ONE =
  /(?:別|ほか|他|よそ|旧|古|違う|違った|異なる|去年|昨年|先月|前回)(?:の|い)?[^。、]{1,24}?(?:[てで](?:おり|い|しまい)ました|[いきしちりっ](?:まし)?た(?:[。もこ]|$))/;

/** Reported by the reader and taken up: 外れたと伺いました, 違っていたとのこと. */
const REPORTED =
  /[ただ]と(?:の(?:こと|由|ご連絡|ご指摘|お申し出|お知らせ|お電話|お声|仰せ)|伺|承|お聞き|うかが)/;
/** 7時となっておりましたが、正しくは8時です; 出せなくしておりました. */
const PUT_WRONG = /正しくは|なくして(?:おり|い|しま)/;
/** What we do for the reader, in humble words: お答えして, ご用意できず. */
const HUMBLE =
  /[おご御](?!願い|世話|無沙汰|邪魔|喜び|祝い|聞き及び)[一-龠ぁ-ん]{1,5}?(?:し|いたし|致し|でき|出来|申し上げ)(?:て|た|ま|ず|な|、|そ|忘|漏)/;

/** Done by the reader's side or told of somebody else: a complaint, or news of a third party. */
const OTHERS =
  /(?:御社|貴社|貴店|そちら|先方|取引先|仕入先|[A-ZＡ-Ｚ]社)|(?<!別の|他の|ほかの|違う)お客様(?:から|へ|には?|より)|(?:納めて|送って|届けて|お越し|おいで|訪問して)(?:いただ|頂|くださ)|(?:と|を)(?:称する|装った)|称して/;

/** What has gone wrong on our side, in whatever words: a slip (`own-fault`), a duty not done, てしまいました. */
export function tellsFailure(s: ReviewedSentence, detector: Detector): boolean {
  return recall(s, "own failure", () => {
    const { facts, text } = s;
    if (facts.request || facts.question || OTHERS.test(text)) return false;
    if (facts.tense === "plan" && !facts.negated) return false;
    return (
      detector.has("own-fault", s) ||
      REGRETTED.test(text) ||
      LEFT.test(text) ||
      WRONG_ONE.test(text) ||
      PUT_WRONG.test(text) ||
      (REPORTED.test(text) && detector.has("event", s)) ||
      isUndone(text)
    );
  });
}

/** What is put right for the reader: 正しい版を添付します, 代わりの品をお届けします, 縫い直します, 元に戻っております. */
const AMENDS =
  /正しい|正しくは|差し替え|代わりの|[いきしちりけせ]直しま|交換(?:し|いた)|返金(?:し|いた)|添付(?:し|いた)|元に戻|復旧|改めて(?:お|ご)|片付けま|(?:費用|代金|料金|送料)は[^。]{0,12}(?:頂|いただ)きません|(?:弊社|当方|当店|私ども|こちら)[がで](?:持ち|負担)|無料で|無償で/;

/** Minutes and stories mention a failure among much else: one sentence in so many must tell of it. */
const LONGEST = 10;

/**
 * True where the mail tells the reader of a failure of ours in their own matter: about what they ordered or left with
 * us (`entrusted`), or with what is done to put it right. A writer who demands that is the customer.
 */
export function tellsReaderOfFailure(mail: Mail, detector: Detector): boolean {
  const failures = mail.main.filter((s) => tellsFailure(s, detector));
  if (failures.length < mail.main.length / LONGEST || demandsRemedy(mail)) return false;
  if (failures.length === 0) return false;
  return (
    failures.some((s) => detector.has("entrusted", s) || recall(s, "humble", () => HUMBLE.test(s.text))) ||
    (failures.some((s) => detector.has("own-fault", s) || isUndone(s.text) || PUT_WRONG.test(s.text)) &&
      mail.main.some((s) => recall(s, "amends", () => AMENDS.test(s.text))))
  );
}

/** Something that the writer ought to have done, and did not. */
export const isUndone = (text: string): boolean => UNDONE.test(text) && !NOT_OURS_TO_DO.test(text);

/** Asks for what only the one who failed can do: the writer is the customer. */
const DEMANDS =
  /(?:対応|教え|説明|返答|回答|交換し|返金し|返品|修理|調べ|再送|手配し|送って|お送り|見積|調査|確認)[^。]{0,12}(?:ください|下さい|いただけ|頂け|お願い|もらえ|ほしい|欲しい)|(?:意見|苦情)を(?:申|お伝)|(?:説明|謝罪|お詫び|対応)(?:を|の言葉[はも])(?:求め|一つもあり|ありませんでし)/;

/** True where the mail asks the reader to put something right. */
const demandsRemedy = (mail: Mail): boolean =>
  mail.main.some((s) => recall(s, "demands remedy", () => DEMANDS.test(s.text)));
