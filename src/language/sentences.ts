import { isBulletLine, type Zone } from "./zones";
import type { Line } from "./lines";

/**
 * A sentence of the normalised text with its line breaks taken out. `offsets[i]` is the place of unit `i` in its
 * block's normalised text.
 */
export interface Sentence {
  readonly text: string;
  /** Index in `MailText.blocks`. */
  readonly block: number;
  readonly offsets: Uint32Array;
  readonly zone: Zone;
  readonly kind: "prose" | "bullet" | "heading";
  /** The heading it stands under (■原因 …), without its marks. */
  readonly heading: string | undefined;
  /** Paragraphs are counted from 0; a blank line begins a new one. */
  readonly paragraph: number;
}

const MARKER =
  /^(?:[・•●○◯◎■◆▼▶▲□◇※*＊]+\s*|[①-⑳]\s*|[-－–]\s+|(?:[（]?\d{1,2}[）．.]|[（][一二三四五六七八九十ア-ン][）])\s*|\d{1,2}\s+(?=[^\d\s]))/;
/** 10:42 原因を特定, 3月9日（月）2:07 侵入: a line of a timeline. */
const TIMELINE =
  /^(?:(?:\d{1,2}月\d{1,2}日|\d{1,2}[/]\d{1,2})(?:[（][月火水木金土日][）])?(?:\s*\d{1,2}(?::\d{2}|時\d{0,2}分?))?|\d{1,2}:\d{2}|\d{1,2}時\d{0,2}分?|同)(?:\s*[〜～-]\s*\d{0,2}:?\d{0,2})?\s+\S/;
const BRACKET_HEADING = /^[【〔［＜<〈《](.{1,20})[】〕］＞>〉》]\s*[:：]?\s*/;
const INLINE_HEADING = /^([^\s。、:：]{1,14})(?:\s*[:：]\s*|\s+)(?=\S)/;
const WHOLE_HEADING = /^[^。、！？:：]{1,18}[:：]?$/;
const STRONG_MARK = /^([■◆●▼▶□◇◎①-⑳]|[（]?\d{1,2}[）．.]|\d{1,2}\s|[【〔［])/;
const FINAL = /(ます|です|ました|ません|でした|ください|下さい|ましょう|ない|した|たい|である)$/;
/** ご用意いただけますか: whole without a mark, though a line may break behind any か. */
const ASKED = /(ます|です|ました|ません|でした|でしょう)か$/;
/** A longer run without an end is cut, so that every later step stays linear. In code units. */
export const SENTENCE_LENGTH = 2000;
/** Symbols behind a full stop up to this many are part of the sentence before. */
const SYMBOLS = 40;
/** How much of a line's end tells whether it is whole. */
const TAIL = 16;

const OPENING = "（「『";
const CLOSING_BRACKETS = "）」』";

interface Piece {
  /** Lines, to be joined once. */
  readonly parts: string[];
  tail: string;
  /** Code units of the last line. */
  last: number;
  offsets: number[];
  kind: "prose" | "bullet";
  heading: string | undefined;
  paragraph: number;
  zone: Zone;
}

const NOT_HEADING = /[0-9]|様$|^(なお|また|ただし|さて|現在|本日|昨日|今後|つきまして)$/;
/** A line that ends so is whole, even without 。: face marks, emoji, closing symbols. */
const ENDED = /([;^☆★♪♡笑ｗ]|[（][^）]{0,8}[）]|\p{Extended_Pictographic}\ufe0f?)$/u;

/** Nobody wraps lines this short: one that does not break off within a phrase stands for itself. */
const SHORT_LINE = 12;
const BROKEN_OFF = /([、,・はがをにのでとへもやりしてえべけせれげめび]|から|まで|より|など)$/;

/** 〜のお知らせ, 〜のご報告 in a line of its own is a title, unless the next line takes the phrase up. */
const TITLE =
  /(?:お知らせ|ご報告|報告|お詫び|おわび|ご案内|ご連絡|お願い)(?:[】〕」』]|[（【〔][^）】〕]{0,12}[）】〕])?$/;
