/** Lines read as one so far, and how they end. */
export interface LineRun {
  /** Lines, to be joined once. */
  readonly parts: readonly string[];
  /** The end of the joined text, at least `TAIL` code units where there are so many. */
  readonly tail: string;
  /** Code units of the last line, and of the longest one of its block. */
  readonly last: number;
  readonly widest: number;
  readonly kind: "prose" | "bullet";
  /** 原因：…: see `LABELLED`. */
  readonly labelled: boolean;
}

/** How much of a line's end tells whether it is whole. */
export const TAIL = 16;

export const MARKER =
  /^(?:[・•●○◯◎■◆▼▶▲□◇※*＊]+\s*|#{1,4}\s+|[①-⑳]\s*|[-－–]\s+|(?:[（]?\d{1,2}[）．.]|[（][一二三四五六七八九十ア-ン正誤][）])\s*|\d{1,2}\s+(?=[^\d\s]))/;
/** ア 申込書は…, 第2 …: a marker only where the line above is whole, since a wrapped line may begin so. */
export const LETTER = /^(?:第\d{1,2}\s+(?=[^\d\s。、][^。、]{0,16}$)|[ア-コa-h]\s+(?=[^\d\s]))/;
/** 10:42 原因を特定, 3月9日（月）2:07 侵入: a line of a timeline. */
export const TIMELINE =
  /^(?:(?:\d{1,2}月\s?\d{1,2}日|\d{1,2}[/]\d{1,2}|\d{1,2}日)(?:[（][月火水木金土日][）])?(?:\s*\d{1,2}(?::\d{2}|時\d{0,2}分?))?|\d{1,2}:\d{2}|\d{1,2}時\d{0,2}分?|同)(?:\s*[〜～-]\s*\d{0,2}:?\d{0,2})?\s+\S/;
export const BRACKET_HEADING = /^[【〔［＜<〈《](.{1,20})[】〕］＞>〉》]\s*[:：]?\s*/;
export const INLINE_HEADING = /^([^\s。、:：]{1,14})(?:\s*[:：]\s*|\s+)(?=\S)/;
/** 原因：…, 対応：…: a line that says what it tells of. */
export const LABELLED =
  /^(?:[^\s。、！？:：「」（）]|（[^（）]{0,10}）){0,23}(?:[一-龠ぁ-んァ-ヶー]|（[^（）]{0,10}）)\s{0,4}[:：]\s{0,4}(?=\S)/;
/** 対象の総数 12,640台: a row of a table, with white space between what and how many. */
export const ROW =
  /^(?:[^\s。、]{1,16}(?:\s{2,}\S|\s[\d¥△▲][\d,.]*[^\s\d。、]{1,5}(?=\s|$|[（／]))|\d{1,2}月\s\S)/;
export const WHOLE_HEADING = /^[^。、！？:：]{1,18}[:：]?$/;
export const STRONG_MARK = /^([■◆●▼▶□◇◎①-⑳]|[（]?\d{1,2}[）．.]|\d{1,2}\s|[【〔［])/;
/** ①, 1., （2）: a mark that counts. */
export const COUNTED = /^(?:[①-⑳]|[（]?\d{1,2}[）．.]|\d{1,2}\s)/;
/** The parts that a report on a failure falls into. */
export const SECTION =
  /原因|理由|要因|背景|補償|事実|概要|経緯|状況|事象|影響|被害|対象|範囲|今後|次回|再発|対策|改善|対応|処置|措置|復旧|責任/;
/** 障害対応のご報告, 今回の事象について: the title of all that follows. */
export const WHOLE_REPORT = /(?:ご?報告|について|お知らせ|お詫び|おわび|ご?案内|の件)$/;
export const FINAL = /(ます|です|ました|ません|でした|ください|下さい|ましょう|ない|した|たい|である)$/;
/** ご用意いただけますか: whole without a mark, though a line may break behind any か. */
const ASKED = /(ます|です|ました|ません|でした|でしょう)か$/;
export const NOT_HEADING = /[0-9]|様$|^(なお|また|ただし|さて|現在|本日|昨日|今後|つきまして)$/;
/** A line that ends so is whole, even without 。: face marks, emoji, closing symbols. */
const ENDED = /([;^☆★♪♡笑ｗ…|｜]|[ぁ-ん][〜～]|[（][^）]{0,8}[）]|\p{Extended_Pictographic}\ufe0f?)$/u;

/** Nobody wraps lines this short: one that does not break off within a phrase stands for itself … */
const SHORT_LINE = 12;
/** … as does one of less than this, where the longest line beside it is so much longer. */
const SHORTISH_LINE = 28;
const SHORTER_BY = 5;
export const BROKEN_OFF =
  /([、,・はがをにのでとへもやりしてえべけせれげめび]|から|まで|より|など|本日|昨日|先日|今回|現在|今後|明日|今朝|このたび|この度|[弊当小]社|[貴御]社|以下|下記|上記)$/;

/** 〜のお知らせ, 〜のご報告 in a line of its own is a title, unless the next line takes the phrase up. */
const TITLE =
  /(?:お知らせ|ご報告|報告|お詫び|おわび|ご案内|ご連絡|お願い|について)(?:[】〕」』]|[（【〔][^）】〕]{0,12}[）】〕])?$/;
const TAKES_UP =
  /^(?:.{0,12}(?:お詫び|申し訳|報告|説明|知らせ|連絡|案内|回答|迷惑|不便|心配)|[貴御]社|いた|致|申|もうし|さ|し|す|せ|の|を|と|に|で|が|は|も|や|へ|等|など|及|並|、|。|・|兼)/;
/** 2026年11月20日, 令和8年11月20日（金）, 2026-11-20, and a time behind it. */
export const DATE_LINE =
  /^(?:[（]?(?:令和|西暦)?\d{1,4}年)?\d{1,4}[-/.月]\d{1,2}(?:[-/.]\d{1,2}|日)?(?:[（][月火水木金土日][）])?(?:\s*\d{1,2}[:時]\d{0,2}分?)?(?:\s*(?:現在|更新|時点))?$/;

/** 商品 | をご購入: goes on within a phrase. */
const CONTINUES =
  /^(?:[をへ、。・]|が(?=[^っん])|は(?=[^いじ])|に(?=[^ゅち])|の(?=[^ちみ])|で(?=[^もす])|と(?=[^てりこきも])|も(?=[^しうっと])|や(?=[^はっ])|から|より|まで|など|いたし|致し|でき|し[てた、ま]|され|する|せず)/;

/** おります | こと、: takes up what a line broke off that might have been a sentence. */
const TAKES_UP_CLAUSE = /^(?:(?:こと|もの|ため|よう|旨|次第|際|件)[、をがはにでともの]|ところ[、をにもは])/;

/** システ | ムの障害: broken off within a word. */
const WITHIN_WORD = /[ァ-ヶー]$/;
const GOES_ON = /^[ァ-ヶー]/;
/** A line of dashes. */
const RULED = /[-–―─━=＝]{4}$/;

/** Nobody wraps narrower than this. */
const WRAP_WIDTH = 24;
/** お納めした | 会社案内, 申し訳ない | 思い: at the end of a full line, what goes on. */
const UNDER_WAY = /(?:[^まで]した|[^せ]ない|たい|った|[れけてえべ]た)$/;
/** 31日（金） | の18時 */
const CLOSED_BRACKET = /）$/;

/** The line that the piece ends with is not continued on the next. */
export function isWhole({ parts, tail, last, widest, kind, labelled }: LineRun, next: string): boolean {
  if (labelled && /[。！？]$/.test(tail)) return true;
  if (RULED.test(tail)) return true;
  if (TAKES_UP_CLAUSE.test(next)) return false;
  const isFull = widest >= WRAP_WIDTH && last >= widest - 1;
  const goesOnAfterStop =
    kind === "prose" && UNDER_WAY.test(tail) && parts.some((part) => part.includes("。"));
  if (isFull && (goesOnAfterStop || (CLOSED_BRACKET.test(tail) && CONTINUES.test(next)))) return false;
  if (ASKED.test(tail) || (kind === "bullet" && /[^、]か$/.test(tail))) return true;
  if (FINAL.test(tail) || ENDED.test(tail)) return true;
  if (!BROKEN_OFF.test(tail)) {
    if (ROW.test(next)) return true;
    const isRow = parts.length === 1 && ROW.test(parts[0] as string);
    const isShort = last < SHORT_LINE || (last < SHORTISH_LINE && last <= widest - SHORTER_BY);
    const goesOn = CONTINUES.test(next) || (WITHIN_WORD.test(tail) && GOES_ON.test(next));
    if ((isShort || isRow) && !goesOn) return true;
  }
  if (parts.length > 1) return false;
  return (TITLE.test(tail) && !TAKES_UP.test(next)) || DATE_LINE.test(parts[0] as string);
}
