import type { Line } from "./lines";

/** Parts of a mail. `main` alone is judged for what it says; `quoted` is never marked. */
export type Zone = "salutation" | "greeting" | "main" | "closing" | "signature" | "quoted";

/** `> …`, `| …`; a row of a table begins and ends with its bar. */
const QUOTE_PREFIX = /^(?:[>＞]|[|｜](?!.*[|｜]$))/;
const QUOTE_START =
  /^(-{2,}\s*(Original Message|Forwarded message|元のメッセージ|転送.*|Original)\s*-{2,}|On .+ wrote[:：]|.{0,60}(\d{4}年\d{1,2}月\d{1,2}日|\d{4}[/-]\d{1,2}[/-]\d{1,2}).{0,80}([<＜].+@.+[>＞]|wrote|のメール|さんは書きました)\s*[:：]?)$/i;
/** The head that Outlook and others put above the mail answered: who, then when, to whom, about what. */
const HEAD_FROM = /^[-_]*\s*(From|差出人|送信者)\s*[:：]/i;
const HEAD_NEXT = /^(Sent|Date|To|送信日時|日時|日付|宛先)\s*[:：]/i;
/** Gmail breaks a long attribution before its last word. */
const ATTRIBUTION_HEAD = /^On .+[>＞]$/;
const ATTRIBUTION_TAIL = /^wrote[:：]$/;
/** Longer lines open no quote: they are text. */
const ATTRIBUTION_LENGTH = 300;
/** So much of a line tells how it ends. */
const ENDING_LENGTH = 60;
const RULE_LINE = /^(-{2,}\s*|[ー―─━═=＝_＿*＊~～+＋◇◆□■・※☆★-]{4,})$/;
const HONORIFIC_END =
  /(様|さま|殿|御中|各位|先生|さん|の皆様|皆さま|みなさま|皆様へ|部長|課長|係長|社長|会長|所長|店長|院長|園長|室長|局長|校長|工場長|支店長|支社長|理事長|支配人|教授)(へ)?[、,，]?$/;
