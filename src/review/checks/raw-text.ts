import { spanInBody } from "../../language/mail-text";
import type { Span } from "../../language/span";
import type { Zone } from "../../language/zones";
import type { Mail } from "../mail";

/** The places of zones in the user's own text. */
export function protectedZones(mail: Mail, zones: readonly Zone[]): readonly Span[] {
  return mail.sentences
    .filter((s) => zones.includes(s.sentence.zone))
    .map((s) => spanInBody(mail.body, s.sentence, 0, s.text.length));
}

/** Matches of a pattern in the user's own text, outside the given zones. */
export function findInText(
  mail: Mail,
  field: "body" | "subject",
  pattern: RegExp,
  excluded: readonly Zone[],
): readonly { readonly field: "body" | "subject"; readonly span: Span; readonly text: string }[] {
  const found = [...mail.draft[field].matchAll(pattern)];
  if (found.length === 0) return [];
  const closed = field === "body" ? protectedZones(mail, excluded) : [];
  return found
    .map((m) => ({ field, span: { start: m.index, end: m.index + m[0].length }, text: m[0] }))
    .filter(({ span }) => !closed.some((c) => c.start < span.end && span.start < c.end));
}
