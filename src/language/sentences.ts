import { isBulletLine, type Zone } from "./zones";
import type { Line } from "./lines";

/**
 * A sentence of the normalised text with its line breaks taken out. `offsets[i]` is the place of unit `i` in the
 * normalised text.
 */
export interface Sentence {
  readonly text: string;
  readonly offsets: Uint32Array;
  readonly zone: Zone;
  readonly kind: "prose" | "bullet" | "heading";
  /** The heading it stands under (■原因 …), without its marks. */
  readonly heading: string | undefined;
  /** Paragraphs are counted from 0; a blank line begins a new one. */
  readonly paragraph: number;
}

const MARKER =
  /^(?:[・•●○◯◎■◆▼▶▲□◇※*＊]+\s*|[-－–]\s+|(?:[（]?\d{1,2}[）．.]|[（][一二三四五六七八九十ア-ン][）])\s*|\d{1,2}\s+(?=[^\d\s]))/;
const BRACKET_HEADING = /^[【〔［＜<〈《](.{1,20})[】〕］＞>〉》]\s*[:：]?\s*/;
const INLINE_HEADING = /^([^\s。、:：]{1,14})(?:\s*[:：]\s*|\s+)(?=\S)/;
const WHOLE_HEADING = /^[^。、！？:：]{1,18}[:：]?$/;
const STRONG_MARK = /^([■◆●▼▶□◇◎]|[（]?\d{1,2}[）．.]|\d{1,2}\s|[【〔［])/;
const FINAL = /(ます|です|ました|ません|でした|ください|下さい|ましょう|ない|した|たい|である)$/;
const GREETING =
  /(お世話になって|お世話様|平素(は|より)|ご愛顧|お引き立て|ご高配|ご利用(いただき|頂き|くださり|下さり)、?(誠に|まことに)?(ありがとう|有難う|有り難う)|お疲れ(様|さま)|突然のご連絡|初めてご?連絡|はじめて(ご連絡|メール)|初めて御連絡|拝啓|謹啓|前略|時下|ご清(栄|祥)|いつも.{0,12}(ありがとう|有難う)|日頃より|日頃は|申します。?$|取り急ぎ失礼)/;
const SELF_INTRODUCTION = /^.{1,40}(です|でございます|で御座います|と申します)。?$/;
/** Words that a sentence which only names its writer does not hold. */
const NO_NAME =
  /(する|した|ない|落ち度|失態|責任|不備|誤り|ミス|こと|もの|ため|思い|次第|限り|所存|とおり|通り|本日|昨日|明日|\d)/;
const CLOSING =
  /(よろしくお願い|宜しくお願い|よろしく御願い|宜しく御願い|お引き立て|ご愛顧|ご用命|お待ちして(おり|い)ます|略儀ながら|取り急ぎ|まずは|末筆|ご自愛|今後とも|引き続き.{0,14}(お願い|賜り)|以上(、|です|でございます|、?ご報告|、よろしく)|敬具|謹白|草々|ご報告(申し上げます|いたします|まで)。?$|ご発展|ご健勝)/;

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
  offsets: number[];
  kind: "prose" | "bullet";
  heading: string | undefined;
  paragraph: number;
  zone: Zone;
}

const NOT_HEADING = /[0-9]|様$|^(なお|また|ただし|さて|現在|本日|昨日|今後|つきまして)$/;
/** A line that ends so is whole, even without 。: face marks, emoji, closing symbols. */
const ENDED = /([;^☆★♪♡笑ｗ]|[（][^）]{0,8}[）]|\p{Extended_Pictographic}\ufe0f?)$/u;

/** Cuts the lines of `main` into sentences; headings and bullets stand alone; wrapped lines are joined. */
export function splitSentences(lines: readonly Line[], zones: readonly Zone[]): readonly Sentence[] {
  const out: Sentence[] = [];
  let piece: Piece | undefined;
  let paragraph = 0;
  let heading: string | undefined;
  let headingUsed = false;
  let blankBefore = false;

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
    const isItem = marker !== null || BRACKET_HEADING.test(text);
    if (isItem || (piece && (FINAL.test(piece.tail) || ENDED.test(piece.tail)))) flush();
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
    } else {
      flush();
      const offsets: number[] = [];
      for (let k = 0; k < text.length; k++) offsets.push(start + k);
      piece = {
        parts: [text],
        tail: text.slice(-TAIL),
        offsets,
        kind: bullet ? "bullet" : "prose",
        heading,
        paragraph,
        zone,
      };
    }
  });
  flush();
  return markGreetingAndClosing(out);
}

/** A heading's text stands in its line from `start` on, its marks left out. */
function pushHeading(out: Sentence[], start: number, heading: string, paragraph: number): void {
  out.push({
    text: heading,
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

/** はまゆう温泉の塩谷です。: names the writer and says nothing else. */
function introducesWriter(text: string): boolean {
  const bare = text.replace(/[（][^）]*[）]/g, "");
  // Particles of a real sentence; は inside a name (はまゆう) has hiragana behind it.
  const says = /[^ぁ-んー](は|が|を)(?![ぁ-ん])/.test(bare.replace(/^.{0,12}は、/, ""));
  return SELF_INTRODUCTION.test(bare) && !says && !NO_NAME.test(bare);
}

/** Greeting sentences stand before any other; closing ones after all others. */
function markGreetingAndClosing(sentences: readonly Sentence[]): readonly Sentence[] {
  const out = sentences.slice();
  let greeted = 0;
  for (let i = 0; i < out.length; i++) {
    const s = out[i] as Sentence;
    if (s.zone !== "main") continue;
    const introduces = greeted < 4 && s.kind === "prose" && introducesWriter(s.text);
    if (
      s.kind === "prose" &&
      (GREETING.test(s.text) || introduces) &&
      !/(申し訳|申訳|お詫び|御詫び)/.test(s.text)
    ) {
      out[i] = { ...s, zone: "greeting" };
      greeted++;
      continue;
    }
    break;
  }
  for (let i = out.length - 1; i >= 0; i--) {
    const s = out[i] as Sentence;
    if (s.zone === "signature" || s.zone === "quoted") continue;
    if (
      s.zone === "main" &&
      s.kind === "prose" &&
      CLOSING.test(s.text) &&
      !/(申し訳|申訳|お詫び|御詫び|謝罪|[0-9])/.test(s.text)
    ) {
      out[i] = { ...s, zone: "closing" };
      continue;
    }
    break;
  }
  return out;
}