const TAKES_UP = /^(?:いた|致|申|もうし|さ|し|す|せ|の|を|と|に|で|が|は|も|や|へ|等|など|及|並|、|。|・|兼)/;
/** 2026年11月20日, 令和8年11月20日（金）, 2026-11-20, and a time behind it. */
const DATE_LINE =
  /^(?:[（]?(?:令和|西暦)?\d{1,4}年)?\d{1,4}[-/.月]\d{1,2}(?:[-/.]\d{1,2}|日)?(?:[（][月火水木金土日][）])?(?:\s*\d{1,2}[:時]\d{0,2}分?)?(?:\s*(?:現在|更新|時点))?$/;

/** The line that the piece ends with is not continued on the next. */
function isWhole({ parts, tail, last, kind }: Piece, next: string): boolean {
  if (ASKED.test(tail) || (kind === "bullet" && /[^、]か$/.test(tail))) return true;
  if (FINAL.test(tail) || ENDED.test(tail) || (last < SHORT_LINE && !BROKEN_OFF.test(tail))) return true;
  if (parts.length > 1) return false;
  return (TITLE.test(tail) && !TAKES_UP.test(next)) || DATE_LINE.test(parts[0] as string);
}

/** What the lines above leave to those below a blank line. */
export interface Course {
  readonly paragraph: number;
  readonly heading: string | undefined;
  readonly headingUsed: boolean;
  readonly blankBefore: boolean;
}

/** Above the first line. */
export const START: Course = { paragraph: 0, heading: undefined, headingUsed: false, blankBefore: false };

export interface SplitBlock {
  readonly sentences: readonly Sentence[];
  /** For the block below. */
  readonly course: Course;
}

/**
 * Cuts the lines of a block into sentences; headings and bullets stand alone; wrapped lines are joined. All zones are
 * those of the lines: greeting and closing are told by all sentences of a mail.
 */
export function splitSentences(
  lines: readonly Line[],
  zones: readonly Zone[],
  course: Course = START,
): SplitBlock {
  const out: Sentence[] = [];
  let piece: Piece | undefined;
  let { paragraph, heading, headingUsed, blankBefore } = course;

  const flush = () => {
    if (!piece) return;
    cut(piece, out);
    piece = undefined;
  };

  lines.forEach((line, i) => {
    const zone = zones[i] as Zone;
    if (line.blank) {
      flush();
      blankBefore = true;
      return;
    }
    if (zone !== "main") {
      flush();
      pushLine(out, line, zone, paragraph);
      return;
    }
    if (blankBefore) {
      paragraph++;
      blankBefore = false;
      if (headingUsed && !isBulletLine(line.text) && line.indent === 0) heading = undefined;
    }
    let start = line.start;
    let text = line.text;
    let bullet = false;
    const strong = STRONG_MARK.test(text);
    const marker = MARKER.exec(text);
    const isItem = marker !== null || BRACKET_HEADING.test(text) || TIMELINE.test(text);
    if (isItem || (piece && (isWhole(piece, text) || DATE_LINE.test(text)))) flush();
    if (marker) {
      start += marker[0].length;
      text = text.slice(marker[0].length);
      bullet = true;
    }
    const bracket = BRACKET_HEADING.exec(text);
    if (bracket && (strong || line.text === bracket[0].trim())) {
      flush();
      heading = bracket[1] as string;
      headingUsed = false;
      pushHeading(out, start + 1, heading, paragraph);
      start += bracket[0].length;
      text = text.slice(bracket[0].length);
      if (text === "") return;
      bullet = true;
    } else if (
      strong &&
      bullet &&
      WHOLE_HEADING.test(text) &&
      !FINAL.test(text) &&
      !NOT_HEADING.test(text) &&
      !/\s/.test(text)
    ) {
      heading = text.replace(/[:：]$/, "");
      headingUsed = false;
      pushHeading(out, start, heading, paragraph);
      return;
    } else if (bullet) {
      const inline = INLINE_HEADING.exec(text);
      if (inline && !NOT_HEADING.test(inline[1] as string)) {
        if (strong) {
          heading = inline[1] as string;
          pushHeading(out, start, heading, paragraph);
          start += inline[0].length;
          text = text.slice(inline[0].length);
        } else if (/[:：]/.test(inline[0])) {
          heading = inline[1] as string;
        }
      }
    }
    headingUsed = true;
    if (piece && !bullet) {
      for (let k = 0; k < text.length; k++) piece.offsets.push(start + k);
      piece.parts.push(text);
      piece.tail = (piece.tail + text).slice(-TAIL);
      piece.last = text.length;
    } else {
      flush();
      const offsets: number[] = [];
      for (let k = 0; k < text.length; k++) offsets.push(start + k);
      piece = {
        parts: [text],
        tail: text.slice(-TAIL),
        last: text.length,
        offsets,
        kind: bullet ? "bullet" : "prose",
        heading,
        paragraph,
        zone,
      };
    }
  });
  flush();
  return { sentences: out, course: { paragraph, heading, headingUsed, blankBefore } };
}