const CC_LINE = /^[（(]?\s*(cc|CC|Cc|写|同報)\s*[:：]/;
const SENTENCE_END = /[。！？]|(ます|です|ました|ません|でした|ください|下さい|ましょう)$/;
const CONTACT =
  /(@|＠|https?:|TEL|Tel|tel|電話|FAX|Fax|〒|\d{2,4}-\d{2,4}-\d{3,4}|E-?mail|Mail|iPhone|Android|から送信|Sent from)/;
const PREDICATE =
  /(ます|です|ました|ません|でした|ください|下さい|ましょう|存じます|次第です|ございます)[。！]?$/;
const BULLET =
  /^([・•●○◯◎■◆▼▶▲□◇※*＊]|[-－–]\s|[①-⑳]|[（(]?\d{1,2}[）)．.\s]|[（(][一二三四五六七八九十ア-ンa-z][）)]|[【〔［])/;

/** True for a line that opens a headed or bulleted item. */
export function isBulletLine(text: string): boolean {
  return BULLET.test(text);
}

/** False for lines that neither are quoted nor open a quote, whatever stands around them. */
export function mayBelongToQuote(text: string): boolean {
  return (
    QUOTE_PREFIX.test(text) ||
    HEAD_FROM.test(text) ||
    PASSED_ON_FROM.test(text) ||
    PASSES_ON.test(text) ||
    ATTRIBUTION_HEAD.test(text) ||
    (text.length <= ATTRIBUTION_LENGTH && QUOTE_START.test(text))
  );
}

function markQuotes(lines: readonly Line[], zones: Zone[]): void {
  const filled = lines.flatMap((line, i) => (line.blank ? [] : [i]));
  for (let n = 0; n < filled.length; n++) {
    const i = filled[n] as number;
    const { text } = lines[i] as Line;
    const at = (k: number) => lines[filled[n + k] ?? -1]?.text ?? "";
    if (QUOTE_PREFIX.test(text)) zones[i] = "quoted";
    else if (!PASSED_ON_FROM.test(text) && !PASSED_ON_TO.test(text) && opensQuote(text, at(1))) {
      const isPrefixed = QUOTE_PREFIX.test(at(ATTRIBUTION_TAIL.test(at(1)) ? 2 : 1));
      const end = isPrefixed ? (filled[n + 1] as number) : lines.length;
      for (let k = i; k < end; k++) zones[k] = "quoted";
      if (!isPrefixed) {
        // The rule line above a mail's head belongs to it.
        const above = filled[n - 1];
        if (above !== undefined && /^[-_]{10,}$/.test((lines[above] as Line).text)) zones[above] = "quoted";
        return;
      }
    } else if (ATTRIBUTION_TAIL.test(text) && zones[filled[n - 1] ?? -1] === "quoted") zones[i] = "quoted";
  }
}

/** ――ここから転送――, --- 以下、転送 ---: above a mail passed on, and ――ここまで―― below it. */
const PASSED_ON_FROM =
  /^[-–―─━=＝*＊~～_]{2,12}[\s「【（]{0,3}(?:以下|ここから|転送)(?:、|\s{1,2})?(?:転送|原文|引用|全文)?(?:文|メール|内容)?(?:ここから|開始)?[\s」】）]{0,3}[-–―─━=＝*＊~～_]{0,12}$/;
const PASSED_ON_TO =
  /^[-–―─━=＝*＊~～_]{2,12}[\s「【（]{0,3}(?:転送)?(?:文|メール)?(?:は)?(?:ここまで|以上|終わり)(?:です)?[\s」】）]{0,3}[-–―─━=＝*＊~～_]{0,12}$/;
/** 文書が届きましたので、そのまま転送いたします: what stands between two rule lines below is not the writer's. */
const PASSES_ON =
  /(?:(?:そのまま|以下|下記|次)[^。]{0,16}|(?:メール|文書|文面|文|書状|お詫び状|お知らせ)(?:を|が[^。]{0,30})[^。]{0,12})(?:転送(?:(?:いた|致)?し|申し上げ|させていただき)ます|お?回し(?:いたし|し)?ます)(?!が|ので|よう)/;
/** So many lines may stand between saying so and the rule line. */
const NEAR = 3;

/** Marks a mail passed on, which stands in the body between lines that say so, as quoted. */
function markPassedOn(lines: readonly Line[], zones: Zone[]): void {
  /** For so many lines yet what a rule line opens may be one. */
  let near = 0;
  for (let i = 0; i < lines.length; i++) {
    const { text, blank } = lines[i] as Line;
    if (blank || zones[i] === "quoted") continue;
    const isFrom = PASSED_ON_FROM.test(text);
    if (!isFrom && !(near > 0 && RULE_LINE.test(text))) {
      near = BULLET.test(text) ? 0 : PASSES_ON.test(text) ? NEAR : near - 1;
      continue;
    }
    const isTo = (line: Line) => (isFrom ? PASSED_ON_TO : RULE_LINE).test(line.text);
    const to = lines.findIndex((line, k) => k > i && isTo(line));
    const isSaid = lines.slice(i + 1, to).some((line) => line.text.includes("。"));
    if (!isFrom && (to < 0 || !isSaid)) return;
    const end = to < 0 ? lines.length - 1 : to;
    for (let k = i; k <= end; k++) zones[k] = "quoted";
    i = end;
    near = 0;
  }
}

function opensQuote(text: string, next: string): boolean {
  if (text.length > ATTRIBUTION_LENGTH) return false;
  if (QUOTE_START.test(text)) return true;
  if (HEAD_FROM.test(text)) return /[@＠]/.test(text) || HEAD_NEXT.test(next);
  return ATTRIBUTION_HEAD.test(text) && ATTRIBUTION_TAIL.test(next);
}

function markSalutation(lines: readonly Line[], zones: Zone[]): void {
  let seen = 0;
  let last = -1;
  for (let i = 0; i < lines.length && seen < 8; i++) {
    const line = lines[i] as Line;
    if (line.blank || zones[i] === "quoted") {
      if (last >= 0 && line.blank) break;
      continue;
    }
    seen++;
    const opening = line.text.length <= 40 ? line.text.replace(/[（(][^）)]*[）)]$/, "") : "";
    if (HONORIFIC_END.test(opening) && !SENTENCE_END.test(line.text)) last = i;
    else if (CC_LINE.test(line.text) && last >= 0) last = i;
    else if (SENTENCE_END.test(line.text) || line.text.length > 40) break;
  }
  for (let i = 0; i <= last; i++) if (zones[i] === "main") zones[i] = "salutation";
}

