import type { Morpheme } from "../language/morpheme";
import type { Lexicon } from "./lexicon";
import type { ReviewedSentence } from "./mail";
import { indexWords, type WordSearch } from "./word-index";

/** Sides of the matter, by the vocabulary's lists of their names. */
export const SIDES = ["self", "ours", "staff", "third-party", "force", "reader"] as const;
export type Side = (typeof SIDES)[number];

/** Somebody or something that a sentence names with a part in what it tells. */
export interface Participant {
  readonly side: Side | "firm";
  /** が, は, で, に, から, による …: the part it has. */
  readonly role: string;
}

const ROLES = new Set(["が", "は", "も", "で", "に", "から", "より", "へ", "と", "を"]);
/** による, において, に伴い: the particle and the verb that it stands with. */
const COMPOUND = /^に(?:よ[りるっ]|おい?て|おけ|伴|起因|あ(?:り|っ))/;
/** A firm that is neither named ours nor on the list of others. */
const FIRM = /(?:会社|業者|メーカー|商社|事業者|組合|協会|銀行|農園|工房|急便|局|署)$/;

/** Finds who takes part in what a sentence tells. */
export type ParticipantFinder = (s: Pick<ReviewedSentence, "text" | "morphemes">) => readonly Participant[];

/**
 * Makes the lists of `SIDES` ready. A participant is a noun phrase before a case particle, with its side. The head of
 * the phrase decides (弊社の委託先 is a third party's), its modifiers where the head says nothing (運送会社の係 as well).
 */
export function createParticipantFinder(lexicon: Lexicon): ParticipantFinder {
  const search = indexWords(SIDES.flatMap((side) => lexicon.of(side).map((word) => [word, side] as const)));
  return ({ text, morphemes }) => {
    const named = sidesIn(text, search);
    const out: Participant[] = [];
    let start = 0;
    for (const m of morphemes) {
      if (belongsToPhrase(m)) continue;
      const role = m.start > start ? roleOf(m, text) : undefined;
      if (role !== undefined) {
        const within = named.filter((n) => n.end > start && n.end <= m.start).map((n) => n.side);
        // Staff belongs to whoever is named before it.
        const side =
          within.filter((own) => own !== "staff").at(-1) ??
          within[0] ??
          (FIRM.test(text.slice(start, m.start)) ? "firm" : undefined);
        if (side) out.push({ side, role });
      }
      start = m.end;
    }
    return out;
  };
}

/** The part that a case particle gives; undefined for other words. */
function roleOf(m: Morpheme, text: string): string | undefined {
  if (m.pos !== "助詞") return undefined;
  const compound = COMPOUND.exec(text.slice(m.start, m.start + 6));
  if (compound) return compound[0].slice(0, 2);
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

interface Named {
  readonly side: Side;
  readonly end: number;
}

/** Where the names of the sides end in a text, in order; of names that end together the longest stands. */
function sidesIn(text: string, search: WordSearch<Side>): readonly Named[] {
  const longest = new Map<number, { side: Side; length: number }>();
  search(text, (side, start, end) => {
    if ((longest.get(end)?.length ?? 0) < end - start) longest.set(end, { side, length: end - start });
  });
  return [...longest].map(([end, { side }]) => ({ side, end })).sort((a, b) => a.end - b.end);
}
