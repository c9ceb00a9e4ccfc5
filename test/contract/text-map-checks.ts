import { readTextMap } from "../../src/compose/text-map";

/**
 * What must hold of the text map over any editor's content: it has all the words, each offset leads to a place in the
 * DOM and back, and a span's range holds the span's own words. Says what is broken, or nothing.
 */
export function findMapFault(body: HTMLElement): string | undefined {
  const map = readTextMap(body);
  const { text } = map;
  if (bare(text) !== bare(wordsIn(body))) return `words: ${JSON.stringify([text, wordsIn(body)])}`;
  // A picture behind it keeps a space from collapsing.
  const loose = body.querySelector("img") ? /[\r\t]/ : / \n|\n $|[\r\t]/;
  if (loose.test(text)) return `white space: ${JSON.stringify(text)}`;
  for (let at = 0; at <= text.length; at += 1) {
    const range = map.rangeOf({ start: at, end: at });
    if (!range) return `no place for ${at}`;
    const back = map.offsetAt(range.startContainer, range.startOffset);
    if (back !== at && !mayMove(text, at, back, map.widen({ start: at, end: at + 1 }).start)) {
      return `${at} comes back as ${back} in ${JSON.stringify(text)}`;
    }
  }
  for (let start = 0; start < text.length; start += 1) {
    for (const length of [1, 2, 5, text.length]) {
      const end = Math.min(start + length, text.length);
      const range = map.rangeOf({ start, end });
      if (!range) return `no range for ${start}–${end}`;
      const whole = map.widen({ start, end });
      const words = bare(wordsIn(range.cloneContents()));
      if (words !== bare(text.slice(whole.start, whole.end))) {
        return `${start}–${end} of ${JSON.stringify(text)} marks ${JSON.stringify(words)}`;
      }
      if (!map.isAt(range, { start, end })) return `${start}–${end} is not at its own range`;
    }
  }
  return undefined;
}

/** Inside an emoji image, and on the blank line that a paragraph's margin makes, there is no place of one's own. */
function mayMove(text: string, at: number, back: number | undefined, atomStart: number): boolean {
  if (back === undefined) return false;
  if (atomStart < at) return true;
  const between = text.slice(Math.min(at, back), Math.max(at, back));
  return /^\n*$/.test(between) && between.length <= 1;
}

/** A node's letters in their order, emoji images by what they stand for. */
function wordsIn(node: Node): string {
  let words = "";
  const visit = (parent: Node): void => {
    for (const child of parent.childNodes) {
      if (child.nodeType === 3) words += child.nodeValue;
      else if (child.nodeName === "IMG") words += emojiOf(child as Element);
      else visit(child);
    }
  };
  visit(node);
  return words;
}

function emojiOf(image: Element): string {
  const alt = image.getAttribute("data-emoji") ?? image.getAttribute("alt") ?? "";
  return /^\p{Extended_Pictographic}/u.test(alt) ? alt : "";
}

function bare(text: string): string {
  return text.replaceAll(/[ \t\n\r\f]/g, "");
}

/** A letter, or a picture, with the elements round it. */
export interface Letter {
  /** What it is in the text; empty for a picture that is no emoji. */
  readonly text: string;
  readonly place: string;
}

/**
 * Each letter with the elements round it, for comparing what an edit has left alone. White space is left out, since
 * browsers write it anew beside an edit.
 */
export function lettersOf(body: HTMLElement): readonly Letter[] {
  const letters: Letter[] = [];
  const visit = (parent: Node, chain: string): void => {
    for (const child of parent.childNodes) {
      if (child.nodeType === 3) {
        for (const text of child.nodeValue ?? "") {
          if (!/\s/.test(text)) letters.push({ text, place: chain });
        }
      } else if (child.nodeName === "IMG") {
        letters.push({ text: emojiOf(child as Element), place: `${chain}/IMG` });
      } else visit(child, `${chain}/${child.nodeName}`);
    }
  };
  visit(body, "");
  return letters;
}
