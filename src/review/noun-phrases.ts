import type { Morpheme } from "../language/morpheme";
import type { WordSearch } from "./word-index";

/** A noun phrase before a case particle: 当社の配達係が. */
export interface NounPhrase {
  /** Where it begins and ends in the sentence's text, half-open, the particle left out. */
  readonly start: number;
  readonly end: number;
  /** The particle behind it; of a compound one (による, において) its first two characters. */
  readonly role: string;
  /** The particle's place among the morphemes. */
  readonly at: number;
}

const ROLES = new Set(["が", "は", "も", "で", "に", "から", "より", "へ", "と", "を"]);

/**
 * The noun phrases of a sentence that have a part in what it tells, in order.
 * @param compound what follows に in a compound particle, matched from に on
 */
export function nounPhrasesOf(
  text: string,
  morphemes: readonly Morpheme[],
  compound: RegExp,
): readonly NounPhrase[] {
  const out: NounPhrase[] = [];
  let start = 0;
  morphemes.forEach((m, at) => {
    if (belongsToPhrase(m)) return;
    const role = m.start > start ? roleOf(m, text, compound) : undefined;
    if (role !== undefined) out.push({ start, end: m.start, role, at });
    start = m.end;
  });
  return out;
}

/** The part that a case particle gives; undefined for other words. */
function roleOf(m: Morpheme, text: string, compound: RegExp): string | undefined {
  if (m.pos !== "助詞") return undefined;
  const joined = compound.exec(text.slice(m.start, m.start + 6));
  if (joined) return joined[0].slice(0, 2);
  return ROLES.has(m.surface) ? m.surface : undefined;
}

/** Nouns, their prefixes and suffixes, の between them and the marks within names. */
function belongsToPhrase(m: Morpheme): boolean {
  return (
    m.pos === "名詞" ||
    m.pos === "接頭詞" ||
    (m.pos === "助詞" && m.surface === "の") ||
    (m.pos === "記号" && /[・「」『』（）]/.test(m.surface))
  );
}

/** Where listed names end in a text, in order; of names that end together the longest stands. */
export function namesIn<T>(
  text: string,
  search: WordSearch<T>,
): readonly { readonly side: T; readonly end: number }[] {
  const longest = new Map<number, { side: T; length: number }>();
  search(text, (side, start, end) => {
    if ((longest.get(end)?.length ?? 0) < end - start) longest.set(end, { side, length: end - start });
  });
  return [...longest].map(([end, { side }]) => ({ side, end })).sort((a, b) => a.end - b.end);
}
