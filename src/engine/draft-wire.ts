import type { Draft } from "../language/draft";
import { fields, number, text } from "./shape";

/** What a keystroke changes of a body: the UTF-16 units from `start` to `end` become `inserted`. */
export interface BodyChange {
  readonly start: number;
  readonly end: number;
  readonly inserted: string;
}

/** A draft on its way to the engine: whole, or what is new since the last one of the same port. */
export type DraftWire =
  | { readonly draft: Draft; readonly change?: undefined }
  | { readonly draft?: undefined; readonly change: BodyChange };

export const bodyChange = fields<BodyChange>({ start: number, end: number, inserted: text });

/** One end of a port; both ends remember the last draft that went over it. A new port begins anew. */
export interface DraftMemory {
  /** The sender's end. */
  shorten(draftId: string, draft: Draft): DraftWire;
  /** The receiver's end. @returns undefined where a change comes of a draft that is not known */
  restore(draftId: string, wire: DraftWire): Draft | undefined;
}

/**
 * A page pays for each character that leaves it: of a long mail, and of the long mail that it answers, only what was
 * typed since is sent.
 */
export function createDraftMemory(): DraftMemory {
  let last: { readonly draftId: string; readonly draft: Draft } | undefined;
  return {
    shorten(draftId, draft) {
      const known = last?.draftId === draftId && hasSameHead(last.draft, draft) ? last.draft.body : undefined;
      last = { draftId, draft };
      return known === undefined ? { draft } : { change: changeBetween(known, draft.body) };
    },
    restore(draftId, { draft, change }) {
      if (draft !== undefined) last = { draftId, draft };
      else if (last?.draftId !== draftId) last = undefined;
      else last = { draftId, draft: { ...last.draft, body: applyChange(last.draft.body, change) } };
      return last?.draft;
    },
  };
}

function hasSameHead(a: Draft, b: Draft): boolean {
  return (
    a.subject === b.subject &&
    a.quoted === b.quoted &&
    a.stage === b.stage &&
    a.responsibility === b.responsibility &&
    a.now === b.now &&
    a.to.length === b.to.length &&
    a.to.every((one, index) => one === b.to[index])
  );
}

function changeBetween(before: string, after: string): BodyChange {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  // Half a surrogate pair does not survive the way between processes.
  if (head > 0 && isHigh(after.charCodeAt(head - 1))) head -= 1;
  if (tail > 0 && isLow(after.charCodeAt(after.length - tail))) tail -= 1;
  return { start: head, end: before.length - tail, inserted: after.slice(head, after.length - tail) };
}

function applyChange(body: string, { start, end, inserted }: BodyChange): string {
  return body.slice(0, start) + inserted + body.slice(end);
}

const isHigh = (unit: number) => unit >= 0xd8_00 && unit <= 0xdb_ff;
const isLow = (unit: number) => unit >= 0xdc_00 && unit <= 0xdf_ff;
