import type { PlaceValues } from "./context";
import type { LocalText } from "./report";

/** Names that a pack's texts may hold in braces; all else in braces is plain text. */
export const PLACEHOLDERS = ["match", "count", "max", "percent"] as const;

/** How much of the words found is shown in a message, in code units. */
const SHOWN = 40;

/** A rule's text with `{match}` (the words found), `{count}`, `{max}` and `{percent}` filled in. */
export function fillText(text: LocalText, match: string, values: PlaceValues = {}): LocalText {
  if (!text.ja.includes("{") && !text.en?.includes("{")) return text;
  const words = match.length > SHOWN ? `${match.slice(0, SHOWN)}…` : match;
  const known: Readonly<Record<string, string | number | undefined>> = { match: words, ...values };
  const fill = (s: string) =>
    s.replace(/\{(match|count|max|percent)\}/g, (whole, name: string) => String(known[name] ?? whole));
  return { ja: fill(text.ja), ...(text.en === undefined ? {} : { en: fill(text.en) }) };
}
