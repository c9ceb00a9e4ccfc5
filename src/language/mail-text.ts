import { Block, cutBlocks } from "./block";
import { createEndsMarker } from "./greeting-and-closing";
import type { Line } from "./lines";
import { type NormalizedText, toOriginal } from "./normalize";
import type { Sentence } from "./sentence";
import { type Course, START } from "./sentences";
import { shiftOf } from "./shift";
import type { Span } from "./span";
import { TextMemory } from "./text-memory";
import { findLineZones } from "./zones";

/** A part of the body, normalised by itself, and where it begins in the user's text. */
export interface TextBlock {
  readonly normalized: NormalizedText;
  readonly start: number;
}

/** A body cut into zones and sentences, with the way back to the user's own text. */
export interface MailText {
  readonly normalized: { readonly text: string };
  readonly blocks: readonly TextBlock[];
  readonly sentences: readonly Sentence[];
}

/** Reads bodies and remembers their parts: after a keystroke only the paragraph that it touches is read anew. */
export type MailReader = (body: string) => MailText;

/** How much text is remembered beside the body that was read last, in code units. */
const REMEMBERED = 30_000;

/** Makes a reader with a memory of its own. The answer never depends on what was read before. */
export function createMailReader(): MailReader {
  const inner = new TextMemory<Block>(REMEMBERED);
  const ends = new TextMemory<Block>(REMEMBERED / 10);
  const makeInner = (text: string) => new Block(text, false);
  const makeEnd = (text: string) => new Block(text, true);
  const markEnds = createEndsMarker();
  let last: readonly Block[] = [];
  return (body) => {
    const texts = cutBlocks(body);
    const { same, removed, added } = shiftOf(
      last,
      texts,
      (block, text) => block.normalized.original === text,
    );
    /** Where more than one place was edited, most blocks between them stand in the part that changed. */
    const between = new Map(
      removed > 1 ? last.slice(same, same + removed).map((block) => [block.normalized.original, block]) : [],
    );
    const blocks = texts.map((text, i) => {
      const known = i < same ? last[i] : i < same + added ? between.get(text) : last[i - added + removed];
      const isLast = i + 1 === texts.length;
      if (known?.isLast === isLast) return known;
      return isLast ? ends.recall(text, makeEnd) : inner.recall(text, makeInner);
    });
    last = blocks;
    const lines: Line[] = [];
    for (const block of blocks) for (const line of block.lines) lines.push(line);
    const zones = findLineZones(
      lines,
      blocks.some((block) => block.mayHoldQuote),
    );
    const sentences: Sentence[] = [];
    const placed: TextBlock[] = [];
    let course: Course = START;
    let firstLine = 0;
    let start = 0;
    blocks.forEach((block, at) => {
      const end = firstLine + block.lines.length;
      const split = block.split(at, zones.slice(firstLine, end), course);
      for (const sentence of split.sentences) sentences.push(sentence);
      placed.push({ normalized: block.normalized, start });
      course = split.course;
      firstLine = end;
      start += (texts[at] as string).length;
    });
    return {
      get normalized() {
        return { text: blocks.map((block) => block.normalized.text).join("") };
      },
      blocks: placed,
      sentences: markEnds(sentences),
    };
  };
}

/** Normalises a body and cuts it into zones and sentences. Linear in its length. */
export function readMail(body: string): MailText {
  return createMailReader()(body);
}

/** The span in the user's text for `[start, end)` of a sentence's text. */
export function spanInBody(mail: MailText, sentence: Sentence, start: number, end: number): Span {
  const last = Math.max(start, end - 1);
  const { offsets } = sentence;
  const block = mail.blocks[sentence.block];
  if (offsets.length === 0 || !block) return { start: 0, end: 0 };
  const from = offsets[Math.min(start, offsets.length - 1)] as number;
  const to = (offsets[Math.min(last, offsets.length - 1)] as number) + 1;
  const span = toOriginal(block.normalized, from, to);
  return { start: span.start + block.start, end: span.end + block.start };
}
