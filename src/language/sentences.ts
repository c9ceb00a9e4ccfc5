import { cutSentences, endWithin, type Piece } from "./cut-sentences";
import {
  BRACKET_HEADING,
  BROKEN_OFF,
  COUNTED,
  DATE_LINE,
  FINAL,
  INLINE_HEADING,
  LABELLED,
  LETTER,
  isWhole,
  MARKER,
  NOT_HEADING,
  SECTION,
  STRONG_MARK,
  TAIL,
  TIMELINE,
  WHOLE_HEADING,
  WHOLE_REPORT,
} from "./line-shapes";
import type { Line } from "./lines";
import type { Sentence } from "./sentence";
import { isBulletLine, type Zone } from "./zones";

/** What the lines above leave to those below a blank line. */
export interface Course {
  readonly paragraph: number;
  readonly heading: string | undefined;
  /** ■, 【】 and the like mark it, no number: entries counted below it are its own. */
  readonly headingBySign: boolean;
  readonly headingUsed: boolean;
  readonly blankBefore: boolean;
}

/** Above the first line. */
export const START: Course = {
  paragraph: 0,
  heading: undefined,
  headingBySign: false,
  headingUsed: false,
  blankBefore: false,
};

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
  let { paragraph, heading, headingBySign, headingUsed, blankBefore } = course;

  const flush = () => {
    if (!piece) return;
    cutSentences(piece, out);
    piece = undefined;
  };

  const widest = lines.reduce(
    (most, { text }) => (/:\/\//.test(text) ? most : Math.max(most, text.length)),
    0,
  );
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
    const brokenOff = piece !== undefined && BROKEN_OFF.test(piece.tail);
    const marker = MARKER.exec(text) ?? (brokenOff ? null : LETTER.exec(text));
    const isLabelled = marker === null && !brokenOff && LABELLED.test(text);
    let label: string | undefined;
    const isItem = marker !== null || isLabelled || BRACKET_HEADING.test(text) || TIMELINE.test(text);
    if (isItem || (piece && (isWhole(piece, text) || DATE_LINE.test(text)))) flush();
    if (marker) {
      start += marker[0].length;
      text = text.slice(marker[0].length);
      bullet = true;
    }
    bullet ||= isLabelled;
    const isCounted = strong && COUNTED.test(line.text);
    const isEntry =
      heading !== undefined &&
      headingBySign &&
      SECTION.test(heading) &&
      !WHOLE_REPORT.test(heading) &&
      (!strong || (isCounted && isListed(lines, i)));
    const bracket = BRACKET_HEADING.exec(text);
    if (bracket && (strong || line.text === bracket[0].trim())) {
      flush();
      heading = bracket[1] as string;
      headingBySign = !isCounted;
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
      !/\s/.test(text) &&
      !(isEntry && !SECTION.test(text))
    ) {
      heading = text.replace(/[:：]$/, "");
      headingBySign = !isCounted;
      headingUsed = false;
      pushHeading(out, start, heading, paragraph);
      return;
    } else if (bullet) {
      const inline = INLINE_HEADING.exec(text);
      if (inline && !NOT_HEADING.test(inline[1] as string)) {
        if (isEntry) {
          // ①即日対応：… below ■再発防止策: what an entry is called holds for itself alone.
          if (SECTION.test(inline[1] as string) && /[:：]/.test(inline[0])) label = inline[1];
        } else if (strong) {
          heading = inline[1] as string;
          headingBySign = !isCounted;
          pushHeading(out, start, heading, paragraph);
          start += inline[0].length;
          text = text.slice(inline[0].length);
        } else if (/[:：]/.test(inline[0])) {
          label = inline[1] as string;
          if (!isLabelled) {
            heading = label;
            headingBySign = false;
          }
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
        widest,
        offsets,
        kind: bullet ? "bullet" : "prose",
        labelled: isLabelled,
        heading: label ?? heading,
        paragraph,
        zone,
      };
    }
  });
  flush();
  return { sentences: out, course: { paragraph, heading, headingBySign, headingUsed, blankBefore } };
}

/** One of several counted entries, each in a line of its own or two; above prose it is a heading. */
function isListed(lines: readonly Line[], at: number): boolean {
  const isCountedAt = (i: number) => COUNTED.test(lines[i]?.text ?? "");
  if (INLINE_HEADING.test((lines[at] as Line).text.replace(MARKER, ""))) return true;
  return (
    isCountedAt(at + 1) ||
    (isCountedAt(at - 1) && (lines[at + 1] === undefined || lines[at + 1]?.blank === true))
  );
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