/** 誤 17:00, 正 18:30, 誤）… 正）…: what is put right. */
const CORRECTION = /^[（(【「]?[誤正](?:[）)】」]|[\s:：])|誤[）)]/;

function isSignatureLine(line: Line): boolean {
  if (RULE_LINE.test(line.text)) return true;
  const words = line.text.slice(-ENDING_LENGTH).replace(/[^\p{L}\p{N}）]+$/u, "");
  if (/。/.test(line.text) || SENTENCE_END.test(words) || /(?:ます|です|した|せん)[ねよ]$/.test(words))
    return false;
  if (CORRECTION.test(line.text)) return false;
  if (CONTACT.test(line.text)) return true;
  return (
    line.text.length <= 40 && !/[！？]/.test(line.text) && !PREDICATE.test(words) && !BULLET.test(line.text)
  );
}

function markSignature(lines: readonly Line[], zones: Zone[]): void {
  let end = lines.length - 1;
  while (end >= 0 && ((lines[end] as Line).blank || zones[end] !== "main")) end--;
  const mains = lines.filter((l, i) => zones[i] === "main" && !l.blank).length;
  // A rule line near the end opens the signature.
  for (let i = end; i >= 0 && end - i < 14; i--) {
    const line = lines[i] as Line;
    if (zones[i] !== "main") break;
    if (
      RULE_LINE.test(line.text) &&
      lines.slice(i + 1, end + 1).every((l) => l.blank || !l.text.endsWith("。"))
    ) {
      let from = i;
      for (let k = i - 1; k >= 0 && i - k < 12; k--) {
        if (
          RULE_LINE.test((lines[k] as Line).text) &&
          lines.slice(k + 1, i).every((l) => l.blank || isSignatureLine(l))
        )
          from = k;
      }
      for (let k = from; k <= end; k++) if (zones[k] === "main") zones[k] = "signature";
      end = from - 1;
      while (end >= 0 && ((lines[end] as Line).blank || zones[end] !== "main")) end--;
      break;
    }
  }
  let from = end + 1;
  let taken = 0;
  for (let i = end; i >= 0 && taken < 10; i--) {
    const line = lines[i] as Line;
    if (zones[i] !== "main") break;
    if (line.blank) continue;
    if (!isSignatureLine(line)) break;
    from = i;
    taken++;
  }
  // Lines that directly continue a sentence above are text, not a signature.
  while (from <= end && from > 0) {
    const above = lines[from - 1] as Line;
    if (above.blank || zones[from - 1] !== "main" || SENTENCE_END.test(above.text)) break;
    from++;
  }
  if (taken >= mains) return;
  for (let k = from; k <= end; k++) if (zones[k] === "main") zones[k] = "signature";
}

/**
 * The zone of each line: quoted thread, salutation, signature; the rest is `main` (greeting and closing are found by
 * sentence, see `splitSentences`). Linear in the number of lines.
 * @param mayHoldQuotes false where no line is one that `mayBelongToQuote`
 */
export function findLineZones(lines: readonly Line[], mayHoldQuotes = true): readonly Zone[] {
  const zones: Zone[] = lines.map(() => "main");
  if (mayHoldQuotes) {
    markQuotes(lines, zones);
    markPassedOn(lines, zones);
  }
  markSalutation(lines, zones);
  markSignature(lines, zones);
  return zones;
}
