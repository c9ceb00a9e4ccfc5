import type { Sentence } from "./sentence";
import type { Zone } from "./zones";

/** A longer run without an end is cut, so that every later step stays linear. In code units. */
export const SENTENCE_LENGTH = 2000;
/** Symbols behind a full stop up to this many are part of the sentence before. */
const SYMBOLS = 40;

const OPENING = "（「『";
const CLOSING_BRACKETS = "）」』";

/** Lines that are one run of text, to be cut into sentences. */
export interface Piece {
  /** Lines, to be joined once. */
  readonly parts: string[];
  tail: string;
  /** Code units of the last line, and of the longest one of its block. */
  last: number;
  readonly widest: number;
  offsets: number[];
  kind: "prose" | "bullet";
  readonly labelled: boolean;
  heading: string | undefined;
  paragraph: number;
  zone: Zone;
}

/** `to`, or where a longer run from `from` must be cut; never inside a surrogate pair. */
export function endWithin(text: string, from: number, to: number): number {
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
export function cutSentences(piece: Piece, out: Sentence[]): void {
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
