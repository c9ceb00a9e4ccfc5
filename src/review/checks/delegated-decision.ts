import { inMail } from "../in-mail";
import type { ReviewedSentence } from "../mail";
import type { Check } from "./check";
import { isQuoted } from "../in-quotes";
import { compileLiterals, findEach, isOwnText, placeOf } from "./sentence-hits";

/** Sentences before the question in which a proposal or the choices may stand. */
const BEFORE = 3;
/** 〜いたしますが、〜と考えておりますが: a plan of our own, put to the reader. */
const PLAN =
  /(考えて(い|おり)?ます|予定です|予定でございます|存じます|できます|いたします|お送りします|可能です|つもりです)が、?[^。]{0,30}$/;

const HOW =
  "(?:どう(?!か|ぞ|し(?:て|まし)(?:も|た)|やら|いう)|どの(?:よう(?:に|な)|程度)|どれ(?:くらい|ほど)|いか(?:が|よう|に|ほど|なる)|何を|なにを|何(?:から|まで)|どこまで|どこから|どんな|どういっ|いくら)";
const ANSWER =
  "(?:お教え|教えて|ご教示|ご教授|お聞かせ|お知らせ|ご指示|お決め|ご意見|ご意向|ご判断|お示し|ご提示|ご提案|おっしゃって|お申し付け|お申し越し|ご指図|ご決断|ご一任|お任せ|委ね|一任)";
const ASKED =
  "(?:を)?(?:に|を)?(?:くだ|下さ|いただ|頂|お?願|お待ち|賜|申し上げ|いたし|します|たく|幸い|仰|請)";
/** What is to be done on our side. */
const DOING =
  "(?:対応(?:の(?:方法|仕方|内容|方針|進め方))?|対応(?:方法|策|内容|方針)|ご?対処|処置|処理|解決(?:の)?(?:方法|策)?|善後策|今後(?:の(?:こと|進め方|流れ|方針|対応))?|進め方|進行|お?詫びの(?:方法|仕方|形)|補償|賠償|返金|お支払い|金額|扱い|始末)";
/** どうすればお許しいただけますか, いかように対処すればよいか、お教えください, 補償の金額はお客様からご提示ください. */
const SHAPES = [
  new RegExp(
    `${HOW}[^。、「」]{0,24}?(?:[えけせてねべめれげ]ば|たら|べき|のが|たなら|ましたら|場合)[^。「」]{0,16}?(?:ましょうか|でしょうか|ですか|ますか|ませんか|か(?=[。？]|$)|(?:よ|良|い|よろし)い(?:の)?(?:でしょう)?か[^。「」]{0,20}?(?:${ANSWER}|迷って|悩んで|分かり(?:ません|かね)|わかり(?:ません|かね)|決めかね|判断(?:が|に)))`,
    "g",
  ),
  new RegExp(
    `(?:${HOW}|いかが)[^。、「」]{0,14}?(?:(?:いたし|致し|し|させていただき|取り計らい|進め|対応し|対処し|お詫びし|償い|処理し|償い)ましょう(?:か)?|したものか|(?:いたす|する|行う)べき(?:で|か)|(?:させていただ(?:く|いた)|いたします|する|した|の)(?:の)?(?:が|ほうが|方が)よ(?:ろしい|い|いの))`,
    "g",
  ),
  new RegExp(
    `(?:ご希望の|ご要望の)?${DOING}(?:の(?:方法|仕方|内容|金額|額|こと|件))?(?:を|は|も|の|について(?:は|も)?|につきまして(?:は|も)?|に関して(?:は|も)?|に関しまして(?:は|も)?|、)[^。「」]{0,16}?${ANSWER}${ASKED}`,
    "g",
  ),
  new RegExp(
    `(?:お客様|貴社|御社|貴店|そちら(?:様)?|[一-龠々]様)(?:の?(?:ほう|方|側))?(?:で|から|にて|に|の|として)[^。「」]{0,12}?(?:お決め|ご決め|ご判断|ご提示|ご決定|ご決断|ご裁量|お任せ|一任|委ね)`,
    "g",
  ),
  new RegExp(
    `${HOW}[^。、「」]{0,14}?(?:ほしい|欲しい|いただきたい|お望み|ご希望|お求め|ご期待|ご所望)[^。]{0,10}(?:でしょうか|ですか|ますか|ませんか|か(?=[。？]|$))`,
    "g",
  ),
  new RegExp(
    `${HOW}[^。、「」]{0,10}?(?:べき|れば|たら)[^。、「」]{0,6}か、?[^。「」]{0,10}?(?:お?知恵|ご助言|アドバイス|ご助力|お力|ご教|${ANSWER})`,
    "g",
  ),
  new RegExp(
    `(?:べきか(?:否か|どうか|、)?|(?:する|よい|いい|良い)か(?:否か|どうか))[^。「」]{0,8}(?:ご判断|ご指示|お決め|ご決定|ご一任)`,
    "g",
  ),
  new RegExp(
    `(?:ご納得|ご満足|お許し|ご容赦)(?:を)?(?:いただける|頂ける|くださる)(?:方法|対応|形|やり方|解決策|条件|内容|案)[^。、「」]{0,10}?(?:${ANSWER})`,
    "g",
  ),
  /(?:ご要望|ご希望|ご意向)[^。]{0,14}(?:お聞かせ|お知らせ|おっしゃって)[^。]{0,8}。?(?:そのうえで|その上で)/g,
  /(?:ご意向|お考え|ご指示|ご希望)(?:に|どおりに|通りに)(?:沿い|添い|従い|沿って|添って|従って|いたし)[^。]{0,6}(?:たく|たい|ます)/g,
  /(?:全て|すべて|全面的に|いっさい|一切を?)?(?:ご判断|ご裁量|ご意向|ご指示)(?:に|を)(?:お任せ|委ね|一任|従(?:い|う)|仰(?:ぎ|ぐ|げ)|待(?:ち|って)|お待ち)|(?:に|へ)(?:ご)?一任/g,
];
/** そちらで決めていただけますか, 丸ごと替えるのか、そのままお使いになるのか、そちらで話し合って言ってください: choices or none. */
const PUSHED =
  /(?:どなた|誰|だれ|どれ|どこ)[^。、「」]{0,16}か(?:は|を|、)[^。「」]{0,14}(?<![弊当]社の?|こちらの?|私どもの?|手前どもの?)(?:中|側|間|皆様|方)で[^。「」]{0,6}お?(?:決め|選び|話し合)[^。「」]{0,4}(?<!させて)(?:くだ|下さ|いただ|頂|願)|(?<!(?:[弊当]社|[当弊][店院]|私ども|うち)の?)(?:お客様|[貴御]社|貴店|そちら(?:様)?|そっち|お宅|(?:[一-龠々ァ-ヶ]{1,4}|お客|皆)(?:様|さま|さん|先生)|[一-龠]長|オーナー|お二人|ご家族|ご両親|学校)(?:の(?:ほう|方|側)|側)?(?:で|から(?!の)|として)[^。「」]{0,20}?(?:決め|考え|話し合|相談し|判断し)[^。「」]{0,16}?(?<!させて)(?:くだ|下さ|いただ|頂|もらえ|もらい|お?願|言って|言うて|お申し付け|お寄せ|お聞かせ|助か)/g;
