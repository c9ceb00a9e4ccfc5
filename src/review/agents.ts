import type { Morpheme } from "../language/morpheme";
import type { Lexicon } from "./lexicon";
import type { ReviewedSentence } from "./mail";

/** Sides of the matter, by the vocabulary's lists of their names. */
export const SIDES = ["self", "ours", "staff", "third-party", "force", "reader"] as const;
export type Side = (typeof SIDES)[number];

/** Somebody or something that a sentence names with a part in what it tells. */
export interface Participant {
  readonly side: Side | "firm" | "other";
  /** が, は, で, に, から, による …: the part it has. */
  readonly role: string;
}

const ROLES = new Set(["が", "は", "も", "で", "に", "から", "より", "へ", "と", "を"]);
/** による, において, に伴い: the particle and the verb that it stands with. */
const COMPOUND = /^に(?:よ[りるっ]|おい?て|おけ|伴|起因|あ(?:り|っ))/;
/** A firm that is neither named ours nor on the list of others. */
const FIRM = /(?:会社|業者|メーカー|商社|事業者|組合|協会|銀行|農園|工房|便|局|署)$/;

/**
 * Who takes part in what a sentence tells: each noun phrase before a case particle with its side. The head of the
 * phrase decides (弊社の委託先 is a third party's), its modifiers where the head says nothing (運送会社の係 as well).
 */
export function participantsOf(
  { text, morphemes }: Pick<ReviewedSentence, "text" | "morphemes">,
  lexicon: Lexicon,
): readonly Participant[] {
  const named = sidesIn(text, lexicon);
  const out: Participant[] = [];
  let start = 0;
  for (let i = 0; i < morphemes.length; i++) {
    const m = morphemes[i] as Morpheme;
    if (belongsToPhrase(m)) continue;
    const phraseEnd = m.start;
    const isCase =
      m.pos === "助詞" && (ROLES.has(m.surface) || COMPOUND.test(text.slice(m.start, m.start + 6)));
    if (isCase && phraseEnd > start) {
      const own = named.filter((n) => n.end > start && n.end <= phraseEnd).at(-1);
      const phrase = text.slice(start, phraseEnd);
      const side = own?.side ?? (FIRM.test(phrase) ? "firm" : undefined);
      const role = COMPOUND.exec(text.slice(m.start, m.start + 6))?.[0].slice(0, 2) ?? m.surface;
      if (side) out.push({ side, role });
    }
    start = m.end;
  }
  return out;
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
function sidesIn(text: string, lexicon: Lexicon): readonly Named[] {
  const longest = new Map<number, { side: Side; length: number }>();
  for (const side of SIDES) {
    for (const word of lexicon.of(side)) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const end = at + word.length;
        if ((longest.get(end)?.length ?? 0) < word.length) longest.set(end, { side, length: word.length });
      }
    }
  }
  return [...longest].map(([end, { side }]) => ({ side, end })).sort((a, b) => a.end - b.end);
}
