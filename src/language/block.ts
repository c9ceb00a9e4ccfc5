import { type Line, splitLines } from "./lines";
import { isMark, type NormalizedText, normalize } from "./normalize";
import type { Sentence } from "./sentence";
import { type Course, type SplitBlock, splitSentences } from "./sentences";
import { mayBelongToQuote, type Zone } from "./zones";

/**
 * A part of a body up to and with the blank lines behind it. No character of another block has a say in how it is
 * normalised, and no sentence runs over its end: what is made of it is kept by its text.
 */
export class Block {
  readonly normalized: NormalizedText;
  /** Places are counted in the block. */
  readonly lines: readonly Line[];
  readonly mayHoldQuote: boolean;
  /** Nothing stands below it in its body. */
  readonly isLast: boolean;
  #split:
    | { readonly zones: readonly Zone[]; readonly course: Course; readonly result: SplitBlock }
    | undefined;
  #placed: Placed | undefined;

  constructor(text: string, isLast: boolean) {
    this.isLast = isLast;
    this.normalized = normalize(text);
    const lines = splitLines(this.normalized.text);
    // What stands behind the last line end is the next block's first line.
    this.lines = isLast ? lines : lines.slice(0, -1);
    this.mayHoldQuote = this.lines.some((line) => mayBelongToQuote(line.text));
  }

  /** The block's sentences, as the `at`-th of the body; what was told last is kept. */
  split(at: number, zones: readonly Zone[], course: Course): SplitBlock {
    const result = this.#cut(zones, course);
    const { paragraph } = course;
    const known = this.#placed;
    const isPlaced = known?.of === result && known.at === at && known.paragraph === paragraph;
    const sentences = isPlaced
      ? known.sentences
      : result.sentences.map((s) => ({ ...s, block: at, paragraph: paragraph + s.paragraph }));
    if (!isPlaced) this.#placed = { of: result, at, paragraph, sentences };
    return { sentences, course: { ...result.course, paragraph: paragraph + result.course.paragraph } };
  }

  /** Paragraphs are counted from the block's beginning. */
  #cut(zones: readonly Zone[], course: Course): SplitBlock {
    const known = this.#split;
    if (
      known !== undefined &&
      known.course.heading === course.heading &&
      known.course.headingBySign === course.headingBySign &&
      known.course.headingUsed === course.headingUsed &&
      known.course.blankBefore === course.blankBefore &&
      known.zones.every((zone, i) => zone === zones[i])
    )
      return known.result;
    const result = splitSentences(this.lines, zones, { ...course, paragraph: 0 });
    this.#split = { zones, course, result };
    return result;
  }
}

/** A block's sentences as they stand in a body. */
interface Placed {
  readonly of: SplitBlock;
  readonly at: number;
  readonly paragraph: number;
  readonly sentences: readonly Sentence[];
}

/** Cuts a body behind its blank lines. */
export function cutBlocks(body: string): readonly string[] {
  const blocks: string[] = [];
  let from = 0;
  for (let at = body.indexOf("\n\n"); at >= 0; at = body.indexOf("\n\n", at)) {
    while (body.charCodeAt(at) === LINE_END) at++;
    // A combining mark belongs to the line end before it.
    if (at < body.length && !isMark(body.charCodeAt(at))) {
      blocks.push(body.slice(from, at));
      from = at;
    }
  }
  blocks.push(body.slice(from));
  return blocks;
}

const LINE_END = 0x0a;
