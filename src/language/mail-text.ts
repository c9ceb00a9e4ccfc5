import { splitLines } from "./lines";
import { type NormalizedText, normalize, toOriginal } from "./normalize";
import { type Sentence, splitSentences } from "./sentences";
import type { Span } from "./span";
import { findLineZones } from "./zones";

/** A body cut into zones and sentences, with the way back to the user's own text. */
export interface MailText {
  readonly normalized: NormalizedText;
  readonly sentences: readonly Sentence[];
}

/** Normalises a body and cuts it into zones and sentences. Linear in its length. */
export function readMail(body: string): MailText {
  const normalized = normalize(body);
  const lines = splitLines(normalized.text);
  return { normalized, sentences: splitSentences(lines, findLineZones(lines)) };
}

/** The span in the user's text for `[start, end)` of a sentence's text. */
export function spanInBody(mail: MailText, sentence: Sentence, start: number, end: number): Span {
  const last = Math.max(start, end - 1);
  if (sentence.offsets.length === 0) return { start: 0, end: 0 };
  const from = sentence.offsets[Math.min(start, sentence.offsets.length - 1)] as number;
  const to = (sentence.offsets[Math.min(last, sentence.offsets.length - 1)] as number) + 1;
  return toOriginal(mail.normalized, from, to);
}
