import { allMatches } from "../../language/all-matches";
import { type MailText, spanInBody, type TextBlock } from "../../language/mail-text";
import { overlaps, type Span } from "../../language/span";
import type { Zone } from "../../language/zones";
import { carryOver, type FoundAt } from "../carry-over";
import type { Mail } from "../mail";

type Field = "body" | "subject";

/** The places of zones in the user's own text. */
export function protectedZones(mail: Mail, zones: readonly Zone[]): readonly Span[] {
  return mail.sentences
    .filter((s) => zones.includes(s.sentence.zone))
    .map((s) => spanInBody(mail.body, s.sentence, 0, s.text.length));
}

/** What was found in the user's own text of a field, in order of its blocks. */
export type TextSearch = (mail: Mail, field: Field) => readonly Span[];

/**
 * Searches the user's own text block by block (blocks are what blank lines part): after a keystroke only the block that
 * it touches is searched anew.
 * @param find gives the places in a block's text; must follow from that text alone
 */
export function inText(find: (text: string) => readonly Span[]): TextSearch {
  let known: { readonly revision: object; readonly found: readonly FoundInBlock[] } | undefined;
  let title: { readonly text: MailText; readonly found: readonly FoundInBlock[] } | undefined;
  const findIn = ({ blocks }: MailText, at: number): FoundInBlock | undefined => {
    const spans = find((blocks[at] as TextBlock).normalized.original);
    return spans.length > 0 ? { at, spans } : undefined;
  };
  const inBody = ({ revision, body, change }: Mail): readonly FoundInBlock[] => {
    if (known?.revision !== revision) {
      const before = known?.revision === change.since ? known.found : undefined;
      const found = carryOver(before, change.blocks, body.blocks.length, (at) => findIn(body, at));
      known = { revision, found };
    }
    return known.found;
  };
  const inSubject = ({ subject }: Mail): readonly FoundInBlock[] => {
    if (title?.text !== subject)
      title = { text: subject, found: subject.blocks.flatMap((_, at) => findIn(subject, at) ?? []) };
    return title.found;
  };
  return (mail, field) => {
    const text = mail[field];
    const found = field === "body" ? inBody(mail) : inSubject(mail);
    return found.flatMap(({ at, spans }) => {
      const from = (text.blocks[at] as TextBlock).start;
      return spans.map(({ start, end }) => ({ start: from + start, end: from + end }));
    });
  };
}

interface FoundInBlock extends FoundAt {
  readonly spans: readonly Span[];
}

/** All matches of a pattern (with the flag g) in a text. */
export function matchesOf(pattern: RegExp, text: string): readonly Span[] {
  return allMatches(pattern, text).map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Those spans of a field that touch none of the zones. */
export function outsideZones(
  mail: Mail,
  field: Field,
  spans: readonly Span[],
  zones: readonly Zone[],
): readonly Span[] {
  if (spans.length === 0 || field === "subject") return spans;
  const closed = protectedZones(mail, zones);
  return spans.filter((span) => !closed.some((c) => overlaps(c, span)));
}
