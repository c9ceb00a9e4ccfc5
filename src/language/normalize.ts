import type { Span } from "./span";

/** NFKC text with the way back: `origins[i]` is where unit `i` began in the user's text, `ends[i]` where it ended. */
export interface NormalizedText {
  readonly original: string;
  readonly text: string;
  readonly origins: Uint32Array;
  readonly ends: Uint32Array;
}

/** Zero-width characters, soft hyphen and bidi controls: they carry nothing for the review. */
const DROPPED = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/;
/** Selects a glyph of the ideograph before it (葛󠄀城): the name is the same without. */
const IDEOGRAPHIC_VARIANT = /^[\u{e0100}-\u{e01ef}]$/u;
/**
 * Full-width punctuation that IPADIC tags as 記号, while its ASCII twins become nouns, and circled numbers, which would
 * run into the digits behind them (①11月): kept.
 */
const KEPT = "！？（）［］｛｝：；，．＜＞＝～／＆＿＠＃＊＋－…‥“”①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const TO_FULL_WIDTH: Readonly<Record<string, string>> = {
  "(": "（",
  ")": "）",
  "!": "！",
  "?": "？",
  "｡": "。",
  "､": "、",
};

/** Stops of papers and of typists: ました．また，…. Behind Japanese they are what 。 and 、 are, but not within 三．五, a.b or 佐藤.鈴木. */
const FULL_STOPS = "．.";
const COMMAS = "，,";
const HIRAGANA = /[ぁ-ん」』）]/;
const JAPANESE = /[ぁ-んァ-ヶー々一-龠」』）]/;
const KANJI_DIGIT = /[〇一二三四五六七八九十百千万]/;
const BLANK = /^[\s　」』）]?$/;
const GOES_ON = /[.．,，…‥A-Za-z0-9Ａ-Ｚａ-ｚ０-９/@_*-]/;

/** What a stop behind Japanese stands for, or undefined where it is no stop. */
function readStop(mark: string, before: string, after: string): string | undefined {
  if (GOES_ON.test(after)) return undefined;
  if (COMMAS.includes(mark))
    return JAPANESE.test(before) && !(KANJI_DIGIT.test(before) && KANJI_DIGIT.test(after)) ? "、" : undefined;
  if (!FULL_STOPS.includes(mark)) return undefined;
  const ends = mark === "．" ? HIRAGANA.test(before) || (JAPANESE.test(before) && BLANK.test(after)) : false;
  const endsTyped = mark === "." && HIRAGANA.test(before) && BLANK.test(after);
  return ends || endsTyped ? "。" : undefined;
}

const isPlain = (c: number) =>
  (c >= 0x3041 && c <= 0x3096) ||
  (c >= 0x30a1 && c <= 0x30fe) ||
  (c >= 0x4e00 && c <= 0x9fff) ||
  (c >= 0x30 && c <= 0x39) ||
  (c >= 0x41 && c <= 0x5a) ||
  (c >= 0x61 && c <= 0x7a) ||
  c === 0x0a ||
  c === 0x20 ||
  c === 0x3001 ||
  c === 0x3002 ||
  c === 0x300c ||
  c === 0x300d;

/** Combining marks and half-width voicing marks: they belong to the character before them. */
export const isMark = (c: number) =>
  c === 0x3099 || c === 0x309a || c === 0xff9e || c === 0xff9f || (c >= 0x300 && c <= 0x36f);

const isAsciiWord = (c: number) =>
  (c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a);

/**
 * NFKC by character with its combining marks, so that every unit of the result knows its place in `original`
 * (UTF-16 code units). Sentence marks and brackets come out full-width, whichever way they were typed.
 */
export function normalize(original: string): NormalizedText {
  const n = original.length;
  let origins = new Uint32Array(n + 64);
  let ends = new Uint32Array(n + 64);
  const parts: string[] = [];
  let size = 0;
  const reserve = (extra: number) => {
    if (size + extra <= origins.length) return;
    const wider = (a: Uint32Array) => {
      const b = new Uint32Array((size + extra) * 2);
      b.set(a);
      return b;
    };
    origins = wider(origins);
    ends = wider(ends);
  };
  const put = (text: string, start: number, end: number) => {
    reserve(text.length);
    for (let k = 0; k < text.length; k++) {
      origins[size] = start;
      ends[size++] = end;
    }
    parts.push(text);
  };
  for (let i = 0; i < n; ) {
    let j = i;
    while (j < n && isPlain(original.charCodeAt(j)) && !(j + 1 < n && isMark(original.charCodeAt(j + 1))))
      j++;
    if (j > i) {
      reserve(j - i);
      for (let k = i; k < j; k++) {
        origins[size] = k;
        ends[size++] = k + 1;
      }
      parts.push(original.slice(i, j));
      i = j;
      continue;
    }
    const code = original.codePointAt(i) as number;
    let end = i + (code > 0xffff ? 2 : 1);
    while (end < n && isMark(original.charCodeAt(end))) end++;
    const text = normalizePiece(original, i, end);
    if (text !== "") put(text, i, end);
    i = end;
  }
  return { original, text: parts.join(""), origins: origins.subarray(0, size), ends: ends.subarray(0, size) };
}

function normalizePiece(original: string, start: number, end: number): string {
  const piece = original.slice(start, end);
  if (piece.length === 1) {
    if (DROPPED.test(piece)) return "";
    const stop = readStop(piece, original[start - 1] ?? "", original[end] ?? "");
    if (stop !== undefined) return stop;
    if (KEPT.includes(piece)) return piece;
    if (piece === "\t") return " ";
    if (piece === "\u2028" || piece === "\u2029") return "\n";
    if (piece === "\r") return original[end] === "\n" ? "" : "\n";
    const full = TO_FULL_WIDTH[piece];
    if (full !== undefined) {
      const inWord =
        start > 0 && isAsciiWord(original.charCodeAt(start - 1)) && isAsciiWord(original.charCodeAt(end));
      return inWord && "!?".includes(piece) ? piece : full;
    }
  }
  if (IDEOGRAPHIC_VARIANT.test(piece)) return "";
  return piece.normalize("NFKC").replace(/[()!?]/g, (mark) => TO_FULL_WIDTH[mark] as string);
}

/** The span in the user's text for `[start, end)` of the normalised text. An empty span stays empty. */
export function toOriginal(normalized: NormalizedText, start: number, end: number): Span {
  const { origins, ends, original } = normalized;
  const from = start < origins.length ? (origins[start] as number) : original.length;
  if (end <= start) return { start: from, end: from };
  return { start: from, end: ends[end - 1] as number };
}
