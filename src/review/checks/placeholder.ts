import { type Check, stringsOf } from "./check";
import { inText, matchesOf, outsideZones } from "./raw-text";

const CIRCLES = "[〇○◯●△▲□■×✕☓＊*XxＸｘ＿_]";
const SLOT_AFTER =
  "(?:様|さま|殿|株式会社|\\(株\\)|（株）|部|課|月(?!次|例|度)|日|時|分(?!か)|円|件|名|個|年|台|号|番|の件|店|社|氏|さん|支店|製品|について|により|までに|頃|が原因|による|を|に|の)";
/** 〇〇様, ●●株式会社, ××の件: two or more circles in a row, or circles where a number of a date belongs. */
const REPEATED = new RegExp(
  `(?<![〇一二三四五六七八九十百千万\\d])([〇○◯●△▲□×✕☓])\\1+(?![〇一二三四五六七八九十百千万年])`,
  "gu",
);
const DATE_SLOT = new RegExp(
  `(?:${CIRCLES}{1,2}|\\d{1,2})\\s*月\\s*${CIRCLES}{1,2}\\s*日|${CIRCLES}{1,2}\\s*月\\s*\\d{1,2}\\s*日|${CIRCLES}{1,2}[/／]${CIRCLES}{1,2}(?=[（(までに])|${CIRCLES}{1,2}\\s*時(?=に|まで|頃|${CIRCLES})`,
  "gu",
);
const SINGLE = new RegExp(`(?<=^|[\\s　、。「（(])[〇○◯△](?=${SLOT_AFTER.replace("|を|に|の", "")})`, "gmu");
const UNDERLINES = /[＿_]{2,}|＿月＿日/gu;
/** （※氏名を入れる）, [電話番号を記入]: a note to the writer, left in. */
const NOTES =
  /[［[【<＜〔（(]\s*[※*]?[^\n［[\]］】>＞〕）)]{0,16}(?:を(?:ここに)?(?:記入|入力|入れる|挿入|追記|書く)(?:する|してください|のこと)?|要(?:記入|確認|差し替え)|後で(?:書く|入れる|記入|確認))\s*[\]］】>＞〕）)]/gu;
/** XX様, ***株式会社, ¥XXX,XXX: letters and stars where a name or a sum belongs. */
const CROSSED =
  /(?<![A-Za-zＡ-Ｚ0-9０-９-])(?:[XxＸｘ]{2,}|[*＊]{2,})(?=\s*(?:様|さま|殿|株式会社|部長|課長|月|日|円|件|個|名様|店|社))|[XxＸｘ]{2,}(?=[都道府県市区町村](?=[のへにで内役立民保]|$))|[¥￥]\s*[XxＸｘ][XxＸｘ,]+/gu;
/** TODO, FIXME: left for later. */
const LATER = /(?<![A-Za-z])(?:TODO|FIXME|TBD|T\.B\.D\.)(?![A-Za-z])/g;
/** （お客様名）様, ：（氏名）まで: a slot in round brackets that stands for the word itself. */
const ROUND =
  /(?<![\p{L}\p{N}])[（(]\s*(?:お客様名|お?名前|氏名|会社名|貴社名|社名|日付|年月日|金額|商品名|製品名|部署名|担当者名|電話番号|件名)\s*[)）](?=\s*(?:様|さま|殿|まで|を|が|に|より|の|で))/gu;
/** [発送日]に, ［停留所名］の: a slot in square brackets in the midst of a sentence, by what its word ends with. */
const SQUARE =
  /[［[]\s*\p{Script=Han}{1,8}(?:名|日|日時|時刻|額|数|先|者|番号|住所)\s*[\]］](?=\s*(?:様|円|に|の|を|は|が|へ|で|より|から|まで))(?!(?:を|の|から|で|に)?[^。\n]{0,8}(?:押|選|クリック|タップ|開|ボタン|欄|画面|タブ|メニュー|入力|チェック))/gu;
/** YYYY年MM月DD日, MM/DD, HH:MM. */
const LETTERS =
  /(?:[YＹ]{4}\s*[年/.-]\s*)?[MＭ]{2}\s*[月/.-]\s*[DＤ]{2}(?:\s*日)?|[HＨ]{2}(?:[:：][MＭ]{2}|時)/gu;