/** Choices offered in the question itself, or something to be chosen that is the reader's to choose. */
const THEIRS_TO_CHOOSE = /(?:どちら|いずれ|か、[^。]{1,20}か(?:、|、?お))/;
const THEIRS_ANYWAY =
  /(?:ご?都合|日時|日程|時間帯|お時間|お受け取り|お届け先|お送り先|配送先|宛先|口座|色|サイズ|お部屋|席|ご来店|どなた|どこへ|どちらへ)/;

/** The decision is left to the reader (`asks`) with neither a proposal nor choices (`options`) beside it. */
export const delegatedDecision: Check = (rule) => {
  const asksOf = compileLiterals(rule, "asks");
  const shapesOf = findEach(SHAPES);
  const pushesOf = findEach([PUSHED]);
  const optionsOf = compileLiterals(rule, "options");
  const hitsOf = (s: ReviewedSentence) => {
    if (THEIRS_ANYWAY.test(s.text))
      return [
        ...asksOf(s),
        ...pushesOf(s).filter((h) => /^(?:どなた|誰|だれ|どれ|どこ)/.test(s.text.slice(h.start))),
      ];
    const shapes = shapesOf(s);
    const isChoice = shapes.length > 0 && THEIRS_TO_CHOOSE.test(s.text);
    return [...asksOf(s), ...pushesOf(s), ...(isChoice ? [] : shapes)];
  };
  const asking = inMail((s) => hitsOf(s).length > 0);
  return ({ mail }) =>
    asking(mail).flatMap((s) => {
      if (!isOwnText(s)) return [];
      const hit = hitsOf(s).find((h) => !isQuoted(s.text, h.start));
      if (!hit || PLAN.test(s.text.slice(0, hit.start))) return [];
      const near = mail.sentences.slice(Math.max(0, s.index - BEFORE), s.index + 1);
      const choices =
        near.some((n) => optionsOf(n).some((o) => n !== s || o.end <= hit.start || hit.end <= o.start)) ||
        near.filter((n) => n.sentence.kind === "bullet").length > 1;
      return choices ? [] : [placeOf(s, hit)];
    });
};
