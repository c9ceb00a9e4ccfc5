import { readLines, type TextLine } from "./text-lines";

const RULE = /^(?:-{2,}|[ー―─━═=＝_＿*＊~～+＋◇◆□■・※☆★-]{4,})/;
const CONTACT =
  /[@＠]|https?:|〒|(?:TEL|FAX|電話|携帯|メール|E-?mail)\s*[:：.]|\d{2,4}-\d{2,4}-\d{3,4}|株式会社|有限会社|合同会社/i;
const SENTENCE =
  /[。！？!?]|(?:です|ます|ません|でした|ました|ください|下さい|ましょう|ません|ございます)\P{L}*$|(?:様|各位|御中)[、,]?$/u;

/**
 * Which part of Outlook's signature block is the signature. People type their mail inside that block, before the
 * signature or in the midst of it; so what is known is how the block looked when it was first seen, and how a
 * signature looks. Lines that were not there at first are the user's, and so are sentences above it.
 */
export class SignatureMemory {
  #known: ReadonlySet<string> | undefined;

  /** The nodes of `block` that are signature: the block itself if all of it is. */
  signatureNodes(block: Element, isElsewhere: (node: Node) => boolean): readonly Node[] {
    const lines = readLines(block, isElsewhere);
    const filled = lines.filter(({ text }) => text !== "");
    if (!this.#known || !filled.some(({ text }) => this.#known?.has(text))) {
      // Another signature was chosen, or the first one came: nothing of it is known to be typed.
      const own = sentencesAbove(filled);
      this.#known = new Set(filled.slice(own).map(({ text }) => text));
    }
    const known = this.#known;
    const isSignature = ({ text }: TextLine): boolean => text === "" || known.has(text);
    if (filled.every(isSignature)) return [block];
    return withoutBlanksBefore(lines, isSignature).flatMap(({ nodes }) => nodes);
  }
}

/** How many lines at the head of the block are the user's: those before its first signature line, if they speak. */
function sentencesAbove(lines: readonly TextLine[]): number {
  const first = lines.findIndex(
    ({ text }) => RULE.test(text) || (CONTACT.test(text) && !SENTENCE.test(text)),
  );
  const head = first < 0 ? lines : lines.slice(0, first);
  const spoken = head.findLastIndex(({ text }) => SENTENCE.test(text));
  return spoken + 1;
}

/** Empty lines between the user's own lines stay theirs, so that paragraphs keep apart. */
function withoutBlanksBefore(
  lines: readonly TextLine[],
  isSignature: (line: TextLine) => boolean,
): readonly TextLine[] {
  const lastOwn = lines.findLastIndex((line) => !isSignature(line));
  return lines.filter((line, at) => isSignature(line) && (line.text !== "" || at > lastOwn));
}