const BRACES = /\{\{?\s*[\p{L}_][\p{L}\p{N}_ .]{0,30}\s*\}?\}|\$\{[^}\n]{1,30}\}|%[A-Z_]{3,20}%/gu;

/** Patterns, all of whose matches hold the sign: telling that there is none is much cheaper than the patterns. */
interface Slots {
  readonly sign: RegExp;
  readonly patterns: readonly RegExp[];
}

const SLOTS: readonly Slots[] = [
  { sign: /[〇○◯●△▲□■×✕☓＊*XxＸｘ＿_]/, patterns: [REPEATED, DATE_SLOT, SINGLE, UNDERLINES, CROSSED] },
  { sign: /記入|入力|入れる|挿入|追記|書く|確認|差し替え/, patterns: [NOTES] },
  { sign: /TODO|FIXME|T\.?B\.?D/, patterns: [LATER] },
  { sign: /[（(]/, patterns: [ROUND] },
  { sign: /[［[]/, patterns: [SQUARE] },
  { sign: /[MＭHＨ]{2}/, patterns: [LETTERS] },
  { sign: /[{$%]/, patterns: [BRACES] },
];

/** One of all those signs. */
const MAYBE =
  /[〇○◯●△▲□■×✕☓＊*XxＸｘ＿_（({$%[［【<＜〔]|記入|入力|入れる|挿入|追記|書く|確認|差し替え|TODO|FIXME|T\.?B\.?D|[MＭHＨ]{2}/;

const SLOT =
  "[\\[［【<＜〔]\\s*(?:ご|お|御|貴|担当者?の?)?\\p{Script=Han}{0,4}(?:WORDS)(?:名|を記入|を入力)?\\s*[\\]］】>＞〕]";

/**
 * Template slots left open: repeated circles and crosses, empty dates, {name}, <氏名>, [会社名] and 【日付】 around a
 * slot word of the rule's list.
 */
export const placeholder: Check = (rule) => {
  const words = stringsOf(rule, "slots").join("|");
  const bracketed = new RegExp(
    // At the beginning of a line 【原因】 is a heading unless the sentence runs on from it: 【日付】に伺います.
    `(?<=[^\\n\\s　])${SLOT}|(?<=[^\\n\\s　][ 　]+)${SLOT.replace("[\\[［【<＜〔]", "[\\[［]")}(?=[ 　]*$)|^[\\s　]*${SLOT}(?=[様をにのがはでとへ、。までよ株])|[<＜]\\s*(?:${words})\\s*[>＞](?![\\s　]*$)`.replaceAll(
      "WORDS",
      words,
    ),
    "gmu",
  );
  const slots: readonly Slots[] = [
    ...SLOTS,
    ...(words ? [{ sign: /[[［【<＜〔]/, patterns: [bracketed] }] : []),
  ];
  const search = inText((text) => {
    if (!MAYBE.test(text)) return [];
    return slots
      .flatMap(({ sign, patterns }) => (sign.test(text) ? patterns : []))
      .flatMap((pattern) => matchesOf(pattern, text))
      .filter(({ start, end }) => !isTableCell(text, start, end));
  });
  return ({ mail }) =>
    (["subject", "body"] as const).flatMap((field) =>
      outsideZones(mail, field, search(mail, field), ["quoted"]).map((span) => ({ field, span })),
    );
};

/** No table is wider: a line is looked at so far to both sides. */
const LINE_REACH = 200;

/** ○ △ × in a line of cells, or explained as a legend (○＝空き), are marks and no slots. */
function isTableCell(text: string, start: number, end: number): boolean {
  const head = text.slice(Math.max(0, start - LINE_REACH), start);
  const tail = text.slice(end, end + LINE_REACH);
  const from = start - (head.length - (head.lastIndexOf("\n") + 1));
  const to = end + (tail.includes("\n") ? tail.indexOf("\n") : tail.length);
  const line = text.slice(from, to);
  if (/[〇○◯●△▲□×]\s*[＝=:：]/u.test(line)) return true;
  const mark = text.slice(start, end);
  if (/月|日|時|様|株/u.test(mark)) return false;
  return /^[\s　]*$/.test(text.slice(end, to)) && (line.match(/[〇○◯△×](?=[\s　]|$)/gu)?.length ?? 0) > 1;
}