/** A heading's text stands in its line from `start` on, its marks left out. */
function pushHeading(out: Sentence[], start: number, heading: string, paragraph: number): void {
  out.push({
    text: heading,
    block: 0,
    offsets: offsetsFrom(start, heading.length),
    zone: "main",
    kind: "heading",
    heading,
    paragraph,
  });
}

/** A line outside `main`, whole. */
function pushLine(out: Sentence[], line: Line, zone: Zone, paragraph: number): void {
  for (let from = 0; from < line.text.length; ) {
    const to = endWithin(line.text, from, line.text.length);
    const text = line.text.slice(from, to);
    out.push({
      text,
      block: 0,
      offsets: offsetsFrom(line.start + from, text.length),
      zone,
      kind: "prose",
      heading: undefined,
      paragraph,
    });
    from = to;
  }
}

const offsetsFrom = (start: number, length: number) => Uint32Array.from({ length }, (_, k) => start + k);

/** `to`, or where a longer run from `from` must be cut; never inside a surrogate pair. */
function endWithin(text: string, from: number, to: number): number {
  if (to - from <= SENTENCE_LENGTH) return to;
  const end = from + SENTENCE_LENGTH;
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last < 0xdc00 ? end - 1 : end;
}

/** The places of brackets that have their partner; one left open holds nothing together. */
function pairedBrackets(text: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  const open: { readonly at: number; readonly kind: number }[] = [];
  const waiting = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    const kind = OPENING.indexOf(c);
    if (kind >= 0) {
      open.push({ at: i, kind });
      waiting[kind] = (waiting[kind] as number) + 1;
      continue;
    }
    const closed = CLOSING_BRACKETS.indexOf(c);
    if (closed < 0 || waiting[closed] === 0) continue;
    for (let last = open.pop(); last; last = open.pop()) {
      waiting[last.kind] = (waiting[last.kind] as number) - 1;
      if (last.kind !== closed) continue;
      pairs.add(last.at).add(i);
      break;
    }
  }
  return pairs;
}

/** Cuts at 。！？ outside brackets. Closing brackets and repeated marks stay with their sentence. */
function cut(piece: Piece, out: Sentence[]): void {
  const text = piece.parts.join("");
  const brackets = pairedBrackets(text);
  let depth = 0;
  let from = 0;
  const put = (start: number, end: number) =>
    out.push({
      text: text.slice(start, end),
      block: 0,
      offsets: Uint32Array.from(piece.offsets.slice(start, end)),
      zone: piece.zone,
      kind: piece.kind,
      heading: piece.heading,
      paragraph: piece.paragraph,
    });
  const push = (to: number) => {
    let a = from;
    while (a < to && text[a] === " ") a++;
    const last = out.at(-1);
    if (from > 0 && last && to - a <= SYMBOLS && !/[\p{L}\p{N}]/u.test(text.slice(a, to))) {
      // A lone symbol behind the full stop belongs to the sentence that it ends.
      if (a < to && last.text.length < SENTENCE_LENGTH) {
        out[out.length - 1] = {
          ...last,
          text: last.text + text.slice(from, to),
          offsets: Uint32Array.from([...last.offsets, ...piece.offsets.slice(from, to)]),
        };
      } else if (a < to) put(a, to);
    } else {
      while (a < to) {
        const end = endWithin(text, a, to);
        put(a, end);
        a = end;
      }
    }
    from = to;
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (brackets.has(i)) depth += OPENING.includes(c) ? 1 : -1;
    else if ("。！？".includes(c) && depth === 0) {
      let end = i + 1;
      while (end < text.length && "。！？".includes(text[end] as string)) end++;
      push(end);
      i = end - 1;
    }
  }
  push(text.length);
}
