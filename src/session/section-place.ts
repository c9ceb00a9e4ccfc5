import { MOVES, type Move, type Report } from "../review/report";

/** What to insert, and where: an offset in UTF-16 code units of the body. */
export interface SectionPlace {
  readonly offset: number;
  /** Line ends that set the section off from what stands before and after. */
  readonly before: string;
  readonly after: string;
}

/**
 * Where a missing move belongs: after the last of the moves that come before it in a well-ordered mail, in any case
 * before the closing words and the signature.
 * @param body the one that the report speaks of
 */
export function findSectionPlace(
  body: string,
  move: Move | undefined,
  { moves, outline }: Pick<Report, "moves" | "outline">,
): SectionPlace {
  const end = textEnd(body);
  if (end === 0) return { offset: 0, before: "", after: "" };
  const closing = outline?.closing;
  const last = move === undefined ? undefined : lastProofBefore(move, moves, closing ?? body.length);
  if (last !== undefined) {
    const lineEnd = body.indexOf("\n", last);
    const offset = lineEnd < 0 ? body.length : lineEnd;
    const dense = /^\n[^\n]/.test(body.slice(offset)) && !body.includes("\n\n");
    return {
      offset,
      before: dense ? "\n" : "\n\n",
      after: /^\n[^\n]/.test(body.slice(offset)) && !dense ? "\n" : "",
    };
  }
  if (closing !== undefined) return { offset: closing, before: "", after: "\n\n" };
  return { offset: end, before: "\n\n", after: "" };
}

function textEnd(body: string): number {
  return body.trimEnd().length;
}

function lastProofBefore(move: Move, moves: Report["moves"], limit: number): number | undefined {
  let last: number | undefined;
  for (const earlier of MOVES.slice(0, MOVES.indexOf(move))) {
    const { spans } = moves[earlier];
    // An apology often comes back as the last words: only its first place counts.
    const proofs = earlier === "apology" ? spans.slice(0, 1) : spans;
    for (const { end } of proofs) if (end <= limit && end > (last ?? -1)) last = end;
  }
  return last;
}
